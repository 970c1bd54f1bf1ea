#include "app/base/wire/shift_body.h"

#include <algorithm>
#include <array>

#include "app/base/wire/body_reading.h"

namespace ocop::wire {

namespace {

codec::Json notes_json(const NoteCount& notes) {
  codec::Json json = codec::Json::object();
  for (std::size_t i = 0; i < kDenominations.size(); ++i)
    if (notes.pieces[i] != 0) json[std::to_string(kDenominations[i])] = notes.pieces[i];
  return json;
}

ShiftClose close_of(const codec::Json& json) {
  ShiftClose close{.shift = codec::whole_at(json, "shift"),
                   .z = codec::whole_at(json, "z"),
                   .staff = text_at(json, "staff"),
                   .expected = money_at(json, "expected"),
                   .counted = money_at(json, "counted"),
                   .difference = money_at(json, "difference"),
                   .explanation = text_or_empty(json, "explanation"),
                   .notes = {},
                   .undone = {},
                   .manager = text_or_empty(json, "manager"),
                   .slips = {}};
  const codec::Json& notes = json.at("notes");
  if (!notes.is_object()) throw WrongBody{};
  for (std::size_t i = 0; i < kDenominations.size(); ++i)
    if (const std::string note = std::to_string(kDenominations[i]); notes.contains(note))
      close.notes.pieces[i] = codec::whole_at(notes, note.c_str(), 0, 1'000'000);
  if (json.contains("undone")) {
    const codec::Json& undone = json.at("undone");
    close.undone = {quantity_at(undone, "lines"), quantity_at(undone, "carts"),
                    quantity_at(undone, "payments")};
  }
  if (json.contains("slips")) {
    const codec::Json& slips = json.at("slips");
    close.slips = {money_at(slips, "in"), money_at(slips, "out"), quantity_at(slips, "ins"),
                   quantity_at(slips, "outs")};
  }
  return close;
}

XReport x_report_of(const codec::Json& json) {
  return {codec::whole_at(json, "shift"), text_at(json, "staff")};
}

Reprint reprint_of(const codec::Json& json) {
  if (json.contains("shift")) return {{}, codec::whole_at(json, "shift")};
  if (json.contains("slip")) return {{}, 0, text_at(json, "slip")};
  return {text_at(json, "sale"), 0};
}

constexpr std::array<std::string_view, 4> kUndone{"line", "cart", "payment", "count"};

UndoneOperation undone_of(const codec::Json& json) {
  const std::string what = text_at(json, "what");
  const auto* const found = std::find(kUndone.begin(), kUndone.end(), what);
  if (found == kUndone.end()) throw WrongBody{};
  return {static_cast<UndoneKind>(found - kUndone.begin()), json.contains("back")};
}

CashWay way_of(const codec::Json& json) {
  const std::string code = text_at(json, "direction");
  for (const CashWay way : {CashWay::in, CashWay::out})
    if (code == cash_way_code(way)) return way;
  throw WrongBody{};
}

CashWhy why_of(const codec::Json& json) {
  const std::string code = text_at(json, "why");
  const auto* const found = std::find_if(kCashWhys.begin(), kCashWhys.end(),
                                         [&](CashWhy why) { return code == cash_why_code(why); });
  if (found == kCashWhys.end()) throw WrongBody{};
  return *found;
}

CashSlip slip_of(const codec::Json& json) {
  return {.number = text_at(json, "number"),
          .shift = codec::whole_at(json, "shift"),
          .staff = text_at(json, "staff"),
          .manager = text_or_empty(json, "manager"),
          .way = way_of(json),
          .amount = money_at(json, "amount"),
          .why = why_of(json),
          .statement = text_or_empty(json, "statement"),
          .party = text_or_empty(json, "party"),
          .note = text_or_empty(json, "note")};
}

bool is_no_sale(const codec::Json& json) {
  return text_at(json, "why") == "no_sale";
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
  codec::put_unless_empty(json, "manager", close.manager);
  if (close.undone != Undone{})
    json["undone"] = {{"lines", close.undone.lines},
                      {"carts", close.undone.carts},
                      {"payments", close.undone.payments}};
  if (close.slips != SlipFigures{})
    json["slips"] = {{"in", close.slips.in.vnd},
                     {"out", close.slips.out.vnd},
                     {"ins", close.slips.ins},
                     {"outs", close.slips.outs}};
  return codec::canonical(json);
}

std::string x_report_body(std::int64_t shift, const std::string& staff, Money expected) {
  return codec::canonical({{"shift", shift}, {"staff", staff}, {"expected", expected.vnd}});
}

std::string cash_move_body(const CashSlip& slip) {
  codec::Json json{{"number", slip.number},     {"shift", slip.shift},
                   {"staff", slip.staff},       {"direction", cash_way_code(slip.way)},
                   {"amount", slip.amount.vnd}, {"why", cash_why_code(slip.why)}};
  codec::put_unless_empty(json, "manager", slip.manager);
  codec::put_unless_empty(json, "statement", slip.statement);
  codec::put_unless_empty(json, "party", slip.party);
  codec::put_unless_empty(json, "note", slip.note);
  return codec::canonical(json);
}

std::string drawer_body(const std::string& staff, const std::string& manager, DrawerWhy why,
                        const std::string& number) {
  constexpr std::array<std::string_view, 4> kWhy{"sale", "no_sale", "refund", "slip"};
  codec::Json json{{"staff", staff}, {"why", kWhy[static_cast<std::size_t>(why)]}};
  codec::put_unless_empty(json, "manager", manager);
  codec::put_unless_empty(json, why == DrawerWhy::slip ? "slip" : "sale", number);
  return codec::canonical(json);
}

std::string undone_body(const std::string& staff, UndoneKind what, bool back) {
  codec::Json json{{"staff", staff}, {"what", kUndone[static_cast<std::size_t>(what)]}};
  if (back) json["back"] = 1;
  return codec::canonical(json);
}

std::string export_body(const std::string& staff, const std::string& manager, Date from, Date to) {
  codec::Json json{{"staff", staff}, {"from", date_to_iso(from)}, {"to", date_to_iso(to)}};
  codec::put_unless_empty(json, "manager", manager);
  return codec::canonical(json);
}

std::string reprint_body(const std::string& staff, const std::string& sale) {
  return codec::canonical({{"staff", staff}, {"sale", sale}});
}

std::string shift_reprint_body(const std::string& staff, std::int64_t shift) {
  return codec::canonical({{"staff", staff}, {"shift", shift}});
}

std::string slip_reprint_body(const std::string& staff, const std::string& slip) {
  return codec::canonical({{"staff", staff}, {"slip", slip}});
}

Result<ShiftClose> read_shift_close_body(std::string_view body) {
  return read_as(body, &close_of);
}

Result<XReport> read_x_report_body(std::string_view body) {
  return read_as(body, &x_report_of);
}

Result<Reprint> read_reprint_body(std::string_view body) {
  return read_as(body, &reprint_of);
}

Result<UndoneOperation> read_undone_body(std::string_view body) {
  return read_as(body, &undone_of);
}

Result<CashSlip> read_cash_move_body(std::string_view body) {
  return read_as(body, &slip_of);
}

Result<bool> read_no_sale_body(std::string_view body) {
  return read_as(body, &is_no_sale);
}

}  // namespace ocop::wire
