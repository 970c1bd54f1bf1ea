// Reads the sheets about the catalogue itself, and those to which products refer.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "app/office/sheets/reading.h"
#include "app/office/sheets/sheet_damage.h"

namespace ocop::sheets {

namespace {

// The sheets' columns, in the order in which they are read, which avoids searching.
constexpr std::string_view kCatalogColumns[] = {"key", "value"};
constexpr std::string_view kGroupColumns[] = {"id", "parent", "name_vi", "name_en", "name_zh"};
constexpr std::string_view kPlaceColumns[] = {"id",           "name_vi",  "name_en",
                                              "name_zh",      "province", "old_district",
                                              "commune_2025", "latitude", "longitude"};
constexpr std::string_view kPointColumns[] = {"id",    "name_vi",  "name_en",  "name_zh",
                                              "place", "hours_vi", "hours_en", "hours_zh"};
constexpr std::string_view kProducerColumns[] = {"id",
                                                 "kind",
                                                 "name",
                                                 "place",
                                                 "story_vi",
                                                 "story_en",
                                                 "story_zh",
                                                 "phone",
                                                 "website",
                                                 "picture",
                                                 "alternative_vi",
                                                 "alternative_en",
                                                 "alternative_zh",
                                                 "source",
                                                 "contact_is_sample"};

constexpr std::array<std::string_view, 4> kProducerKinds{"company", "cooperative",
                                                         "cooperative_group", "household"};

void read_sample(Reading& all, Row& row, const std::string& value) {
  all.content.info.sample = value == "1";
  if (value != "0" && value != "1")
    row.error("value", "sample is 1 (the screen says that it shows sample data) or 0.");
}

void read_catalog(Reading& all) {
  const Sheet facts = all.sheet(kCatalogSheet);
  all.rows(facts, [&](Row& row) {
    const std::string key = row.text("key", true);
    const std::string value = row.text("value");
    if (key == "title")
      all.content.info.title = value;
    else if (key == "sample")
      read_sample(all, row, value);
    else if (!key.empty())
      row.error("key", "the key is not known; there are title and sample.");
  });
  if (facts.whole() && all.content.info.title.empty())
    all.findings().add({Severity::error, std::string(kCatalogSheet.file), 0, "value",
                        "there is no row title; name the catalogue."});
}

void read_groups(Reading& all) {
  std::vector<std::pair<Row, std::string>> children;  // a group may come after its subgroups
  all.rows(all.group_sheet, [&](Row& row) {
    Group group;
    group.id = row.id("id");
    group.parent = row.id("parent", false);
    group.name = row.local("name", true);
    if (!group.parent.empty()) children.emplace_back(row, group.parent);
    if (all.groups.take(row, "id", group.id, all.content.groups.size()))
      all.content.groups.push_back(std::move(group));
  });
  for (const auto& [row, id] : children) {
    const auto* parent = all.groups.find(row, "parent", id);
    if (parent && !all.content.groups[*parent].parent.empty())
      row.error("parent", "a subgroup cannot be the parent of another; name a group.");
  }
}

void read_places(Reading& all) {
  all.rows(all.place_sheet, [&](Row& row) {
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
    // Bounds of Vietnam's mainland and islands.
    else if (latitude &&
             (*latitude < 8 || *latitude > 23.5 || *longitude < 102 || *longitude > 118))
      row.error("latitude", "the point does not lie in Vietnam; latitude is about 8 to 23.");
    if (all.places.take(row, "id", place.id, all.content.places.size()))
      all.content.places.push_back(std::move(place));
  });
}

void read_points(Reading& all) {
  all.rows(all.point_sheet, [&](Row& row) {
    Point point;
    point.id = row.id("id");
    point.name = row.local("name", true);
    point.place = row.id("place", false);
    point.opening_hours = row.local("hours");
    all.places.find(row, "place", point.place);
    if (all.points.take(row, "id", point.id, all.content.points.size()))
      all.content.points.push_back(std::move(point));
  });
}

void read_producers(Reading& all) {
  all.rows(all.producer_sheet, [&](Row& row) {
    Producer producer;
    producer.id = row.id("id");
    const std::string kind = row.text("kind", true);
    const auto known = std::find(kProducerKinds.begin(), kProducerKinds.end(), kind);
    if (known != kProducerKinds.end())
      producer.kind = static_cast<ProducerKind>(known - kProducerKinds.begin());
    else if (!kind.empty())
      row.error("kind",
                "the kind is one of company, cooperative, cooperative_group and household.");
    producer.name = row.text("name", true);
    producer.place = row.id("place", false);
    producer.story = row.local("story");
    producer.phone = row.text("phone");
    if (has_lost_its_zero(producer.phone))
      row.warning("phone",
                  "the number does not begin with 0; spreadsheets drop leading zeros: give the "
                  "column the format Text and write the number again.");
    producer.website = row.text("website");
    producer.picture = all.picture(row, "picture");
    producer.picture.alternative = row.local("alternative", !producer.picture.sha256.empty());
    producer.source = row.text("source");
    producer.contact_is_sample = row.flag("contact_is_sample");
    all.places.find(row, "place", producer.place);
    if (all.producers.take(row, "id", producer.id, all.content.producers.size()))
      all.content.producers.push_back(std::move(producer));
  });
}

}  // namespace

const SheetDefinition kCatalogSheet{"catalog.csv", kCatalogColumns, true};
const SheetDefinition kGroupSheet{"group.csv", kGroupColumns, true};
const SheetDefinition kPlaceSheet{"place.csv", kPlaceColumns, false};
const SheetDefinition kPointSheet{"point.csv", kPointColumns, false};
const SheetDefinition kProducerSheet{"producer.csv", kProducerColumns, false};

void read_about(Reading& all) {
  read_catalog(all);
  read_groups(all);
  read_places(all);
  read_points(all);
  read_producers(all);
}

}  // namespace ocop::sheets
