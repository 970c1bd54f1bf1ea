#include "app/base/wire/sale_body.h"

#include "app/base/wire/body_reading.h"

namespace ocop::wire {

namespace {

codec::Json line_json(const SaleLine& line) {
  codec::Json json{{"product", line.product.id},
                   {"name", line.product.name},
                   {"weighed", line.product.weighed ? 1 : 0},
                   {"quantity", line.quantity},
                   {"price", line.product.price.vnd},
                   {"gross", line.gross.vnd},
                   {"discount", line.discount.vnd},
                   {"cart_discount", line.cart_discount.vnd},
                   {"amount", line.amount.vnd},
                   {"vat_percent", line.product.vat_percent},
                   {"vat", line.vat.vnd},
                   {"below_zero", line.below_zero ? 1 : 0}};
  codec::put_unless_empty(json, "gtin", line.product.gtin);
  codec::put_unless_empty(json, "producer", line.product.producer);
  codec::put_unless_empty(json, "group", line.product.group);
  codec::put_unless_empty(json, "unit", line.product.unit);
  codec::put_unless_empty(json, "lot", line.lot);
  if (line.expiry) json["expiry"] = date_to_iso(*line.expiry);
  codec::put_unless_empty(json, "note", line.note);
  if (line.list_price) json["list_price"] = line.list_price->vnd;
  return json;
}

codec::Json tender_json(const Tender& tender) {
  codec::Json json{{"kind", tender_code(tender.kind)}, {"amount", tender.amount.vnd}};
  if (tender.given) json["given"] = tender.given->vnd;
  if (tender.change) json["change"] = tender.change->vnd;
  codec::put_unless_empty(json, "reference", tender.reference);
  codec::put_unless_empty(json, "code", tender.code);
  if (tender.seen == SeenBy::staff) json["seen"] = "staff";
  return json;
}

codec::Json tenders_json(const std::vector<Tender>& tenders) {
  codec::Json json = codec::Json::array();
  for (const Tender& tender : tenders) json.push_back(tender_json(tender));
  return json;
}

std::vector<Tender> tenders(const codec::Json& json) {
  std::vector<Tender> all;
  for (const codec::Json& one : list_at(json, "tenders")) {
    Tender& tender = all.emplace_back();
    const std::string kind = text_at(one, "kind");
    bool known = false;
    for (const TenderKind each : kTenderKinds) {
      if (tender_code(each) != kind) continue;
      tender.kind = each;
      known = true;
    }
    if (!known) throw WrongBody{};
    tender.amount = money_at(one, "amount");
    if (one.contains("given")) tender.given = money_at(one, "given");
    if (one.contains("change")) tender.change = money_at(one, "change");
    tender.reference = text_or_empty(one, "reference");
    tender.code = text_or_empty(one, "code");
    if (text_or_empty(one, "seen") == "staff") tender.seen = SeenBy::staff;
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
  line.product.price = money_at(json, "price");
  if (json.contains("list_price")) line.list_price = money_at(json, "list_price");
  line.product.vat_percent = static_cast<int>(codec::whole_at(json, "vat_percent", 0, 100));
  line.product.weighed = flag_at(json, "weighed");
  line.lot = text_or_empty(json, "lot");
  line.expiry = date_or_none(json, "expiry");
  line.quantity = codec::whole_at(json, "quantity", 1);  // refunds divide by it
  line.gross = money_at(json, "gross");
  line.discount = money_at(json, "discount");
  line.cart_discount = money_at(json, "cart_discount");
  line.amount = money_at(json, "amount");
  line.vat = money_at(json, "vat");
  if (line.amount.vnd < 0 || line.vat.vnd < 0) throw WrongBody{};
  line.note = text_or_empty(json, "note");
  line.below_zero = flag_at(json, "below_zero");
  return line;
}

RefundLine refund_line(const codec::Json& json) {
  RefundLine line;
  line.line = static_cast<std::size_t>(codec::whole_at(json, "line", 0));
  line.product = text_at(json, "product");
  line.lot = text_or_empty(json, "lot");
  line.weighed = flag_at(json, "weighed");
  line.quantity = codec::whole_at(json, "quantity");
  line.amount = money_at(json, "amount");
  line.vat = money_at(json, "vat");
  line.restock = flag_at(json, "restock");
  return line;
}

Sale sale_of(const codec::Json& json) {
  Sale sale;
  sale.number = text_at(json, "sale");
  sale.shift = codec::whole_at(json, "shift");
  sale.staff = text_at(json, "staff");
  sale.manager = text_or_empty(json, "manager");
  for (const codec::Json& line : list_at(json, "lines")) sale.lines.push_back(sale_line(line));
  sale.cart_discount = money_at(json, "cart_discount");
  sale.rounding = money_at(json, "rounding");
  sale.total = money_at(json, "total");
  sale.vat = money_at(json, "vat");
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
          .total = money_at(json, "total"),
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
  for (const codec::Json& line : list_at(json, "lines")) refund.lines.push_back(refund_line(line));
  refund.rounding = money_at(json, "rounding");
  refund.total = money_at(json, "total");
  refund.tenders = tenders(json);
  return refund;
}

}  // namespace

std::string sale_body(const Sale& sale) {
  codec::Json json{{"sale", sale.number},
                   {"shift", sale.shift},
                   {"staff", sale.staff},
                   {"lines", codec::Json::array()},
                   {"cart_discount", sale.cart_discount.vnd},
                   {"rounding", sale.rounding.vnd},
                   {"total", sale.total.vnd},
                   {"vat", sale.vat.vnd},
                   {"tenders", tenders_json(sale.tenders)}};
  for (const SaleLine& line : sale.lines) json["lines"].push_back(line_json(line));
  codec::put_unless_empty(json, "manager", sale.manager);
  codec::put_unless_empty(json, "note", sale.note);
  return codec::canonical(json);
}

std::string void_body(const SaleVoid& entry) {
  codec::Json json{{"sale", entry.sale},       {"shift", entry.shift},
                   {"staff", entry.staff},     {"reason", entry.reason},
                   {"total", entry.total.vnd}, {"tenders", codec::Json::array()}};
  for (const Tender& tender : entry.tenders)
    json["tenders"].push_back({{"kind", tender_code(tender.kind)}, {"amount", tender.amount.vnd}});
  codec::put_unless_empty(json, "manager", entry.manager);
  return codec::canonical(json);
}

std::string refund_body(const Refund& refund) {
  codec::Json json{{"refund", refund.number},       {"sale", refund.sale},
                   {"shift", refund.shift},         {"staff", refund.staff},
                   {"manager", refund.manager},     {"reason", refund.reason},
                   {"lines", codec::Json::array()}, {"rounding", refund.rounding.vnd},
                   {"total", refund.total.vnd},     {"tenders", codec::Json::array()}};
  for (const Tender& tender : refund.tenders) {
    codec::Json one{{"kind", tender_code(tender.kind)}, {"amount", tender.amount.vnd}};
    codec::put_unless_empty(one, "reference", tender.reference);
    json["tenders"].push_back(std::move(one));
  }
  for (const RefundLine& line : refund.lines) {
    codec::Json one{{"line", line.line},
                    {"product", line.product},
                    {"weighed", line.weighed ? 1 : 0},
                    {"quantity", line.quantity},
                    {"amount", line.amount.vnd},
                    {"vat", line.vat.vnd},
                    {"restock", line.restock ? 1 : 0}};
    codec::put_unless_empty(one, "lot", line.lot);
    json["lines"].push_back(std::move(one));
  }
  return codec::canonical(json);
}

Result<Sale> read_sale_body(std::string_view body) {
  return read_as(body, &sale_of);
}

Result<SaleVoid> read_void_body(std::string_view body) {
  return read_as(body, &void_of);
}

Result<Refund> read_refund_body(std::string_view body) {
  return read_as(body, &refund_of);
}

}  // namespace ocop::wire
