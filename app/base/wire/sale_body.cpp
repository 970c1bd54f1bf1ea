// Bodies of sale, void and refund: the arithmetic is done, here it is only written down.
#include "app/base/codec/canonical_json.h"
#include "app/base/wire/entry_body.h"

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
  return json;
}

codec::Json tenders_json(const std::vector<Tender>& tenders) {
  codec::Json json = codec::Json::array();
  for (const Tender& tender : tenders) json.push_back(tender_json(tender));
  return json;
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

}  // namespace ocop::wire
