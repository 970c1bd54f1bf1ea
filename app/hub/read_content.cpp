// One function a sheet, in the order in which they refer to each other. A reader asks for all its
// cells even after a fault, so that one import names every fault there is.
#include "app/hub/read_content.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "app/hub/ids.h"
#include "app/hub/picture_file.h"
#include "app/hub/sheet.h"
#include "app/wire/csv_sheet.h"

namespace ocop::hub {

namespace {

constexpr std::array<std::string_view, 4> kKinds{"company", "cooperative", "cooperative_group",
                                                 "household"};
constexpr int kCertificateMonths = 36;  // OCOP: a certificate is valid for 36 months

/// Decision 148/QĐ-TTg: 5 stars from 90 points, 4 from 70, 3 from 50, 2 from 30.
int stars_for(int score) {
  if (score >= 90) return 5;
  if (score >= 70) return 4;
  if (score >= 50) return 3;
  return score >= 30 ? 2 : 1;
}

class Reader {
 public:
  Reader(std::string folder, Report& report) : folder_(std::move(folder)), report_(report) {}

  Content read() {
    catalog();
    groups();
    places();
    points();
    producers();
    products();
    return std::move(content_);
  }

 private:
  Sheet sheet(const SheetDefinition& definition) {
    return Sheet(definition, wire::read_sheet_file(folder_ + "/" + std::string(definition.file)),
                 report_);
  }
  template <class Each>
  void rows(const Sheet& sheet, Each each) {
    for (std::size_t i = 0; i < sheet.rows(); ++i) {
      Row row = sheet.row(i, report_);
      each(row);
    }
  }

  void catalog();
  void sample(Row& row, const std::string& value);
  void groups();
  void places();
  void points();
  void producers();
  void products();
  Product product(Row& row, const Ids& groups, const Ids& places, const Ids& producers);
  void check_rating(Row& row, const Product& product);
  void pictures(const Ids& products);
  void certificates(const Ids& products);
  void prices(const Ids& products, const Ids& points);
  void lots(const Ids& products, const Ids& points);
  Picture picture(Row& row, std::string_view column);

