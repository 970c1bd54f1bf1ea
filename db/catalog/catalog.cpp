// Reads the lists and one product. All statements of a search are prepared once, in open(), so that
// no keystroke waits for parsing SQL. Searching is in search.cpp, lots in lots.cpp.
#include "db/catalog/catalog.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "db/catalog/column_visits.h"
#include "db/catalog/open_catalog.h"
#include "db/sql/schema_files.h"

namespace ocop::db {

namespace {

constexpr std::string_view kCardFacts =
    ", p.order_vi, p.order_en, p.order_zh, coalesce(l.old_district, ''), c.vnd,"
    " coalesce(i.picture, ''), coalesce(p.gtin, ''),"
    " (SELECT valid_until FROM certificate WHERE product = p.row"
    "  ORDER BY decided_on DESC, id LIMIT 1)";
constexpr std::string_view kCardsFrom =
    " FROM product p LEFT JOIN place l ON l.id = p.place"
    " LEFT JOIN price c ON c.point = ?1 AND c.product = p.row"
    " LEFT JOIN product_picture i ON i.product = p.row AND i.position = 1";

/// `Row`: ProductCard or Product; `more`: columns after those that read_card reads.
template <class Row>
std::string cards_sql(std::int64_t schema, std::string_view more, std::string_view rest) {
  return ("SELECT p.row, " + select_list<Row>(schema, "p."))
      .append(kCardFacts)
      .append(more)
      .append(kCardsFrom)
      .append(rest);
}

/// Reads `one`; `card` is its card, or `one` itself.
template <class Row>
void read_card(ColumnsOut& out, Row& one, ProductCard& card) {
  card.row = out.next<std::int64_t>();
  columns_of(one, out);
  for (int& order : card.name_order) order = out.next<int>();
  card.district = out.next<std::string>();
  card.price = out.next<std::optional<Money>>();
  card.picture = out.next<std::string>();
  card.gtin = out.next<std::string>();
  card.certificate_until = out.next<std::optional<Date>>();
}

void put_text(Product& product, std::string_view field, const LocalText& text) {
  if (field == "source") product.source = text[Language::vi];
  texts_of(product, [&](std::string_view name, LocalText& to) {
    if (name == field) to = text;
  });
}

CatalogFault fault_of(Connection& connection, const std::string& path) {
  std::error_code none;
  if (std::filesystem::file_size(path, none) == 0) return CatalogFault::damaged;
  Statement header = connection.prepare("SELECT count(*) FROM sqlite_schema");
  if (!header.step()) return CatalogFault::damaged;
  if (connection.number("PRAGMA application_id") != kCatalogApplication)
    return CatalogFault::wrong_kind;
  if (connection.number("PRAGMA user_version") > catalog_schema()) return CatalogFault::newer;
  return CatalogFault::damaged;
}

bool answers(Connection& connection, const char* probe) {
  Statement statement = connection.prepare(probe);
  statement.step();
  return !statement.failed();
}

template <class Row>
bool has(Connection& connection, std::int64_t schema, const std::string& table) {
  return answers(connection,
                 ("SELECT " + select_list<Row>(schema) + " FROM " + table + " LIMIT 1").c_str());
}

/// Returns whether each table exists with its columns and its first page is sound.
bool is_readable(Connection& connection) {
  const std::int64_t schema = connection.number("PRAGMA user_version");
  if (connection.number("PRAGMA application_id") != kCatalogApplication || schema < 1 ||
      schema > catalog_schema())
    return false;
  for (const char* probe :
       {"SELECT key, value FROM info LIMIT 1", "SELECT product, field FROM product_text LIMIT 1",
        "SELECT sha256, width, height FROM picture LIMIT 1",
        "SELECT rowid FROM search WHERE search MATCH 'a' LIMIT 1", "SELECT word FROM slip LIMIT 1"})
    if (!answers(connection, probe)) return false;
  if (!has<Group>(connection, schema, "product_group") ||
      !has<Place>(connection, schema, "place") || !has<Point>(connection, schema, "point") ||
      !has<Producer>(connection, schema, "producer") ||
      !has<Product>(connection, schema, "product") || !has<PriceAt>(connection, schema, "price") ||
      !has<LotAt>(connection, schema, "point_lot") ||
      !has<Picture>(connection, schema, "product_picture") ||
      !has<Certificate>(connection, schema, "certificate"))
    return false;
  if (schema >= 3 &&
      (!has<Lot>(connection, schema, "lot") || !has<LotRecall>(connection, schema, "lot_recall") ||
       !answers(connection, "SELECT place FROM lot_area LIMIT 1") ||
       !has<LotEvent>(connection, schema, "lot_event") ||
       !has<LotInput>(connection, schema, "lot_event_input") ||
       !has<LotDocument>(connection, schema, "lot_document") ||
       !has<LabelKey>(connection, schema, "label_key")))
    return false;
  return schema < 4 || has<LotLifting>(connection, schema, "lot_lifting");
}

}  // namespace

int catalog_schema() {
  int last = 0;
  for (const SchemaFile& file : schema_files())
    if (std::string_view(file.schema) == "catalog") last = std::max(last, file.number);
  return last;
}

Result<Catalog> Catalog::open(const std::string& path, CatalogFault* fault) {
  *fault = CatalogFault::missing;
  auto opened = Connection::open(read_only_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  if (!opened) return Error{"There is no catalogue file " + path + " that can be read."};
  Connection& connection = *opened;
  // The file comes from outside, so nothing in its schema may run code.
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
  Statement query =
      open_->connection.prepare(cards_sql<ProductCard>(open_->schema, "", " ORDER BY p.row"));
  query.bind(1, point);
  while (query.step()) {
    ProductCard& card = cards.emplace_back();
    ColumnsOut out(query, 0, open_->schema);
    read_card(out, card, card);
  }
  return cards;
}

std::unordered_map<std::string, std::string> Catalog::gtins() {
  std::unordered_map<std::string, std::string> ids;
  Statement query =
      open_->connection.prepare("SELECT gtin, id FROM product WHERE gtin IS NOT NULL");
  while (query.step()) ids.emplace(query.text(0), query.text(1));
  return ids;
}

template <class Row>
std::vector<Row> Catalog::all(const std::string& table, const std::string& order) {
  std::vector<Row> rows;
  Statement query = open_->connection.prepare("SELECT " + select_list<Row>(open_->schema) +
                                              " FROM " + table + " ORDER BY " + order);
  while (query.step()) rows.push_back(read_row<Row>(query, open_->schema));
  return rows;
}

std::vector<Group> Catalog::groups() {
  return all<Group>("product_group", "position, id");
}

std::vector<Place> Catalog::places() {
  return all<Place>("place", "id");
}

std::vector<Point> Catalog::points() {
  return all<Point>("point", "id");
}

std::vector<Producer> Catalog::producers() {
  std::vector<Producer> producers;
  Statement query = open_->connection.prepare(
      "SELECT " + select_list<Producer>(open_->schema, "r.") +
      ", coalesce(i.width, 0), coalesce(i.height, 0)"
      " FROM producer r LEFT JOIN picture i ON i.sha256 = r.picture ORDER BY r.id");
  while (query.step()) {
    Producer& one = producers.emplace_back();
    ColumnsOut out(query, 0, open_->schema);
    columns_of(one, out);
    one.picture.width = out.next<int>();
    one.picture.height = out.next<int>();
  }
  return producers;
}

void Catalog::Open::prepare_product() {
  if (product_is_prepared) return;
  product_is_prepared = true;
  const std::string expiry = schema < 2 ? "''" : "o.expiry";
  product = connection.prepare(
      cards_sql<Product>(schema, ", coalesce(c.sample, 0), coalesce(o.lot, ''), " + expiry,
                         " LEFT JOIN point_lot o ON o.point = ?1 AND o.product = p.row"
                         " WHERE p.id = ?2"));
  product_texts =
      connection.prepare("SELECT field, vi, en, zh FROM product_text WHERE product = ?");
  product_pictures = connection.prepare("SELECT " + select_list<Picture>(schema, "u.") +
                                        ", i.width, i.height FROM product_picture u"
                                        " JOIN picture i ON i.sha256 = u.picture"
                                        " WHERE u.product = ? ORDER BY u.position");
  product_certificates =
      connection.prepare("SELECT " + select_list<Certificate>(schema) +
                         " FROM certificate WHERE product = ? ORDER BY decided_on DESC, id");
}

void Catalog::add_texts(Product& product) {
  const Use use(open_->product_texts);
  Statement& query = *use;
  query.bind(1, product.card.row);
  while (query.step())
    put_text(product, query.text(0), ColumnsOut(query, 1, open_->schema).next<LocalText>());
}

void Catalog::add_pictures(Product& product) {
  const Use use(open_->product_pictures);
  Statement& query = *use;
  query.bind(1, product.card.row);
  while (query.step()) {
    Picture& one = product.pictures.emplace_back();
    ColumnsOut out(query, 0, open_->schema);
    columns_of(one, out);
    one.width = out.next<int>();
    one.height = out.next<int>();
  }
}

void Catalog::add_certificates(Product& product) {
  const Use use(open_->product_certificates);
  Statement& query = *use;
  query.bind(1, product.card.row);
  while (query.step()) product.certificates.push_back(read_row<Certificate>(query, open_->schema));
}

Result<Product> Catalog::product(std::string_view id, const std::string& point) {
  open_->prepare_product();
  const Use use(open_->product);
  Statement& query = *use;
  query.bind(1, point).bind(2, id);
  if (!query.step()) return Error{"There is no product " + std::string(id) + " in this catalogue."};
  Product product;
  ColumnsOut out(query, 0, open_->schema);
  read_card(out, product, product.card);
  product.price_is_sample = out.next<bool>();
  product.lot = out.next<std::string>();
  product.lot_expiry = out.next<std::optional<Date>>();
  add_texts(product);
  add_pictures(product);
  add_certificates(product);
  return product;
}

}  // namespace ocop::db
