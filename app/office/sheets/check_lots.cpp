// Cycles are found by repeatedly removing lots without inputs, then lots that are not inputs of
// others: what remains is a cycle.
#include <optional>

#include "app/office/sheets/lot_reading.h"

namespace ocop::sheets {

namespace {

using Inputs = std::vector<const InputRow*>;

/// Keeps the inputs that lead, along `to`, from and to lots that cannot be removed.
void trim(Inputs& inputs, std::size_t lots, std::size_t InputRow::*from,
          std::size_t InputRow::*to) {
  std::vector<Inputs> onward(lots);
  std::vector<std::size_t> arriving(lots), free;
  for (const InputRow* one : inputs) {
    onward[one->*from].push_back(one);
    ++arriving[one->*to];
  }
  for (std::size_t i = 0; i < lots; ++i)
    if (arriving[i] == 0) free.push_back(i);
  while (!free.empty()) {
    const std::size_t lot = free.back();
    free.pop_back();
    for (const InputRow* one : onward[lot])
      if (--arriving[one->*to] == 0) free.push_back(one->*to);
  }
  std::erase_if(inputs, [&](const InputRow* one) {
    return arriving[one->*from] == 0 || arriving[one->*to] == 0;
  });
}

void check_circles(const LotReading& in) {
  Inputs inputs;
  for (const InputRow& one : in.input_rows) inputs.push_back(&one);
  trim(inputs, in.lot_rows.size(), &InputRow::used, &InputRow::made);
  trim(inputs, in.lot_rows.size(), &InputRow::made, &InputRow::used);
  for (const InputRow* one : inputs) {
    const LotName& used = in.all.content.lots[one->used].name;
    one->row.error("used_lot", lot_key(used.product, used.lot) +
                                   (one->used == one->made
                                        ? " cannot go into itself; name what it was made of."
                                        : " was itself made of this lot, by other rows; correct "
                                          "one of them."));
  }
}

bool makes(LotAct act) {
  return act == LotAct::commissioning || act == LotAct::transformation;
}

void check_event(const LotReading& in, const EventRow& at) {
  const Lot& lot = in.all.content.lots[at.lot];
  const LotEvent& event = lot.events[at.position];
  if (!at.sound) return;
  if (at.position == 0 && !makes(event.act))
    at.row.error("act",
                 "a lot begins with what makes it: commissioning (harvested, produced) or "
                 "transformation (made of other things); put that before.");
  if (at.position > 0 && event.act == LotAct::commissioning)
    at.row.error("act", "an earlier event already made the lot; a lot begins only once.");
  if (event.act == LotAct::transformation && event.inputs.empty() && in.input_sheet.whole())
    at.row.error("act",
                 "the inputs are missing; add them to lot_input.csv (one step back, Circular "
                 "02/2024/TT-BKHCN).");
}

}  // namespace

void check_lots(LotReading& in) {
  for (const EventRow& at : in.event_rows) check_event(in, at);
  for (std::size_t i = 0; i < in.lot_rows.size(); ++i) {
    if (!in.all.content.lots[i].events.empty() || !in.event_sheet.whole()) continue;
    const LotRow& lot = in.lot_rows[i];
    lot.row.warning("lot", "the lot has no events; add them to lot_event.csv.");
    check_party(in, lot.row, "product", lot, "");
  }
  check_circles(in);
}

}  // namespace ocop::sheets
