// Reads lots, the lots on sale at points, and the keys that sign labels.
#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "app/base/codec/hex.h"
#include "app/office/sheets/lot_reading.h"

namespace ocop::sheets {

namespace {

// The sheets' columns, in the order in which they are read, which avoids searching.
constexpr std::string_view kLotColumns[] = {
    "product", "lot",         "made_on",          "best_before",      "amount",           "measure",
    "areas",   "recalled_on", "recall_reason_vi", "recall_reason_en", "recall_reason_zh", "sample"};
constexpr std::string_view kPointLotColumns[] = {"point", "product", "lot", "expiry"};
constexpr std::string_view kLabelKeyColumns[] = {"key", "until"};

/// Reads ids of places, separated by blanks, commas or semicolons.
std::vector<std::string> areas_in(Reading& all, Row& row) {
  constexpr std::string_view kBetween = " ,;\n";
  const std::string cell = row.text("areas");
  std::vector<std::string> areas;
  for (std::size_t at = cell.find_first_not_of(kBetween); at != std::string::npos;) {
    const std::size_t end = cell.find_first_of(kBetween, at);
    std::string area = cell.substr(at, end == std::string::npos ? end : end - at);
    if (std::find(areas.begin(), areas.end(), area) != areas.end())
      row.error("areas", area + " is there twice; delete one.");
    else if (all.places.find(row, "areas", area))
      areas.push_back(std::move(area));
    at = cell.find_first_not_of(kBetween, end);
  }
  return areas;
}

std::optional<LotRecall> recall_in(Row& row) {
  const auto on = row.past_date("recalled_on");
  const bool taken_back = !row.text("recalled_on").empty();
  LotRecall recall{on.value_or(Date{}), row.local("recall_reason", taken_back)};
  if (!taken_back && !recall.reason.empty())
    row.error("recalled_on", "there is a reason but no day; write when the lot was recalled.");
  return on ? std::optional(std::move(recall)) : std::nullopt;
}

void check_days(const Row& row, Lot& lot, const Product* product) {
  if (!lot.made_on) return;
  if (lot.recall && lot.recall->on < *lot.made_on)
    row.error("recalled_on", "the lot was recalled before it was made; correct one of the days.");
  if (lot.best_before && *lot.best_before < *lot.made_on) {
    row.error("best_before",
              "the lot was made after its best-before day; correct one of the days.");
    lot.best_before.reset();  // otherwise its events would report the same fault
    return;
  }
  if (product == nullptr || !product->shelf_life_days || !lot.best_before) return;
  const Date last{std::chrono::sys_days{*lot.made_on} +
                  std::chrono::days{*product->shelf_life_days}};
  if (*lot.best_before > last)
    row.error("best_before", "the product keeps for " + std::to_string(*product->shelf_life_days) +
                                 " days (product.csv), to " + date_to_iso(last) +
                                 "; this says a later day.");
}

/// Checks what Circular 02/2024/TT-BKHCN entitles a buyer to know.
void check_known(const Row& row, const Lot& lot, const Product* product, bool best_before_empty) {
  if (product == nullptr) return;
  if (product->shelf_life_days && best_before_empty)
    row.error("best_before", "the cell is empty; the product keeps for " +
                                 std::to_string(*product->shelf_life_days) +
                                 " days (product.csv), so that buyers may ask until when "
                                 "(Circular 02/2024/TT-BKHCN).");
  if (!product->gtin && !lot.name.lot.empty())
    row.warning("product",
                "the product has no GTIN, so that only this office's codes can name the lot (TCVN "
                "13274); enter one into product.csv when GS1 Vietnam has given it.");
}

void read_lot_sheet(LotReading& in) {
  Reading& all = in.all;
  all.rows(in.lot_sheet, [&](Row& row) {
    Lot lot;
    lot.name.product = row.id("product");
    lot.name.lot = lot_number(row, "lot", true);
    lot.made_on = row.past_date("made_on");
    row.text("made_on", true);
    lot.best_before = row.date("best_before");
    const bool best_before_empty = row.text("best_before").empty();
    lot.quantity = quantity_in(row);
    lot.areas = areas_in(all, row);
    lot.recall = recall_in(row);
    lot.sample = row.flag("sample");
    const auto* item = all.products.find(row, "product", lot.name.product);
    const Product* product = item ? &all.content.items[*item].product : nullptr;
    check_days(row, lot, product);
    check_known(row, lot, product, best_before_empty);
    if (!in.lots.take(row, "lot", lot_key(lot.name.product, lot.name.lot), all.content.lots.size()))
      return;
    in.lot_rows.push_back({row, item ? std::optional(*item) : std::nullopt});
    all.content.lots.push_back(std::move(lot));
  });
}

/// Checks the lot on sale, if the sheets contain the product's lots.
void check_on_sale(const LotReading& in, const Row& row, const std::string& key,
                   db::LotAt& on_sale) {
  const auto* known = in.lots.find(row, "lot", key);
  if (!known) return;
  const Lot& lot = in.all.content.lots[*known];
  if (!on_sale.expiry) on_sale.expiry = lot.best_before;
  if (on_sale.expiry != lot.best_before)
    row.error("expiry", "lot.csv says " +
                            (lot.best_before ? date_to_iso(*lot.best_before) : "no day") +
                            "; correct one of them, or leave this cell empty.");
  if (lot.recall)
    row.warning("lot", "the lot was recalled on " + date_to_iso(lot.recall->on) +
                           "; no till sells it, so name the one that is on sale.");
}

void read_point_lots(const LotReading& in) {
  Reading& all = in.all;
  std::set<std::size_t> with_lots;
  for (const LotRow& lot : in.lot_rows)
    if (lot.item) with_lots.insert(*lot.item);
  const Sheet sheet = all.sheet(kPointLotSheet);
  std::map<std::pair<std::string, std::string>, int> seen;
  all.rows(sheet, [&](Row& row) {
    const std::string point = row.id("point");
    const std::string id = row.id("product");
    db::LotAt on_sale{point, lot_number(row, "lot", true), row.date("expiry")};
    const auto* at = all.points.find(row, "point", point);
    const auto* index = all.products.find(row, "product", id);
    if (!at || !index) return;
    if (with_lots.contains(*index)) check_on_sale(in, row, lot_key(id, on_sale.lot), on_sale);
    const auto [there, added] = seen.emplace(std::pair(point, id), row.number());
    if (!added)
      row.error("product", "row " + std::to_string(there->second) +
                               " has a lot for the same product at the same point.");
    else
      all.content.items[*index].lots.push_back(std::move(on_sale));
  });
}

}  // namespace

const SheetDefinition kLotSheet{"lot.csv", kLotColumns, false};
const SheetDefinition kPointLotSheet{"point_lot.csv", kPointLotColumns, false};
const SheetDefinition kLabelKeySheet{"label_key.csv", kLabelKeyColumns, false};

void read_lots(Reading& all) {
  LotReading in(all);
  read_lot_sheet(in);
  read_liftings(in);
  read_lot_events(in);
  read_lot_inputs(in);
  read_lot_documents(in);
  check_lots(in);
  read_point_lots(in);
}

void read_label_keys(Reading& all) {
  const Sheet sheet = all.sheet(kLabelKeySheet);
  Ids keys(sheet);
  all.rows(sheet, [&](Row& row) {
    const std::string digits = row.text("key", true);
    const auto key = codec::from_hex<PublicKey>(digits);
    if (!key && !digits.empty())
      row.error("key",
                "a label key is the 64 digits 0-9 and a-f that ocop-hub keys label prints; copy "
                "them whole.");
    const auto until = row.date("until");
    if (key && keys.take(row, "key", digits, all.content.label_keys.size()))
      all.content.label_keys.push_back({*key, until});
  });
}

}  // namespace ocop::sheets
