#include "app/base/wire/entry_body.h"

#include <array>
#include <string_view>

#include "app/base/codec/canonical_json.h"

namespace ocop::wire {

namespace {

codec::Json notes_json(const NoteCount& notes) {
  codec::Json json = codec::Json::object();
  for (std::size_t i = 0; i < kDenominations.size(); ++i)
    if (notes.pieces[i] != 0) json[std::to_string(kDenominations[i])] = notes.pieces[i];
  return json;
}

codec::Json stock_json(const std::string& staff, const StockItem& item, bool with_expiry) {
  codec::Json json{{"staff", staff}, {"product", item.product}, {"weighed", item.weighed ? 1 : 0}};
  codec::put_unless_empty(json, "lot", item.lot);
  if (item.expiry && (with_expiry || item.lot.empty())) json["expiry"] = date_to_iso(*item.expiry);
  return json;
}

}  // namespace

std::string shift_open_body(const ShiftOpen& open) {
  return codec::canonical({{"shift", open.shift},
                           {"staff", open.staff},
                           {"float", open.float_cash.vnd},
                           {"notes", notes_json(open.notes)}});
}

std::string shift_close_body(const ShiftClose& close) {
  codec::Json json{{"shift", close.shift},
                   {"z", close.z},
                   {"staff", close.staff},
                   {"expected", close.expected.vnd},
                   {"counted", close.counted.vnd},
                   {"difference", close.difference.vnd},
                   {"notes", notes_json(close.notes)}};
  codec::put_unless_empty(json, "explanation", close.explanation);
  return codec::canonical(json);
}

std::string x_report_body(std::int64_t shift, const std::string& staff, Money expected) {
  return codec::canonical({{"shift", shift}, {"staff", staff}, {"expected", expected.vnd}});
}

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
  return codec::canonical(json);
}

std::string sign_in_body(const std::string& staff) {
  return codec::canonical({{"staff", staff}});
}

std::string sign_out_body(const std::string& staff, SignOut why) {
  constexpr std::array<std::string_view, 3> kWhy{"asked", "idle", "shift"};
  return codec::canonical({{"staff", staff}, {"why", kWhy[static_cast<std::size_t>(why)]}});
}

std::string pin_forgiven_body(const std::string& staff, const std::string& manager) {
  return codec::canonical({{"staff", staff}, {"manager", manager}});
}

std::string pin_failed_body(const std::string& staff, std::int64_t tries,
                            std::int64_t locked_seconds) {
  return codec::canonical({{"staff", staff}, {"tries", tries}, {"locked_seconds", locked_seconds}});
}

std::string drawer_body(const std::string& staff, const std::string& manager, DrawerWhy why,
                        const std::string& sale) {
  constexpr std::array<std::string_view, 3> kWhy{"sale", "no_sale", "refund"};
  codec::Json json{{"staff", staff}, {"why", kWhy[static_cast<std::size_t>(why)]}};
  codec::put_unless_empty(json, "manager", manager);
  codec::put_unless_empty(json, "sale", sale);
  return codec::canonical(json);
}

std::string reprint_body(const std::string& staff, const std::string& sale) {
  return codec::canonical({{"staff", staff}, {"sale", sale}});
}

std::string setting_body(const std::string& staff, const std::string& key,
                         const std::string& value) {
  return codec::canonical({{"staff", staff}, {"key", key}, {"value", value}});
}

std::string clock_back_body(std::int64_t before_ms, std::int64_t after_ms) {
  return codec::canonical({{"before", before_ms}, {"after", after_ms}});
}

}  // namespace ocop::wire
