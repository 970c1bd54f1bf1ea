// Reads the history of lots: events, inputs, and documents as evidence.
#include <algorithm>
#include <array>

#include "app/base/gs1/web_address.h"
#include "app/office/sheets/lot_reading.h"
#include "db/model/shop_time.h"

namespace ocop::sheets {

namespace {

// The sheets' columns, in the order in which they are read, which avoids searching.
constexpr std::string_view kLotEventColumns[] = {
    "product",     "lot",   "id",      "act",     "step",    "day",    "time",   "place",
    "destination", "party", "note_vi", "note_en", "note_zh", "amount", "measure"};
constexpr std::string_view kLotInputColumns[] = {"product",  "lot",     "event",   "used_product",
                                                 "used_lot", "name_vi", "name_en", "name_zh",
                                                 "amount",   "measure", "place"};
constexpr std::string_view kLotDocumentColumns[] = {"product",  "lot",       "event",    "kind",
                                                    "title_vi", "title_en",  "title_zh", "number",
                                                    "issuer",   "issued_on", "picture",  "url"};

constexpr std::int64_t kMinuteMs = 60'000;

constexpr std::array<std::string_view, 5> kActs{"commissioning", "transformation", "observation",
                                                "shipping", "receiving"};
/// The business step if the cell is empty, where the act implies it.
constexpr std::array<std::string_view, 5> kUsualSteps{"commissioning", "creating_class_instance",
                                                      "", "shipping", "receiving"};

/// The business steps of CBV 2.0 (ISO/IEC 19988), 7.1, each between blanks.
constexpr std::string_view kSteps =
    " accepting arriving assembling collecting commissioning consigning creating_class_instance "
    "cycle_counting decommissioning departing destroying disassembling dispensing encoding "
    "entering_exiting holding inspecting installing killing loading other packing picking "
    "receiving removing repackaging repairing replacing reserving retail_selling sampling "
    "sensor_reporting shipping staging_outbound stock_taking stocking storing transporting "
    "unloading unpacking void_shipping ";

template <class Value, std::size_t N>
std::optional<Value> one_of(Row& row, std::string_view column,
                            const std::array<std::string_view, N>& words) {
  const std::string word = row.text(column, true);
  const auto* found = std::find(words.begin(), words.end(), word);
  if (found != words.end()) return static_cast<Value>(found - words.begin());
  if (word.empty()) return std::nullopt;
  std::string all;
  for (std::size_t i = 0; i < N; ++i)
    all += std::string(i == 0 ? "" : i + 1 < N ? ", " : " and ") + std::string(words[i]);
  row.error(column, "the word is not known; there are " + all + ".");
  return std::nullopt;
}

std::string step_in(Row& row, std::optional<LotAct> act) {
  std::string step = row.text("step");
  if (step.empty() && act) step = kUsualSteps[static_cast<std::size_t>(*act)];
  if (step.empty() && act)
    row.error("step",
              "the cell is empty; write why it was done by a business step of CBV 2.0, "
              "such as inspecting, packing or storing.");
  const bool known = step.find(' ') == std::string::npos &&
                     kSteps.find(" " + step + " ") != std::string_view::npos;
  if (!step.empty() && !known)
    row.error(
        "step",
        "the word is not a business step of CBV 2.0, such as inspecting, packing or storing.");
  return step;
}

/// Returns nullopt if one of the cells is empty or wrong.
std::optional<std::int64_t> moment_in(Row& row) {
  const auto day = row.past_date("day");
  row.text("day", true);
  const auto minute = row.minute_of_day("time");
  row.text("time", true);
  if (!day || !minute) return std::nullopt;
  return shop_day_begin_ms(*day) + *minute * kMinuteMs;
}

/// Reads the cells product and lot; returns the lot's key.
std::string lot_in(Row& row) {
  const std::string product = row.id("product");
  return lot_key(product, lot_number(row, "lot", true));
}

std::string destination_in(const LotReading& in, Row& row, std::optional<LotAct> act) {
  const bool shipped = act == LotAct::shipping;
  std::string to = either_id(row, "destination", false, in.all.points, in.all.places);
  const bool empty = row.text("destination").empty();
  if (shipped && empty)
    row.error("destination",
              "the cell is empty; a lot is shipped somewhere (one step forward, Circular "
              "02/2024/TT-BKHCN).");
  if (act && !shipped && !empty)
    row.error("destination", "only what is shipped has a destination; empty the cell.");
  return to;
}

/// Checks that rows of a lot are in time order, which reveals wrong dates.
void check_order(const Row& row, const Lot& lot, LotRow& of, const LotEvent& event) {
  if (!lot.events.empty() && event.at < lot.events.back().at)
    row.error("day", "this was before row " + std::to_string(of.last_event_row) +
                         " of the same lot; correct the day, or sort the rows by time.");
  of.last_event_row = row.number();
}

void check_days(const Row& row, const Lot& lot, const LotEvent& event) {
  const Date day = shop_time(event.at).date;
  const bool on_its_way = event.act == LotAct::shipping || event.act == LotAct::receiving;
  if (on_its_way && lot.made_on && day < *lot.made_on)
    row.error("day", "the lot was made on " + date_to_iso(*lot.made_on) +
                         " (lot.csv); it cannot travel before.");
  if (lot.events.empty() && lot.best_before && day > *lot.best_before)
    row.error("day", "the lot was best before " + date_to_iso(*lot.best_before) +
                         " (lot.csv); it cannot begin later.");
}

struct EventCells {
  std::string lot;  ///< its lot_key
  LotEvent event{};
  bool sound = false;  ///< act and time are known
  bool party_told = false;
};

EventCells event_in(LotReading& in, Row& row) {
  EventCells cells{lot_in(row)};
  LotEvent& event = cells.event;
  event.id = row.id("id");
  const auto act = one_of<LotAct>(row, "act", kActs);
  event.step = step_in(row, act);
  const auto at = moment_in(row);
  event.place = either_id(row, "place", true, in.all.places, in.all.points);
  event.to = destination_in(in, row, act);
  event.party = either_id(row, "party", false, in.all.producers, in.all.points);
  cells.party_told = !row.text("party").empty();
  event.note = row.local("note");
  event.quantity = quantity_in(row);
  event.act = act.value_or(LotAct::observation);
  event.at = at.value_or(0);
  cells.sound = act && at;
  return cells;
}

void read_event(LotReading& in, Row& row) {
  EventCells cells = event_in(in, row);
  LotEvent& event = cells.event;
  const auto* index = in.lots.find(row, "lot", cells.lot);
  if (!index) return;
  LotRow& of = in.lot_rows[*index];
  Lot& lot = in.all.content.lots[*index];
  if (!cells.party_told || !event.party.empty()) check_party(in, row, "party", of, event.party);
  if (!in.events.take(row, "id", event_key(event.id, cells.lot), in.event_rows.size())) return;
  if (cells.sound) {
    check_order(row, lot, of, event);
    check_days(row, lot, event);
  } else if (!lot.events.empty()) {
    event.at = lot.events.back().at;
  }
  in.event_rows.push_back({row, *index, lot.events.size(), cells.sound});
  lot.events.push_back(std::move(event));
}

struct InputCells {
  LotInput input{};
  std::string used;  ///< lot_key of the input; empty: not a lot of the catalogue
};

InputCells input_in(const LotReading& in, Row& row) {
  InputCells cells;
  LotInput& input = cells.input;
  input.product = row.id("used_product", false);
  const bool catalogued = !row.text("used_product").empty();
  input.lot = lot_number(row, "used_lot", catalogued);
  input.name = row.local("name", !catalogued);
  input.quantity = quantity_in(row);
  input.place = row.id("place", false);
  in.all.places.find(row, "place", input.place);
  const bool known = in.all.products.find(row, "used_product", input.product) != nullptr;
  if (catalogued && !input.name.empty())
    row.error("name_vi",
              "the used product has its name in product.csv; empty this cell, or the "
              "cell used_product.");
  if (known) cells.used = lot_key(input.product, input.lot);
  return cells;
}

void check_used(LotReading& in, const Row& row, const EventRow& of, const std::string& key) {
  const auto* used = in.lots.find(row, "used_lot", key);
  if (!used) return;
  in.input_rows.push_back({row, *used, of.lot});
  const Lot& lot = in.all.content.lots[*used];
  if (of.sound && lot.made_on && shop_time(in.event(of).at).date < *lot.made_on)
    row.error("used_lot", key + " was made on " + date_to_iso(*lot.made_on) +
                              " (lot.csv), after it was used here; correct one of the days.");
  if (lot.recall && !in.all.content.lots[of.lot].recall)
    row.warning("used_lot", key + " was recalled on " + date_to_iso(lot.recall->on) +
                                "; check whether the lot made from it must be recalled, too.");
}

/// Returns the event to which a row of inputs or documents belongs; null: a fault.
const EventRow* event_of(const LotReading& in, Row& row) {
  const std::string key = lot_in(row);
  const std::string id = row.id("event");
  const auto* lot = in.lots.find(row, "lot", key);
  const auto* event = lot ? in.events.find(row, "event", event_key(id, key)) : nullptr;
  return event ? &in.event_rows[*event] : nullptr;
}

void check_document(const Row& row, const LotDocument& document, bool picture_told) {
  if (document.kind == LotDocumentKind::photo && !picture_told && document.url.empty())
    row.error("picture", "a photo needs its file, or the address where it is published.");
  if (!document.url.empty() &&
      !(gs1::is_web_address(document.url) && gs1::address_parts(document.url)))
    row.error(
        "url",
        "the cell is not a web address; write it in full, such as https://example.vn/kn-12.pdf.");
}

}  // namespace

const SheetDefinition kLotEventSheet{"lot_event.csv", kLotEventColumns, false};
const SheetDefinition kLotInputSheet{"lot_input.csv", kLotInputColumns, false};
const SheetDefinition kLotDocumentSheet{"lot_document.csv", kLotDocumentColumns, false};

void read_lot_events(LotReading& in) {
  in.all.rows(in.event_sheet, [&](Row& row) { read_event(in, row); });
}

void read_lot_inputs(LotReading& in) {
  in.all.rows(in.input_sheet, [&](Row& row) {
    const EventRow* of = event_of(in, row);
    InputCells cells = input_in(in, row);
    if (!of) return;
    check_used(in, row, *of, cells.used);
    LotEvent& event = in.event(*of);
    if (of->sound && event.act != LotAct::transformation)
      row.error("event",
                "only a transformation has inputs; correct its act in lot_event.csv, or name "
                "another event.");
    event.inputs.push_back(std::move(cells.input));
  });
}

void read_lot_documents(LotReading& in) {
  const Sheet sheet = in.all.sheet(kLotDocumentSheet);
  in.all.rows(sheet, [&](Row& row) {
    const EventRow* of = event_of(in, row);
    LotDocument document;
    const auto kind = one_of<LotDocumentKind>(row, "kind", kLotDocumentKinds);
    document.title = row.local("title", true);
    document.number = row.text("number");
    document.issuer = row.text("issuer");
    document.issued_on = row.past_date("issued_on");
    Picture picture = in.all.picture(row, "picture");
    const bool picture_told = !row.text("picture").empty();
    document.picture = picture.sha256;
    document.url = row.text("url");
    if (kind) {
      document.kind = *kind;
      check_document(row, document, picture_told);
    }
    if (!picture.sha256.empty()) in.all.content.document_pictures.push_back(std::move(picture));
    if (of) in.event(*of).documents.push_back(std::move(document));
  });
}

}  // namespace ocop::sheets
