#include "app/office/sheets/lot_reading.h"

#include <algorithm>
#include <array>

#include "app/base/gs1/gs1_element.h"

namespace ocop::sheets {

namespace {

struct Unit {
  std::string_view name;
  Measure measure;
  std::int64_t smallest;  ///< its size in the measure's smallest unit
};
constexpr std::array<Unit, 5> kUnits{{{"pieces", Measure::pieces, 1},
                                      {"g", Measure::grams, 1},
                                      {"kg", Measure::grams, 1000},
                                      {"ml", Measure::millilitres, 1},
                                      {"l", Measure::millilitres, 1000}}};
constexpr std::size_t kMostDigits = 9;

/// Refuses three decimals, because 1.200 may mean twelve hundred. Accepts 12,5, as Vietnamese
/// spreadsheets write it.
std::optional<std::int64_t> amount_of(std::string_view cell, std::int64_t smallest) {
  const auto point = cell.find_first_of(".,");
  const std::string_view whole = cell.substr(0, point);
  const std::string_view rest =
      point == std::string_view::npos ? std::string_view() : cell.substr(point + 1);
  const auto digits = [](std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (whole.empty() || whole.size() > kMostDigits || !digits(whole) || !digits(rest))
    return std::nullopt;
  if (point != std::string_view::npos && (rest.empty() || rest.size() > 2 || smallest == 1))
    return std::nullopt;
  std::int64_t amount = 0;
  for (const char c : whole) amount = amount * 10 + (c - '0');
  amount *= smallest;
  std::int64_t worth = smallest;
  for (const char c : rest) amount += (c - '0') * (worth /= 10);
  return amount > 0 ? std::optional(amount) : std::nullopt;
}

}  // namespace

std::string lot_key(const std::string& product, const std::string& lot) {
  return product.empty() || lot.empty() ? "" : "lot " + lot + " of " + product;
}

std::string event_key(const std::string& event, const std::string& lot_key) {
  return event.empty() || lot_key.empty() ? "" : "event " + event + " of " + lot_key;
}

std::string lot_number(Row& row, std::string_view column, bool required) {
  std::string lot = row.text(column, required);
  // "." and ".." cannot be in a link, because browsers treat them as path navigation.
  if (lot.empty() || (gs1::is_gs1_lot(lot) && lot != "." && lot != "..")) return lot;
  row.error(column,
            "a lot has at most 20 letters, digits and signs of GS1's set 82; write it without "
            "spaces and accents, such as NA-2611/01.");
  return {};
}

Quantity quantity_in(Row& row) {
  const std::string amount = row.text("amount");
  const std::string name = row.text("measure");
  if (amount.empty() && name.empty()) return {};
  if (amount.empty() || name.empty()) {
    row.error(amount.empty() ? "amount" : "measure",
              "an amount and its measure belong together; fill in both or none.");
    return {};
  }
  const auto* unit =
      std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& one) { return one.name == name; });
  if (unit == kUnits.end()) {
    row.error("measure", "the measure is one of pieces, g, kg, ml and l.");
    return {};
  }
  if (const auto counted = amount_of(amount, unit->smallest)) return {*counted, unit->measure};
  row.error("amount",
            "the cell is not an amount; write digits only, or in kg and l with a point and one or "
            "two decimals, such as 12.5.");
  return {};
}

std::string either_id(Row& row, std::string_view column, bool required, const Ids& one,
                      const Ids& other) {
  std::string id = row.id(column, required);
  if (id.empty() || one.at(id) || other.at(id)) return id;
  if (one.sheet().whole() && other.sheet().whole())
    row.error(column, "there is no " + id + " in " + std::string(one.sheet().definition().file) +
                          " or " + std::string(other.sheet().definition().file) +
                          "; add it there or correct it here.");
  return {};
}

void check_party(LotReading& in, const Row& row, std::string_view column, const LotRow& lot,
                 const std::string& party) {
  const Content& content = in.all.content;
  if (party.empty() && !lot.item) return;
  const std::string& id = party.empty() ? content.items[*lot.item].product.card.producer : party;
  if (id.empty()) {
    row.error(column,
              "who did it is not known; name a producer or a point here, or the product's "
              "producer in product.csv (Circular 02/2024/TT-BKHCN).");
    return;
  }
  const auto* producer = in.all.producers.at(id);
  const auto* point = in.all.points.at(id);
  const std::string* place = producer ? &content.producers[*producer].place
                             : point  ? &content.points[*point].place
                                      : nullptr;
  if (place == nullptr || !place->empty() || !in.without_address.insert(id).second) return;
  row.error(column, id + " has no place in " + (producer ? "producer.csv" : "point.csv") +
                        "; fill it in, because buyers may ask for the address of who made or sold "
                        "it (Circular 02/2024/TT-BKHCN).");
}

}  // namespace ocop::sheets
