// How reading works: the library's exceptions for a missing key or a wrong type are turned into one
// Error at the edge of this file; nothing else throws.
#include "app/base/wire/read_body.h"

#include <cstdint>
#include <string>

#include "app/base/codec/canonical_json.h"

namespace ocop::wire {

namespace {

/// Thrown within this file only.
struct WrongBody {};

/// Small enough to be added up and turned round.
std::int64_t quantity(const codec::Json& json, const char* key) {
  return codec::whole_at(json, key, -1'000'000'000'000, 1'000'000'000'000);
}

Money money(const codec::Json& json, const char* key) {
  return {codec::whole_at(json, key)};
}

bool flag(const codec::Json& json, const char* key) {
  return codec::whole_at(json, key) != 0;
}

std::string text_at(const codec::Json& json, const char* key) {
  return json.at(key).get<std::string>();
}

std::string text_or_empty(const codec::Json& json, const char* key) {
  return json.contains(key) ? text_at(json, key) : std::string();
}

const codec::Json& list(const codec::Json& json, const char* key) {
  const codec::Json& value = json.at(key);
  if (!value.is_array()) throw WrongBody{};
  return value;
}

std::vector<Tender> tenders(const codec::Json& json) {
  std::vector<Tender> all;
  for (const codec::Json& one : list(json, "tenders")) {
    Tender& tender = all.emplace_back();
    const std::string kind = text_at(one, "kind");
    bool known = false;
    for (const TenderKind each : kTenderKinds) {
      if (tender_code(each) != kind) continue;
      tender.kind = each;
      known = true;
    }
    if (!known) throw WrongBody{};
    tender.amount = money(one, "amount");
    if (one.contains("given")) tender.given = money(one, "given");
    if (one.contains("change")) tender.change = money(one, "change");
    tender.reference = text_or_empty(one, "reference");
  }
  return all;
}

SaleLine sale_line(const codec::Json& json) {
  SaleLine line;
  line.product.id = text_at(json, "product");
  line.product.name = text_at(json, "name");
  line.product.gtin = text_or_empty(json, "gtin");
  line.product.producer = text_or_empty(json, "producer");
  line.product.group = text_or_empty(json, "group");
  line.product.unit = text_or_empty(json, "unit");
  line.product.price = money(json, "price");
  if (json.contains("list_price")) line.list_price = money(json, "list_price");
  line.product.vat_percent = static_cast<int>(codec::whole_at(json, "vat_percent", 0, 100));
  line.product.weighed = flag(json, "weighed");
  line.lot = text_or_empty(json, "lot");
  if (json.contains("expiry")) {
    line.expiry = date_from_iso(text_at(json, "expiry"));
    if (!line.expiry) throw WrongBody{};
  }
  line.quantity = codec::whole_at(json, "quantity", 1);  // refunds divide by it
  line.gross = money(json, "gross");
  line.discount = money(json, "discount");
  line.cart_discount = money(json, "cart_discount");
  line.amount = money(json, "amount");
  line.vat = money(json, "vat");
  if (line.amount.vnd < 0 || line.vat.vnd < 0) throw WrongBody{};
  line.note = text_or_empty(json, "note");
  line.below_zero = flag(json, "below_zero");
  return line;
}

RefundLine refund_line(const codec::Json& json) {
  RefundLine line;
  line.line = static_cast<std::size_t>(codec::whole_at(json, "line", 0));
  line.product = text_at(json, "product");
  line.lot = text_or_empty(json, "lot");
  line.weighed = flag(json, "weighed");
  line.quantity = codec::whole_at(json, "quantity");
  line.amount = money(json, "amount");
  line.vat = money(json, "vat");
  line.restock = flag(json, "restock");
  return line;
}

Sale sale_of(const codec::Json& json) {
  Sale sale;
  sale.number = text_at(json, "sale");
  sale.shift = codec::whole_at(json, "shift");
  sale.staff = text_at(json, "staff");
  sale.manager = text_or_empty(json, "manager");
  for (const codec::Json& line : list(json, "lines")) sale.lines.push_back(sale_line(line));
  sale.cart_discount = money(json, "cart_discount");
  sale.rounding = money(json, "rounding");
  sale.total = money(json, "total");
  sale.vat = money(json, "vat");
  sale.tenders = tenders(json);
  sale.note = text_or_empty(json, "note");
  return sale;
}

SaleVoid void_of(const codec::Json& json) {
  return {.sale = text_at(json, "sale"),
          .shift = codec::whole_at(json, "shift"),
          .staff = text_at(json, "staff"),
          .manager = text_or_empty(json, "manager"),
          .reason = text_at(json, "reason"),
          .total = money(json, "total"),
          .tenders = tenders(json)};
}

Refund refund_of(const codec::Json& json) {
  Refund refund;
  refund.number = text_at(json, "refund");
  refund.sale = text_at(json, "sale");
  refund.shift = codec::whole_at(json, "shift");
  refund.staff = text_at(json, "staff");
  refund.manager = text_at(json, "manager");
  refund.reason = text_at(json, "reason");
  for (const codec::Json& line : list(json, "lines")) refund.lines.push_back(refund_line(line));
  refund.rounding = money(json, "rounding");
  refund.total = money(json, "total");
  refund.tenders = tenders(json);
  return refund;
}

StockItem item_of(const codec::Json& json) {
  StockItem item;
  item.product = text_at(json, "product");
  item.lot = text_or_empty(json, "lot");
  if (json.contains("expiry")) {
    item.expiry = date_from_iso(text_at(json, "expiry"));
    if (!item.expiry) throw WrongBody{};
  }
  item.weighed = flag(json, "weighed");
  return item;
}

StockReceive receive_of(const codec::Json& json) {
  return {text_at(json, "staff"), item_of(json), quantity(json, "quantity"),
          text_or_empty(json, "reason")};
}

StockCount count_of(const codec::Json& json) {
  return {text_at(json, "staff"), item_of(json), quantity(json, "counted"),
          quantity(json, "expected"), json.contains("one_expiry") && flag(json, "one_expiry")};
}

StockWriteOff write_off_of(const codec::Json& json) {
  return {text_at(json, "staff"), text_or_empty(json, "manager"), item_of(json),
          quantity(json, "quantity"), text_at(json, "reason")};
}

StockTransfer transfer_of(const codec::Json& json) {
  return {text_at(json, "staff"), item_of(json), quantity(json, "quantity"), text_at(json, "to")};
}

template <class T>
Result<T> read(std::string_view body, T (*from)(const codec::Json&)) {
  const Error damaged{"This entry of the ledger cannot be read; check the ledger."};
  const codec::Json json = codec::parse_or_discard(body);
  if (!json.is_object()) return damaged;
  try {
    return from(json);
  } catch (const codec::Json::exception&) {
    return damaged;
  } catch (const WrongBody&) {
    return damaged;
  }
}

}  // namespace

Result<Sale> read_sale_body(std::string_view body) {
  return read(body, &sale_of);
}

Result<SaleVoid> read_void_body(std::string_view body) {
  return read(body, &void_of);
}

Result<Refund> read_refund_body(std::string_view body) {
  return read(body, &refund_of);
}

Result<StockReceive> read_stock_receive_body(std::string_view body) {
  return read(body, &receive_of);
}

Result<StockCount> read_stock_count_body(std::string_view body) {
  return read(body, &count_of);
}

Result<StockWriteOff> read_stock_write_off_body(std::string_view body) {
  return read(body, &write_off_of);
}

Result<StockTransfer> read_stock_transfer_body(std::string_view body) {
  return read(body, &transfer_of);
}

}  // namespace ocop::wire