  std::string folder_;
  Report& report_;
  Content content_;
  Sheet group_sheet_ = sheet(kGroupSheet);
  Sheet place_sheet_ = sheet(kPlaceSheet);
  Sheet point_sheet_ = sheet(kPointSheet);
  Sheet producer_sheet_ = sheet(kProducerSheet);
  Sheet product_sheet_ = sheet(kProductSheet);
  Ids group_ids_{group_sheet_}, place_ids_{place_sheet_}, point_ids_{point_sheet_},
      producer_ids_{producer_sheet_}, product_ids_{product_sheet_};
};

void Reader::sample(Row& row, const std::string& value) {
  content_.info.sample = value == "1";
  if (value != "0" && value != "1")
    row.error("value", "sample is 1 (the screen says that it shows sample data) or 0.");
}

void Reader::catalog() {
  const Sheet facts = sheet(kCatalogSheet);
  rows(facts, [&](Row& row) {
    const std::string key = row.text("key", true);
    const std::string value = row.text("value");
    if (key == "title")
      content_.info.title = value;
    else if (key == "sample")
      sample(row, value);
    else if (!key.empty())
      row.error("key", "the key is not known; there are title and sample.");
  });
  if (facts.whole() && content_.info.title.empty())
    report_.add({Severity::error, std::string(kCatalogSheet.file), 0, "value",
                 "there is no row title; name the catalogue."});
}

void Reader::groups() {
  std::vector<std::pair<Row, std::string>> children;  // a group may stand below its subgroups
  rows(group_sheet_, [&](Row& row) {
    Group group;
    group.id = row.id("id");
    group.parent = row.id("parent", false);
    group.name = row.local("name", true);
    if (!group.parent.empty()) children.emplace_back(row, group.parent);
    if (group_ids_.take(row, "id", group.id, content_.groups.size()))
      content_.groups.push_back(std::move(group));
  });
  for (const auto& [row, id] : children) {
    const auto* parent = group_ids_.find(row, "parent", id);
    if (parent && !content_.groups[*parent].parent.empty())
      row.error("parent", "a subgroup cannot be the parent of another; name a group.");
  }
}

void Reader::places() {
  rows(place_sheet_, [&](Row& row) {
    Place place;
    place.id = row.id("id");
    place.name = row.local("name", true);
    place.province = row.text("province", true);
    place.old_district = row.text("old_district");
    place.commune_2025 = row.text("commune_2025");
    const auto latitude = row.decimal("latitude");
    const auto longitude = row.decimal("longitude");
    place.latitude = latitude.value_or(0);
    place.longitude = longitude.value_or(0);
    if (row.text("latitude").empty() != row.text("longitude").empty())
      row.error("latitude", "latitude and longitude belong together; fill in both or none.");
    // Vietnam's mainland and islands.
    else if (latitude &&
             (*latitude < 8 || *latitude > 23.5 || *longitude < 102 || *longitude > 118))
      row.error("latitude", "the point does not lie in Vietnam; latitude is about 8 to 23.");
    if (place_ids_.take(row, "id", place.id, content_.places.size()))
      content_.places.push_back(std::move(place));
  });
}

void Reader::points() {
  rows(point_sheet_, [&](Row& row) {
    Point point;
    point.id = row.id("id");
    point.name = row.local("name", true);
    point.place = row.id("place", false);
    point.opening_hours = row.local("hours");
    place_ids_.find(row, "place", point.place);
    if (point_ids_.take(row, "id", point.id, content_.points.size()))
      content_.points.push_back(std::move(point));
  });
}

Picture Reader::picture(Row& row, std::string_view column) {
  const std::string name = row.text(column);
  if (name.empty()) return {};
  auto checked = check_picture(folder_ + "/pictures", name);
  if (!checked) {
    row.error(column, checked.error().sentence);
    return {};
  }
  content_.picture_files.emplace(checked->picture.sha256, checked->path);
  return checked->picture;
}

void Reader::producers() {
  rows(producer_sheet_, [&](Row& row) {
    Producer producer;
    producer.id = row.id("id");
    const std::string kind = row.text("kind", true);
    const auto known = std::find(kKinds.begin(), kKinds.end(), kind);
    if (known != kKinds.end())
      producer.kind = static_cast<ProducerKind>(known - kKinds.begin());
    else if (!kind.empty())
      row.error("kind",
                "the kind is one of company, cooperative, cooperative_group and household.");
    producer.name = row.text("name", true);
    producer.place = row.id("place", false);
    producer.story = row.local("story");
    producer.phone = row.text("phone");
    producer.website = row.text("website");
    producer.picture = picture(row, "picture");
    producer.picture.alternative = row.local("alternative", !producer.picture.sha256.empty());
    producer.source = row.text("source");
    producer.contact_is_sample = row.flag("contact_is_sample");
    place_ids_.find(row, "place", producer.place);
    if (producer_ids_.take(row, "id", producer.id, content_.producers.size()))
      content_.producers.push_back(std::move(producer));
  });
}

void Reader::check_rating(Row& row, const Product& product) {
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

Product Reader::product(Row& row, const Ids& groups, const Ids& places, const Ids& producers) {
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
    if (!product.gtin) row.error("gtin", gtin_fault(gtin));
  }
  if (card.illustration.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != std::string::npos)
    row.error("illustration", "a drawing's name has letters a-z and _ only, such as star_anise.");
  groups.find(row, "group", card.group);
  const auto* subgroup = groups.find(row, "subgroup", card.subgroup);
  if (subgroup && content_.groups[*subgroup].parent != card.group)
    row.error("subgroup", "the subgroup belongs to " + content_.groups[*subgroup].parent +
                              ", not to the product's group.");
  producers.find(row, "producer", card.producer);
  places.find(row, "place", card.place);
  check_rating(row, product);
  if (card.weighed && card.unit[Language::vi] != "kg")
    row.error("weighed", "what is sold by weight is priced by the kilogram; its unit_vi is kg.");
  return product;
}

void Reader::products() {
  std::map<std::string, int> gtin_rows;
  content_.items.reserve(product_sheet_.rows());
  rows(product_sheet_, [&](Row& row) {
    Item item;
    item.product = product(row, group_ids_, place_ids_, producer_ids_);
    if (item.product.gtin) {
      const auto [there, added] = gtin_rows.emplace(item.product.gtin->as_14(), row.number());
      if (!added)
        row.error("gtin", "row " + std::to_string(there->second) +
                              " has the same GTIN; each product has its own.");
    }
    if (product_ids_.take(row, "id", item.product.card.id, content_.items.size()))
      content_.items.push_back(std::move(item));
  });
  pictures(product_ids_);
  certificates(product_ids_);
  prices(product_ids_, point_ids_);
  lots(product_ids_, point_ids_);
}

void Reader::pictures(const Ids& products) {
  const Sheet all = sheet(kPictureSheet);
  rows(all, [&](Row& row) {
    const auto* index = products.find(row, "product", row.id("product"));
    Picture one = picture(row, "file");
    one.alternative = row.local("alternative", true);
    if (index && !one.sha256.empty())
      content_.items[*index].product.pictures.push_back(std::move(one));
  });
}

void Reader::certificates(const Ids& products) {
  const Sheet all = sheet(kCertificateSheet);
  Ids ids(all);
  std::size_t count = 0;
  rows(all, [&](Row& row) {
    Certificate one;
    one.id = row.id("id");
    const auto* index = products.find(row, "product", row.id("product"));
    one.decision = row.text("decision");
    one.issuer = row.local("issuer");
    one.stars = static_cast<int>(row.integer("stars", 3, 5).value_or(0));
    one.decided_on = row.date("decided_on");
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
    if (ids.take(row, "id", one.id, count++) && index)
      content_.items[*index].product.certificates.push_back(std::move(one));
  });
}

void Reader::prices(const Ids& products, const Ids& points) {
  const Sheet all = sheet(kPriceSheet);
  std::map<std::pair<std::string, std::string>, int> seen;
  rows(all, [&](Row& row) {
    const std::string point = row.id("point");
    const std::string id = row.id("product");
    const auto price = row.integer("price_vnd", 1, 1'000'000'000);
    const bool sample = row.flag("sample");
    if (row.text("price_vnd").empty())
      row.error("price_vnd", "a price is a whole number of đồng; leave no cell empty.");
    const auto* at = points.find(row, "point", point);
    const auto* index = products.find(row, "product", id);
    if (!at || !index) return;
    const auto [there, added] = seen.emplace(std::pair(point, id), row.number());
    if (!added)
      row.error("product", "row " + std::to_string(there->second) +
                               " has a price for the same product at the same point.");
    else if (price)
      content_.items[*index].prices.push_back({point, Money{*price}, sample});
  });
}

void Reader::lots(const Ids& products, const Ids& points) {
  const Sheet all = sheet(kLotSheet);
  std::map<std::pair<std::string, std::string>, int> seen;
  rows(all, [&](Row& row) {
    const std::string point = row.id("point");
    const std::string id = row.id("product");
    const std::string lot = row.text("lot", true);
    const auto expiry = row.date("expiry");
    const auto* at = points.find(row, "point", point);
    const auto* index = products.find(row, "product", id);
    // GS1 General Specifications: AI (10), up to 20 characters of set 82.
    if (lot.size() > 20 || std::any_of(lot.begin(), lot.end(), [](char c) {
          return c < '!' || c > 'z' ||
                 std::string_view("#$@[\\]^`").find(c) != std::string_view::npos;
        }))
      row.error("lot", "a lot has at most 20 letters, digits and signs of GS1's set 82.");
    if (!at || !index) return;
    const auto [there, added] = seen.emplace(std::pair(point, id), row.number());
    if (!added)
      row.error("product", "row " + std::to_string(there->second) +
                               " has a lot for the same product at the same point.");
    else
      content_.items[*index].lots.push_back({point, lot, expiry});
  });
}

}  // namespace

Content read_content(const std::string& folder, Report& report) {
  return Reader(folder, report).read();
}

}  // namespace ocop::hub
