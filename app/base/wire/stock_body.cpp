#include "app/base/wire/stock_body.h"

#include "app/base/wire/body_reading.h"

namespace ocop::wire {

namespace {

codec::Json stock_json(const std::string& staff, const StockItem& item, bool with_expiry) {
  codec::Json json{{"staff", staff}, {"product", item.product}, {"weighed", item.weighed ? 1 : 0}};
  codec::put_unless_empty(json, "lot", item.lot);
  if (item.expiry && (with_expiry || item.lot.empty())) json["expiry"] = date_to_iso(*item.expiry);
  return json;
}

StockItem item_of(const codec::Json& json) {
  StockItem item;
  item.product = text_at(json, "product");
  item.lot = text_or_empty(json, "lot");
  item.expiry = date_or_none(json, "expiry");
  item.weighed = flag_at(json, "weighed");
  return item;
}

StockReceive receive_of(const codec::Json& json) {
  return {text_at(json, "staff"), item_of(json), quantity_at(json, "quantity"),
          text_or_empty(json, "reason")};
}

StockCount count_of(const codec::Json& json) {
  return {text_at(json, "staff"),
          item_of(json),
          quantity_at(json, "counted"),
          quantity_at(json, "expected"),
          json.contains("one_expiry") && flag_at(json, "one_expiry"),
          text_or_empty(json, "manager")};
}

StockWriteOff write_off_of(const codec::Json& json) {
  return {text_at(json, "staff"), text_or_empty(json, "manager"), item_of(json),
          quantity_at(json, "quantity"), text_at(json, "reason")};
}

StockTransfer transfer_of(const codec::Json& json) {
  return {text_at(json, "staff"), item_of(json), quantity_at(json, "quantity"), text_at(json, "to"),
          text_or_empty(json, "manager")};
}

}  // namespace

std::string stock_receive_body(const StockReceive& entry) {
  codec::Json json = stock_json(entry.staff, entry.item, true);
  json["quantity"] = entry.quantity;
  codec::put_unless_empty(json, "reason", entry.reason);
  return codec::canonical(json);
}

std::string stock_count_body(const StockCount& entry) {
  codec::Json json = stock_json(entry.staff, entry.item, true);
  json["counted"] = entry.counted;
  json["expected"] = entry.expected;
  if (entry.one_expiry) json["one_expiry"] = 1;
  codec::put_unless_empty(json, "manager", entry.manager);
  return codec::canonical(json);
}

std::string stock_write_off_body(const StockWriteOff& entry) {
  codec::Json json = stock_json(entry.staff, entry.item, false);
  json["quantity"] = entry.quantity;
  json["reason"] = entry.reason;
  codec::put_unless_empty(json, "manager", entry.manager);
  return codec::canonical(json);
}

std::string stock_transfer_body(const StockTransfer& entry) {
  codec::Json json = stock_json(entry.staff, entry.item, false);
  json["quantity"] = entry.quantity;
  json["to"] = entry.to;
  codec::put_unless_empty(json, "manager", entry.manager);
  return codec::canonical(json);
}

Result<StockReceive> read_stock_receive_body(std::string_view body) {
  return read_as(body, &receive_of);
}

Result<StockCount> read_stock_count_body(std::string_view body) {
  return read_as(body, &count_of);
}

Result<StockWriteOff> read_stock_write_off_body(std::string_view body) {
  return read_as(body, &write_off_of);
}

Result<StockTransfer> read_stock_transfer_body(std::string_view body) {
  return read_as(body, &transfer_of);
}

}  // namespace ocop::wire
