#include "app/office/sheets/read_terms.h"

#include <string_view>
#include <utility>

#include "app/base/text/nearest.h"
#include "app/base/text/percentages.h"
#include "app/office/sheets/sheet.h"
#include "db/catalog/catalog.h"

namespace ocop::sheets {

namespace {

// In the order in which they are read, which avoids searching.
constexpr std::string_view kTermsColumns[] = {
    "producer", "product",    "point",    "from",     "until",      "kind",   "share_percent",
    "share",    "share_unit", "discount", "spoilage", "difference", "period", "contract"};
constexpr long long kLargestShare_vnd = 1'000'000'000;
constexpr std::size_t kLongestContract = 60;  // bytes

template <class Names>
void expect_known(const Row& row, std::string_view column, const std::string& id,
                  const Names& names) {
  if (id.empty() || names.contains(id)) return;
  std::vector<std::string_view> known;
  for (const auto& one : names)
    if constexpr (requires { one.first; })
      known.push_back(one.first);
    else
      known.push_back(one);
  const auto meant = text::nearest(id, known);
  row.error(column, "the catalogue has no " + id +
                        (meant ? "; did you mean " + std::string(known[*meant]) + "?"
                               : "; correct it, or import it first."));
}

/// The rows read so far; the last one is being read.
class TermsReader {
 public:
  TermsReader(const TermsNames& names, Findings& findings) : names_(names), findings_(findings) {}

  void add(Row& row) {
    const std::size_t errors = findings_.errors();
    Terms one;
    read_parties(row, one);
    read_days(row, one);
    if (const auto kind = word<TermsKind>(row, "kind", kTermsKinds, true)) one.kind = *kind;
    read_share(row, one);
    one.discount = word<Bearer>(row, "discount", kBearers, true).value_or(one.discount);
    one.spoilage = loss(row, "spoilage", one.spoilage);
    one.difference = loss(row, "difference", one.difference);
    one.period = word<SettlePeriod>(row, "period", kSettlePeriods, true).value_or(one.period);
    one.contract = row.text("contract");
    if (one.contract.size() > kLongestContract)
      row.error("contract", "the number is longer than 60 bytes; shorten it.");
    if (findings_.errors() > errors) return;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (overlap(all[i], one))
        return row.error(
            "from", "the days overlap with those of row " + std::to_string(rows_[i]) +
                        " for the same producer, product and point; end one before the other.");
    all.push_back(std::move(one));
    rows_.push_back(row.number());
  }

  std::vector<Terms> all;

 private:
  void read_parties(Row& row, Terms& one) {
    one.producer = row.id("producer");
    one.product = row.id("product", false);
    one.point = row.id("point", false);
    expect_known(row, "producer", one.producer, names_.producers);
    expect_known(row, "product", one.product, names_.products);
    expect_known(row, "point", one.point, names_.points);
    const auto product = names_.products.find(one.product);
    if (product != names_.products.end() && product->second.producer != one.producer &&
        names_.producers.contains(one.producer))
      row.error("product", "the product " + one.product + " is not made by " + one.producer +
                               (product->second.producer.empty()
                                    ? "."
                                    : " but by " + product->second.producer + "."));
  }

  static void read_days(Row& row, Terms& one) {
    const auto from = row.date("from");
    row.text("from", true);
    one.until = row.date("until");
    if (from) one.from = *from;
    if (from && one.until && *one.until < *from)
      row.error("until", "the last day is before the first; correct one of them.");
  }

  void read_share(Row& row, Terms& one) const {
    const std::string percent = row.text("share_percent");
    const auto amount = row.integer("share", 0, kLargestShare_vnd);
    const auto unit = word<ShareOf>(row, "share_unit", kShareOf, false);
    const bool in_vnd = amount || !row.text("share").empty();
    if (!percent.empty() && in_vnd)
      return row.error("share", "a share is a percentage or an amount; leave one of them out.");
    if (percent.empty() && !in_vnd) {
      if (one.kind != TermsKind::bought)
        row.error("share_percent", "the producer's share is missing; write it here or in share.");
      return;
    }
    if (!percent.empty()) {
      const auto hundredths = hundredths_of_percent(percent);
      if (!hundredths)
        return row.error("share_percent", "a share is 0 to 100 percent, such as 70 or 12.5.");
      if (one.kind == TermsKind::bought)
        return row.error("share_percent",
                         "goods bought outright have a price; write it in share, and its unit.");
      one.share_of = ShareOf::percent;
      one.share = *hundredths;
      return;
    }
    read_amount(row, one, amount, unit);
  }

  void read_amount(Row& row, Terms& one, const std::optional<long long>& amount,
                   const std::optional<ShareOf>& unit) const {
    if (unit != ShareOf::piece && unit != ShareOf::kilogram) {
      if (row.text("share_unit").empty() || unit)
        row.error("share_unit", "the amount has no unit; write piece or kilogram.");
      return;
    }
    if (one.product.empty()) return row.error("product", "an amount is for one product; name it.");
    const auto product = names_.products.find(one.product);
    if (product != names_.products.end() && product->second.weighed != (unit == ShareOf::kilogram))
      return row.error("share_unit", product->second.weighed
                                         ? "the product is sold by weight; write kilogram."
                                         : "the product is sold by the piece; write piece.");
    one.share_of = *unit;
    one.share = amount.value_or(0);
  }

  template <class Enum, std::size_t n>
  static std::optional<Enum> word(Row& row, std::string_view column,
                                  const std::array<std::string_view, n>& words, bool required) {
    const std::string cell = row.text(column, required);
    if (cell.empty()) return std::nullopt;
    const auto value = enum_of<Enum>(words, cell);
    if (value) return value;
    std::string list;
    for (const std::string_view one : words)
      if (!one.empty()) list.append(list.empty() ? "" : ", ").append(one);
    row.error(column, "the cell must be one of " + list + ".");
    return std::nullopt;
  }

  static Bearer loss(Row& row, std::string_view column, Bearer otherwise) {
    const auto who = word<Bearer>(row, column, kBearers, true);
    if (who == Bearer::both)
      row.error(column, "the shop or the owner bears it; only a discount may be borne by both.");
    return who.value_or(otherwise);
  }

  const TermsNames& names_;
  Findings& findings_;
  std::vector<int> rows_;  // of `all`, as a spreadsheet shows them
};

}  // namespace

const SheetDefinition kTermsSheet{"terms.csv", kTermsColumns, true};

TermsNames names_of(db::Catalog& catalog) {
  TermsNames names;
  for (const Producer& one : catalog.producers()) names.producers.insert(one.id);
  for (const Point& one : catalog.points()) names.points.insert(one.id);
  for (const ProductCard& one : catalog.cards(""))
    names.products[one.id] = {one.producer, one.weighed};
  return names;
}

std::vector<Terms> read_terms(const Result<std::string>& bytes, const TermsNames& names,
                              Findings& findings) {
  const Sheet sheet(kTermsSheet, bytes, findings);
  TermsReader reader(names, findings);
  for (std::size_t i = 0; i < sheet.rows(); ++i) {
    Row row = sheet.row(i, findings);
    reader.add(row);
  }
  return std::move(reader.all);
}

}  // namespace ocop::sheets
