#include "app/base/wire/shift_body.h"

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

}  // namespace ocop::wire
