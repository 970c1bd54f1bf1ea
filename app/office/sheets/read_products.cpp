// Reads products, and the sheets with details of each.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "app/office/sheets/reading.h"
#include "app/office/sheets/sheet_damage.h"
#include "db/model/group_ids.h"

namespace ocop::sheets {

namespace {

// The sheets' columns, in the order in which they are read, which avoids searching.
constexpr std::string_view kProductColumns[] = {"id",
                                                "gtin",
                                                "name_vi",
                                                "name_en",
                                                "name_zh",
                                                "group",
                                                "subgroup",
                                                "producer",
                                                "place",
                                                "stars",
                                                "score",
                                                "unit_vi",
                                                "unit_en",
                                                "unit_zh",
                                                "vat_percent",
                                                "weighed",
                                                "shelf_life_days",
                                                "season_from",
                                                "season_to",
                                                "featured",
                                                "illustration",
                                                "summary_vi",
                                                "summary_en",
                                                "summary_zh",
                                                "story_vi",
                                                "story_en",
                                                "story_zh",
                                                "making_vi",
                                                "making_en",
                                                "making_zh",
                                                "storage_vi",
                                                "storage_en",
                                                "storage_zh",
                                                "usage_vi",
                                                "usage_en",
                                                "usage_zh",
                                                "ingredients_vi",
                                                "ingredients_en",
                                                "ingredients_zh",
                                                "allergens_vi",
                                                "allergens_en",
                                                "allergens_zh",
                                                "texts_are_sample",
                                                "source"};
constexpr std::string_view kPictureColumns[] = {"product", "file", "alternative_vi",
                                                "alternative_en", "alternative_zh"};
constexpr std::string_view kCertificateColumns[] = {
    "id",    "product",    "decision",    "issuer_vi", "issuer_en", "issuer_zh",
    "stars", "decided_on", "valid_until", "source",    "sample"};
constexpr std::string_view kPriceColumns[] = {"point", "product", "price_vnd", "sample"};

constexpr std::string_view kNotPublic = "-";  // in place of a producer
constexpr long long kLeastPrice = 500;        // smaller notes are hardly used any more
constexpr int kCertificateMonths = 36;        // OCOP: a certificate is valid for 36 months

/// Decision 148/QĐ-TTg: 5 stars from 90 points, 4 from 70, 3 from 50, 2 from 30.
int stars_for(int score) {
  if (score >= 90) return 5;
  if (score >= 70) return 4;
  if (score >= 50) return 3;
  return score >= 30 ? 2 : 1;
}

/// `parent`: the group that the subgroup is of; empty if it is itself a group.
void check_subgroup(Row& row, const std::string& parent, const std::string& group) {
  if (parent.empty())
    row.error("subgroup", "this is a group; name one of its subgroups, or leave the cell empty.");
  else if (parent != group)
    row.error("subgroup", "the subgroup belongs to " + parent + ", not to the product's group.");
}

void check_rating(Row& row, const Product& product) {
  const int stars = product.card.stars;
  if (stars == 1 || stars == 2)
    row.error("stars", "only 3 to 5 stars are certified; leave the cell empty for fewer.");
  if (product.score && stars == 0)
    row.error("stars", "there is a score but no stars; fill them in.");
  if (product.score && stars > 2 && stars_for(*product.score) != stars)
    row.error("score", std::to_string(*product.score) + " points mean " +
                           std::to_string(stars_for(*product.score)) + " stars, not " +
                           std::to_string(stars) + " (Decision 148/QĐ-TTg).");
  if ((product.card.season_from == 0) != (product.card.season_to == 0))
    row.error("season_from", "a season has a first and a last month; fill in both or none.");
}

Product read_product(Reading& all, Row& row) {
  Product product;
  ProductCard& card = product.card;
  card.id = row.id("id");
  const std::string gtin = row.text("gtin");
  card.name = row.local("name", true);
  card.group = row.id("group");
  card.subgroup = row.id("subgroup", false);
  card.producer = row.id("producer", false);
  card.place = row.id("place", false);
  const auto whole = [&](std::string_view column, long long least, long long most) {
    const auto value = row.integer(column, least, most);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
  };
  card.stars = whole("stars", 0, 5).value_or(0);
  product.score = whole("score", 0, 100);
  card.unit = row.local("unit");
  card.vat_percent = whole("vat_percent", 0, 100).value_or(0);
  card.weighed = row.flag("weighed");
  product.shelf_life_days = whole("shelf_life_days", 1, 36'500);
  card.season_from = whole("season_from", 1, 12).value_or(0);
  card.season_to = whole("season_to", 1, 12).value_or(0);
  card.featured = row.flag("featured");
  card.illustration = row.text("illustration");
  const std::array<std::pair<std::string_view, LocalText*>, 7> texts{
      {{"summary", &product.summary},
       {"story", &product.story},
       {"making", &product.making},
       {"storage", &product.storage},
       {"usage", &product.usage},
       {"ingredients", &product.ingredients},
       {"allergens", &product.allergens}}};
  for (const auto& [name, text] : texts) *text = row.local(name);
  product.texts_are_sample = row.flag("texts_are_sample");
  product.source = row.text("source");
  if (!gtin.empty()) {
    product.gtin = Gtin::parse(gtin);
    if (!product.gtin)
      row.error("gtin", gtin_fault(gtin));
    else if (has_lost_a_digit(gtin))
      row.warning(
          "gtin",
          "there are 12 digits; a GTIN that begins so has 13 in most cases, so look whether "
          "one was lost.");
  }
  if (card.illustration.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != std::string::npos)
    row.error("illustration", "a drawing's name has letters a-z and _ only, such as star_anise.");
  all.groups.find(row, "group", card.group);
  const auto* subgroup = all.groups.find(row, "subgroup", card.subgroup);
  if (subgroup) check_subgroup(row, all.content.groups[*subgroup].parent, card.group);
  if (card.producer == kNotPublic) card.producer.clear();
  all.producers.find(row, "producer", card.producer);
  all.places.find(row, "place", card.place);
  check_rating(row, product);
  if (card.weighed && card.unit[Language::vi] != "kg")
    row.error("weighed", "what is sold by weight is priced by the kilogram; its unit_vi is kg.");
  return product;
}

/// The row of each of content.items.
struct ItemRow {
  Row row;
  bool producer_is_told;  ///< named, or marked as not public
};
using ItemRows = std::vector<ItemRow>;

ItemRows read_product_sheet(Reading& all) {
  ItemRows rows;
  std::map<std::string, int> gtin_rows;
  all.content.items.reserve(all.product_sheet.rows());
  all.rows(all.product_sheet, [&](Row& row) {
    Item item;
    item.product = read_product(all, row);
    if (item.product.gtin) {
      const auto [there, added] = gtin_rows.emplace(item.product.gtin->as_14(), row.number());
      if (!added)
        row.error("gtin", "row " + std::to_string(there->second) +
                              " has the same GTIN; each product has its own.");
    }
    if (!all.products.take(row, "id", item.product.card.id, all.content.items.size())) return;
    rows.push_back({row, !row.text("producer").empty()});
    all.content.items.push_back(std::move(item));
  });
  return rows;
}

void read_pictures(Reading& all) {
  const Sheet sheet = all.sheet(kPictureSheet);
  all.rows(sheet, [&](Row& row) {
    const auto* index = all.products.find(row, "product", row.id("product"));
    Picture one = all.picture(row, "file");
    one.alternative = row.local("alternative", true);
    if (index && !one.sha256.empty())
      all.content.items[*index].product.pictures.push_back(std::move(one));
  });
}

struct NewestCertificate {
  Row row;
  Date decided_on;
  int stars;
};

/// Compares stars only with the newest certificate; a product may have gained stars since an older
/// one.
void check_certified_stars(const Reading& all,
                           const std::map<std::size_t, NewestCertificate>& newest) {
  for (const auto& [index, certificate] : newest) {
    const int stars = all.content.items[index].product.card.stars;
    if (certificate.stars != stars && certificate.stars > 0)
      certificate.row.warning("stars", "the newest certificate of " +
                                           all.content.items[index].product.card.id + " is for " +
                                           std::to_string(certificate.stars) +
                                           " stars, and product.csv says " + std::to_string(stars) +
                                           "; correct one of them.");
  }
}

void read_certificates(Reading& all) {
  const Sheet sheet = all.sheet(kCertificateSheet);
  Ids ids(sheet);
  std::map<std::size_t, NewestCertificate> newest;
  std::size_t count = 0;
  all.rows(sheet, [&](Row& row) {
    Certificate one;
    one.id = row.id("id");
    const auto* index = all.products.find(row, "product", row.id("product"));
    one.decision = row.text("decision");
    one.issuer = row.local("issuer");
    one.stars = static_cast<int>(row.integer("stars", 3, 5).value_or(0));
    one.decided_on = row.past_date("decided_on");
    one.valid_until = row.date("valid_until");
    one.source = row.text("source");
    one.sample = row.flag("sample");
    if (row.text("stars").empty())
      row.error("stars", "a certificate has 3, 4 or 5 stars; fill in which.");
    if (one.decided_on && one.valid_until) {
      if (*one.valid_until <= *one.decided_on)
        row.error("valid_until", "the certificate ends before it begins; correct one of the days.");
      else if (*one.valid_until != add_months(*one.decided_on, kCertificateMonths))
        row.warning("valid_until",
                    "a certificate is valid for 36 months, to " +
                        date_to_iso(add_months(*one.decided_on, kCertificateMonths)) +
                        "; this says another day.");
    }
    if (!ids.take(row, "id", one.id, count++) || !index) return;
    const NewestCertificate this_one{row, one.decided_on.value_or(Date{}), one.stars};
    const auto before = newest.find(*index);
    if (before != newest.end() && before->second.decided_on < this_one.decided_on)
      newest.erase(before);
    newest.emplace(*index, this_one);
    all.content.items[*index].product.certificates.push_back(std::move(one));
  });
  check_certified_stars(all, newest);
}

void read_prices(Reading& all) {
  const Sheet sheet = all.sheet(kPriceSheet);
  std::map<std::pair<std::string, std::string>, int> seen;
  all.rows(sheet, [&](Row& row) {
    const std::string point = row.id("point");
    const std::string id = row.id("product");
    const auto price = row.integer("price_vnd", 1, 1'000'000'000);
    const bool sample = row.flag("sample");
    if (price && *price < kLeastPrice)
      row.warning("price_vnd",
                  "the price is " + std::to_string(*price) +
                      " đồng, which no note or coin can pay; write the full price, such as 85000.",
                  "small price");
    if (row.text("price_vnd").empty())
      row.error("price_vnd", "a price is a whole number of đồng; leave no cell empty.");
    const auto* at = all.points.find(row, "point", point);
    const auto* index = all.products.find(row, "product", id);
    if (!at || !index) return;
    const auto [there, added] = seen.emplace(std::pair(point, id), row.number());
    if (!added)
      row.error("product", "row " + std::to_string(there->second) +
                               " has a price for the same product at the same point.");
    else if (price)
      all.content.items[*index].prices.push_back({point, Money{*price}, sample});
  });
}

/// Checks prices and producers only if the sheets contain any, because an office may begin without.
void check_complete(const Reading& all, const ItemRows& rows) {
  const auto& items = all.content.items;
  const bool prices =
      std::any_of(items.begin(), items.end(), [](const Item& one) { return !one.prices.empty(); });
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!rows[i].producer_is_told && !all.content.producers.empty())
      rows[i].row.warning("producer",
                          "the product has no producer; say who makes it, or write - where that is "
                          "not public.");
    if (items[i].prices.empty() && prices && items[i].product.card.group != kTourism)
      rows[i].row.warning(
          "id",
          "the product has no price at any point, so that nobody can buy it; add it to "
          "price.csv.");
  }
}

}  // namespace

const SheetDefinition kProductSheet{"product.csv", kProductColumns, true};
const SheetDefinition kPictureSheet{"picture.csv", kPictureColumns, false};
const SheetDefinition kCertificateSheet{"certificate.csv", kCertificateColumns, false};
const SheetDefinition kPriceSheet{"price.csv", kPriceColumns, false};

void read_products(Reading& all) {
  const ItemRows rows = read_product_sheet(all);
  read_pictures(all);
  read_certificates(all);
  read_prices(all);
  check_complete(all, rows);
}

}  // namespace ocop::sheets
