// Reads the liftings of needless recalls.
#include "app/office/sheets/lot_reading.h"

namespace ocop::sheets {

namespace {

// The columns, in the order in which they are read, which avoids searching.
constexpr std::string_view kLotLiftingColumns[] = {
    "product", "lot", "recalled_on", "lifted_on", "reason_vi", "reason_en", "reason_zh"};

/// Removes the recall in lot.csv if it is the one that is lifted.
void lift(const LotReading& in, Row& row, const LotLifting& lifting) {
  const auto* at = in.lots.at(lot_key(lifting.lot.product, lifting.lot.lot));
  if (!at) {
    row.warning("lot",
                "lot.csv has no such lot; that is right if the lot has left the sheets, else "
                "correct it.");
    return;
  }
  std::optional<LotRecall>& recall = in.all.content.lots[*at].recall;
  if (!recall) return;
  if (recall->on < lifting.recalled_on)
    row.error("recalled_on", "lot.csv says that the lot was recalled on " +
                                 date_to_iso(recall->on) + "; write that day here.");
  else if (lifts(lifting, lifting.lot, *recall))
    recall.reset();
}

}  // namespace

const SheetDefinition kLotLiftingSheet{"lot_lifting.csv", kLotLiftingColumns, false, true};

void read_liftings(LotReading& in) {
  const Sheet sheet = in.all.sheet(kLotLiftingSheet);
  Ids lots(sheet);
  in.all.rows(sheet, [&](Row& row) {
    LotLifting lifting;
    lifting.lot.product = row.id("product");
    lifting.lot.lot = lot_number(row, "lot", true);
    const auto recalled_on = row.date("recalled_on"), on = row.past_date("lifted_on");
    for (const char* column : {"recalled_on", "lifted_on"}) row.text(column, true);
    lifting.reason = row.local("reason", true);
    if (!recalled_on || !on) return;
    lifting.recalled_on = *recalled_on;
    lifting.on = *on;
    if (*on < *recalled_on)
      row.error("lifted_on",
                "the recall was lifted before the lot was recalled; correct one of the days.");
    const std::string key = lot_key(lifting.lot.product, lifting.lot.lot);
    if (!lots.take(row, "lot", key, in.all.content.liftings.size())) return;
    lift(in, row, lifting);
    in.all.content.liftings.push_back(std::move(lifting));
  });
}

}  // namespace ocop::sheets
