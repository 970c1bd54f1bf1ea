#include "app/office/settle/statement_document.h"

#include <utility>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/hashing.h"
#include "app/base/codec/hex.h"
#include "app/base/release/signed_document.h"
#include "db/model/date.h"

namespace ocop::settle {

namespace {

constexpr int kFormat = 1;
constexpr const char* kKind = "statement";

struct QuantityName {
  const char* name;
  std::int64_t Figures::*member;
};
constexpr QuantityName kQuantityNames[] = {{"received", &Figures::received},
                                           {"sold", &Figures::sold},
                                           {"spoiled", &Figures::spoiled},
                                           {"counted", &Figures::counted}};
struct AmountName {
  const char* name;
  Money Figures::*member;
};
constexpr AmountName kAmountNames[] = {{"gross", &Figures::gross},
                                       {"discount_shop", &Figures::discount_shop},
                                       {"discount_owner", &Figures::discount_owner},
                                       {"takings", &Figures::takings},
                                       {"vat", &Figures::vat},
                                       {"share", &Figures::share},
                                       {"made_good", &Figures::made_good},
                                       {"bought", &Figures::bought}};

/// Thrown where a value has the right type and is none that this program wrote.
struct WrongStatement {};

std::string iso_of(std::int64_t day) {
  return date_to_iso(Date(std::chrono::sys_days(std::chrono::days(day))));
}

void put_number(codec::Json& json, const char* key, std::int64_t value) {
  if (value != 0) json[key] = value;
}

std::int64_t number_at(const codec::Json& json, const char* key) {
  return json.contains(key) ? codec::whole_at(json, key) : 0;
}

std::string text_of(const codec::Json& json, const char* key) {
  return json.contains(key) ? json.at(key).get<std::string>() : std::string();
}

std::int64_t day_at(const codec::Json& json, const char* key) {
  const auto date = date_from_iso(json.at(key).get<std::string>());
  if (!date) throw WrongStatement{};
  return std::chrono::sys_days(*date).time_since_epoch().count();
}

const codec::Json::array_t& list_of(const codec::Json& json, const char* key) {
  static const codec::Json::array_t kNone;
  return json.contains(key) ? json.at(key).get_ref<const codec::Json::array_t&>() : kNone;
}

template <class Key>
void put_goods_key(codec::Json& json, const Key& key) {
  codec::put_unless_empty(json, "point", key.point);
  json["product"] = key.product;
  codec::put_unless_empty(json, "lot", key.lot);
  put_number(json, "weighed", key.weighed ? 1 : 0);
}

template <class Key>
void read_goods_key(const codec::Json& json, Key& key) {
  key.point = text_of(json, "point");
  key.product = json.at("product").get<std::string>();
  key.lot = text_of(json, "lot");
  key.weighed = number_at(json, "weighed") != 0;
}

codec::Json row_json(const StatementRow& row) {
  codec::Json json;
  put_goods_key(json, row.key);
  put_number(json, "correction", row.correction ? 1 : 0);
  if (row.key.vat_percent != kNoRate) json["vat_percent"] = row.key.vat_percent;
  json["terms"] = name_of(kTermsKinds, row.key.kind);
  codec::put_unless_empty(json, "contract", row.key.contract);
  for (const auto& [name, member] : kQuantityNames) put_number(json, name, row.figures.*member);
  for (const auto& [name, member] : kAmountNames) put_number(json, name, (row.figures.*member).vnd);
  return json;
}

StatementRow row_of(const codec::Json& json) {
  StatementRow row;
  read_goods_key(json, row.key);
  row.correction = number_at(json, "correction") != 0;
  if (json.contains("vat_percent"))
    row.key.vat_percent = static_cast<int>(codec::whole_at(json, "vat_percent", 0, 100));
  const auto kind = enum_of<TermsKind>(kTermsKinds, json.at("terms").get<std::string>());
  if (!kind) throw WrongStatement{};
  row.key.kind = *kind;
  row.key.contract = text_of(json, "contract");
  for (const auto& [name, member] : kQuantityNames) row.figures.*member = number_at(json, name);
  for (const auto& [name, member] : kAmountNames) row.figures.*member = {number_at(json, name)};
  return row;
}

codec::Json payment_json(const Payment& payment) {
  codec::Json json{{"number", payment.number},
                   {"day", iso_of(payment.day)},
                   {"amount", payment.amount.vnd},
                   {"way", payment.way}};
  codec::put_unless_empty(json, "reference", payment.reference);
  return json;
}

std::string text_of(const Statement& statement) {
  codec::Json json{{"kind", kKind},
                   {"format", kFormat},
                   {"number", statement.number},
                   {"producer", statement.producer},
                   {"until", iso_of(statement.until_day)},
                   {"made", iso_of(statement.made_day)},
                   {"opening", statement.opening.vnd},
                   {"due", statement.due.vnd},
                   {"paid", statement.paid.vnd},
                   {"closing", statement.closing().vnd},
                   {"rows", codec::Json::array()},
                   {"goods", codec::Json::array()},
                   {"payments", codec::Json::array()},
                   {"products", codec::Json::object()}};
  codec::put_unless_empty(json, "name", statement.name);
  codec::put_unless_empty(json, "address", statement.address);
  codec::put_unless_empty(json, "point", statement.point);
  codec::put_unless_empty(json, "previous", statement.previous);
  if (statement.from_day != 0) json["from"] = iso_of(statement.from_day);
  for (const StatementRow& row : statement.rows) json["rows"].push_back(row_json(row));
  for (const GoodsLeft& one : statement.goods) {
    codec::Json& goods = json["goods"].emplace_back();
    put_goods_key(goods, one.key);
    put_number(goods, "before", one.before);
    put_number(goods, "left", one.left);
  }
  for (const Payment& one : statement.payments) json["payments"].push_back(payment_json(one));
  for (const auto& [product, name] : statement.products) json["products"][product] = name;
  return codec::canonical(json);
}

Statement statement_of(const codec::Json& json) {
  Statement statement;
  if (json.at("kind").get<std::string>() != kKind || !codec::has_format(json, kFormat))
    throw WrongStatement{};
  statement.number = codec::whole_at(json, "number", 1);
  statement.producer = json.at("producer").get<std::string>();
  statement.name = text_of(json, "name");
  statement.address = text_of(json, "address");
  statement.point = text_of(json, "point");
  statement.previous = text_of(json, "previous");
  if (json.contains("from")) statement.from_day = day_at(json, "from");
  statement.until_day = day_at(json, "until");
  statement.made_day = day_at(json, "made");
  statement.opening = {codec::whole_at(json, "opening")};
  statement.due = {codec::whole_at(json, "due")};
  statement.paid = {codec::whole_at(json, "paid")};
  Money due, paid;
  for (const codec::Json& one : list_of(json, "rows"))
    due += statement.rows.emplace_back(row_of(one)).figures.due();
  for (const codec::Json& one : list_of(json, "goods")) {
    GoodsLeft& goods = statement.goods.emplace_back();
    read_goods_key(one, goods.key);
    goods.before = number_at(one, "before");
    goods.left = number_at(one, "left");
  }
  for (const codec::Json& one : list_of(json, "payments")) {
    statement.payments.push_back({codec::whole_at(one, "number", 1), statement.producer,
                                  day_at(one, "day"), Money{codec::whole_at(one, "amount")},
                                  one.at("way").get<std::string>(), text_of(one, "reference")});
    paid += statement.payments.back().amount;
  }
  for (const auto& [product, name] : json.at("products").items())
    statement.products[product] = name.get<std::string>();
  if (due != statement.due || paid != statement.paid ||
      codec::whole_at(json, "closing") != statement.closing().vnd)
    throw WrongStatement{};
  return statement;
}

}  // namespace

std::string sign_statement(const Statement& statement, const codec::SigningKey& key) {
  release::SignedDocument document{text_of(statement), {}};
  release::add_signature(document, key);
  return release::signed_bytes(document);
}

std::string hash_of_document(std::string_view document) {
  return codec::to_hex(codec::Sha256().add(document).hash());
}

Result<Statement> read_statement(std::string_view document) {
  const Error damaged{"A statement in the store is damaged; restore a backup of the store."};
  const auto opened = release::read_signed(document);
  if (!opened) return damaged;
  release::KeyRole signers;  // whoever signed it: the store's own record, not a terminal's trust
  for (const auto& one : opened->signatures) signers.keys.push_back(one.key);
  if (auto good = release::check_signatures(*opened, signers); !good) return damaged;
  try {
    return statement_of(codec::parse(opened->text));
  } catch (const codec::Json::exception&) {
    return damaged;
  } catch (const WrongStatement&) {
    return damaged;
  }
}

}  // namespace ocop::settle
