// Reads the lists and one product. All statements of a search are prepared once at open(): a key
// must not pay for parsing SQL. How a search goes: search.cpp; lots:
// lots.cpp.
#include "db/catalog/catalog.h"

#include <sqlite3.h>

#include <array>
#include <filesystem>
#include <utility>

#include "db/catalog/open_catalog.h"

namespace ocop::db {

namespace {

std::optional<int> optional(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return static_cast<int>(row.number(column));
}

int whole(const Statement& row, int column) {
  return static_cast<int>(row.number(column));
}

constexpr std::string_view kCards =
    "SELECT p.row, p.id, p.product_group, p.subgroup, p.producer, p.place,"
    " coalesce(l.old_district, ''), p.stars, c.vnd, coalesce(i.picture, ''), p.illustration,"
    " p.season_from, p.season_to, p.featured, p.order_vi, p.order_en, p.order_zh,"
    " p.name_vi, p.name_en, p.name_zh, p.unit_vi, p.unit_en, p.unit_zh, coalesce(p.gtin, ''),"
    " (SELECT valid_until FROM certificate WHERE product = p.row"
    "  ORDER BY decided_on DESC, id LIMIT 1), ";
constexpr std::string_view kCardsFrom =
    " FROM product p LEFT JOIN place l ON l.id = p.place"
    " LEFT JOIN price c ON c.point = ?1 AND c.product = p.row"
    " LEFT JOIN product_picture i ON i.product = p.row AND i.position = 1";

std::string cards_sql(std::int64_t schema, std::string_view rest) {
  const std::string_view till = schema < 2 ? "0, 0" : "p.vat_percent, p.weighed";
  return std::string(kCards).append(till).append(kCardsFrom).append(rest);
}

ProductCard card_of(const Statement& row) {
  ProductCard card;
  card.row = row.number(0);
  card.id = row.text(1);
  card.group = row.text(2);
  card.subgroup = row.text(3);
  card.producer = row.text(4);
  card.place = row.text(5);
  card.district = row.text(6);
  card.stars = whole(row, 7);
  if (!row.is_null(8)) card.price = Money{row.number(8)};
  card.picture = row.text(9);
  card.illustration = row.text(10);
  card.season_from = whole(row, 11);
  card.season_to = whole(row, 12);
  card.featured = row.number(13) != 0;
  for (int i = 0; i < 3; ++i) card.name_order[i] = whole(row, 14 + i);
  card.name = local(row, 17);
  card.unit = local(row, 20);
  card.gtin = row.text(23);
  card.certificate_until = date_from_iso(row.text(24));
  card.vat_percent = whole(row, 25);
  card.weighed = row.number(26) != 0;
  return card;
}

void put_text(Product& product, std::string_view field, const LocalText& text) {
  const std::array<std::pair<std::string_view, LocalText*>, 7> fields{
      {{"summary", &product.summary},
       {"story", &product.story},
       {"making", &product.making},
       {"storage", &product.storage},
       {"usage", &product.usage},
       {"ingredients", &product.ingredients},
       {"allergens", &product.allergens}}};
  if (field == "source") product.source = text[Language::vi];
  for (const auto& [name, to] : fields)
    if (name == field) *to = text;
}

CatalogFault fault_of(Connection& connection, const std::string& path) {
  std::error_code none;
  if (std::filesystem::file_size(path, none) == 0) return CatalogFault::damaged;
  Statement header = connection.prepare("SELECT count(*) FROM sqlite_schema");
  if (!header.step()) return CatalogFault::damaged;
  if (connection.number("PRAGMA application_id") != kCatalogApplication)
    return CatalogFault::wrong_kind;
  if (connection.number("PRAGMA user_version") > kCatalogSchema) return CatalogFault::newer;
  return CatalogFault::damaged;
}

bool answers(Connection& connection, const char* probe) {
  Statement statement = connection.prepare(probe);
  statement.step();
  return !statement.failed();
}

bool is_readable(Connection& connection) {
  // Each table must be there with its columns, and its first page must be sound.
  for (const char* probe :
       {"SELECT key, value FROM info LIMIT 1", "SELECT id, parent FROM product_group LIMIT 1",
        "SELECT id, old_district, latitude FROM place LIMIT 1",
        "SELECT id, name_vi FROM point LIMIT 1", "SELECT id, kind FROM producer LIMIT 1",
        "SELECT row, id FROM product LIMIT 1", "SELECT product, field FROM product_text LIMIT 1",
        "SELECT vnd FROM price LIMIT 1", "SELECT lot FROM point_lot LIMIT 1",
        "SELECT decision FROM certificate LIMIT 1",
        "SELECT rowid FROM search WHERE search MATCH 'a' LIMIT 1", "SELECT word FROM slip LIMIT 1"})
    if (!answers(connection, probe)) return false;
  const auto schema = connection.number("PRAGMA user_version");
  if (schema >= 2 && (!answers(connection, "SELECT vat_percent, weighed FROM product LIMIT 1") ||
                      !answers(connection, "SELECT expiry FROM point_lot LIMIT 1")))
    return false;
  if (schema >= 3)
    for (const char* probe :
         {"SELECT made_on FROM lot LIMIT 1", "SELECT recalled_on FROM lot_recall LIMIT 1",
          "SELECT place FROM lot_area LIMIT 1", "SELECT at_ms FROM lot_event LIMIT 1",
          "SELECT used_lot FROM lot_event_input LIMIT 1",
          "SELECT issued_on FROM lot_document LIMIT 1", "SELECT key FROM label_key LIMIT 1"})
      if (!answers(connection, probe)) return false;
  if (schema >= 4 && !answers(connection, "SELECT lifted_on FROM lot_lifting LIMIT 1"))
    return false;
  return connection.number("PRAGMA application_id") == kCatalogApplication && schema >= 1 &&
         schema <= kCatalogSchema;
}

}  // namespace

Result<Catalog> Catalog::open(const std::string& path, CatalogFault* fault) {
  *fault = CatalogFault::missing;
  auto opened = Connection::open(read_only_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  if (!opened) return Error{"There is no catalogue file " + path + " that can be read."};
  Connection& connection = *opened;
  // The file comes from outside: nothing in it may run code of its own.
  const auto guarded = connection.execute("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON");
  if (!guarded || !is_readable(connection)) {
    *fault = fault_of(connection, path);
    return Error{"The file " + path + " is not a catalogue that this program can show."};
  }
  return Catalog(std::make_unique<Open>(std::move(connection)));
}

Catalog::Catalog(std::unique_ptr<Open> open) : open_(std::move(open)) {}
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;
Catalog::~Catalog() = default;

std::string Catalog::fact(std::string_view key) {
  Statement query = open_->connection.prepare("SELECT value FROM info WHERE key = ?");
  query.bind(1, key);
  return query.step() ? std::string(query.text(0)) : std::string{};
}

CatalogInfo Catalog::info() {
  CatalogInfo info;
  info.schema = static_cast<int>(open_->connection.number("PRAGMA user_version"));
  info.title = fact("title");
  info.sample = fact("sample") == "1";
  info.products = open_->connection.number("SELECT count(*) FROM product");
  return info;
}

std::string Catalog::letters() {
  return fact("letters");
}

std::vector<ProductCard> Catalog::cards(const std::string& point) {
  std::vector<ProductCard> cards;
  Statement query = open_->connection.prepare(cards_sql(open_->schema, " ORDER BY p.row"));
  query.bind(1, point);
  while (query.step()) cards.push_back(card_of(query));
  return cards;
}

std::unordered_map<std::string, std::string> Catalog::gtins() {
  std::unordered_map<std::string, std::string> ids;
  Statement query =
      open_->connection.prepare("SELECT gtin, id FROM product WHERE gtin IS NOT NULL");
  while (query.step()) ids.emplace(query.text(0), query.text(1));
  return ids;
}

std::vector<Group> Catalog::groups() {
  std::vector<Group> groups;
  Statement query = open_->connection.prepare(
      "SELECT id, parent, name_vi, name_en, name_zh FROM product_group ORDER BY position, id");
  while (query.step())
    groups.push_back({std::string(query.text(0)), std::string(query.text(1)), local(query, 2)});
  return groups;
}

std::vector<Place> Catalog::places() {
  std::vector<Place> places;
  Statement query = open_->connection.prepare(
      "SELECT id, name_vi, name_en, name_zh, province, old_district, commune_2025, latitude,"
      " longitude FROM place ORDER BY id");
  while (query.step())
    places.push_back({std::string(query.text(0)), local(query, 1), std::string(query.text(4)),
                      std::string(query.text(5)), std::string(query.text(6)), query.real(7),
                      query.real(8)});
  return places;
}

std::vector<Point> Catalog::points() {
  std::vector<Point> points;
  Statement query = open_->connection.prepare(
      "SELECT id, name_vi, name_en, name_zh, place, hours_vi, hours_en, hours_zh FROM point"
      " ORDER BY id");
  while (query.step())
    points.push_back(
        {std::string(query.text(0)), local(query, 1), std::string(query.text(4)), local(query, 5)});
  return points;
}

std::vector<Producer> Catalog::producers() {
  std::vector<Producer> producers;
  Statement query = open_->connection.prepare(
      "SELECT r.id, r.kind, r.name, r.place, r.story_vi, r.story_en, r.story_zh, r.phone,"
      " r.website, r.picture, coalesce(i.width, 0), coalesce(i.height, 0), r.alternative_vi,"
      " r.alternative_en, r.alternative_zh, r.source, r.contact_is_sample"
      " FROM producer r LEFT JOIN picture i ON i.sha256 = r.picture ORDER BY r.id");
  while (query.step()) {
    Producer one;
    one.id = query.text(0);
    one.kind = static_cast<ProducerKind>(query.number(1) & 3);
    one.name = query.text(2);
    one.place = query.text(3);
    one.story = local(query, 4);
    one.phone = query.text(7);
    one.website = query.text(8);
    one.picture = {std::string(query.text(9)), whole(query, 10), whole(query, 11),
                   local(query, 12)};
    one.source = query.text(15);
    one.contact_is_sample = query.number(16) != 0;
    producers.push_back(std::move(one));
  }
  return producers;
}

void Catalog::Open::prepare_product() {
  if (product_is_prepared) return;
  product_is_prepared = true;
  product = connection.prepare(cards_sql(schema, " WHERE p.id = ?2"));
  const std::string_view expiry = schema < 2 ? "''" : "l.expiry";
  product_more = connection.prepare(
      "SELECT p.gtin, p.score, p.shelf_life_days, p.texts_are_sample,"
      " coalesce(c.sample, 0), coalesce(l.lot, ''), " +
      std::string(expiry) +
      " FROM product p"
      " LEFT JOIN price c ON c.point = ?1 AND c.product = p.row"
      " LEFT JOIN point_lot l ON l.point = ?1 AND l.product = p.row WHERE p.row = ?2");
  product_texts =
      connection.prepare("SELECT field, vi, en, zh FROM product_text WHERE product = ?");
  product_pictures = connection.prepare(
      "SELECT i.sha256, i.width, i.height, u.alternative_vi, u.alternative_en, u.alternative_zh"
      " FROM product_picture u JOIN picture i ON i.sha256 = u.picture WHERE u.product = ?"
      " ORDER BY u.position");
  product_certificates = connection.prepare(
      "SELECT id, decision, issuer_vi, issuer_en, issuer_zh, stars, decided_on, valid_until,"
      " source, sample FROM certificate WHERE product = ? ORDER BY decided_on DESC, id");
}

void Catalog::add_texts(Product& product) {
  const Use use(open_->product_texts);
  Statement& query = *use;
  query.bind(1, product.card.row);
  while (query.step()) put_text(product, query.text(0), local(query, 1));
}

void Catalog::add_pictures(Product& product) {
  const Use use(open_->product_pictures);
  Statement& query = *use;
  query.bind(1, product.card.row);
  while (query.step())
    product.pictures.push_back(
        {std::string(query.text(0)), whole(query, 1), whole(query, 2), local(query, 3)});
}

void Catalog::add_certificates(Product& product) {
  const Use use(open_->product_certificates);
  Statement& query = *use;
  query.bind(1, product.card.row);
  while (query.step())
    product.certificates.push_back({std::string(query.text(0)), std::string(query.text(1)),
                                    local(query, 2), whole(query, 5), date_from_iso(query.text(6)),
                                    date_from_iso(query.text(7)), std::string(query.text(8)),
                                    query.number(9) != 0});
}

Result<Product> Catalog::product(std::string_view id, const std::string& point) {
  open_->prepare_product();
  const Use use_card(open_->product), use_more(open_->product_more);
  Statement& card = *use_card;
  card.bind(1, point).bind(2, id);
  if (!card.step()) return Error{"There is no product " + std::string(id) + " in this catalogue."};
  Product product;
  product.card = card_of(card);
  Statement& more = *use_more;
  more.bind(1, point).bind(2, product.card.row);
  if (!more.step()) return Error{"The product " + std::string(id) + " cannot be read."};
  product.gtin = Gtin::parse(more.text(0));
  product.score = optional(more, 1);
  product.shelf_life_days = optional(more, 2);
  product.texts_are_sample = more.number(3) != 0;
  product.price_is_sample = more.number(4) != 0;
  product.lot = more.text(5);
  product.lot_expiry = date_from_iso(more.text(6));
  add_texts(product);
  add_pictures(product);
  add_certificates(product);
  return product;
}

}  // namespace ocop::db
