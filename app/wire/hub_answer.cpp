#include "app/wire/hub_answer.h"

#include <utility>

#include "app/wire/canonical_json.h"
#include "app/wire/hex.h"

namespace ocop::wire {

namespace {

constexpr std::size_t kLargestAnswer = 4096;

Error no_answer() {
  return Error{"The answer is not that of a hub; check the hub's address and the proxy."};
}

/// Nothing: it is no whole number above 0.
std::optional<std::int64_t> number_above_zero(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer()) return std::nullopt;
  const auto value = found->get<std::int64_t>();
  return value > 0 ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string acknowledged_text(std::int64_t seq, const EntryHash& hash) {
  return canonical({{"acknowledged", seq}, {"hash", to_hex(hash)}});
}

std::string enrolled_text(const TerminalId& terminal, const std::string& point) {
  return canonical({{"terminal", to_hex(terminal)}, {"point", point}});
}

std::string refusal_text(const HubRefusal& refusal) {
  Json json{{"error", refusal.sentence}};
  if (refusal.expected) json["expected"] = *refusal.expected;
  if (refusal.now_ms) json["now"] = *refusal.now_ms;
  return canonical(json);
}

Result<Acknowledged> read_acknowledged(std::string_view text) {
  if (text.size() > kLargestAnswer) return no_answer();
  try {
    const Json json = parse(text);
    const auto seq = number_above_zero(json, "acknowledged");
    const auto hash = from_hex<EntryHash>(json.at("hash").get<std::string>());
    if (!seq || !hash) return no_answer();
    return Acknowledged{*seq, *hash};
  } catch (const Json::exception&) {
    return no_answer();
  }
}

Result<Enrolled> read_enrolled(std::string_view text) {
  if (text.size() > kLargestAnswer) return no_answer();
  try {
    const Json json = parse(text);
    const auto terminal = from_hex<TerminalId>(json.at("terminal").get<std::string>());
    auto point = json.at("point").get<std::string>();
    if (!terminal || point.empty()) return no_answer();
    return Enrolled{*terminal, std::move(point)};
  } catch (const Json::exception&) {
    return no_answer();
  }
}

HubRefusal read_refusal(std::string_view text) {
  HubRefusal refusal{no_answer().sentence};
  const Json json = text.size() > kLargestAnswer ? Json() : parse_or_discard(text);
  if (!json.is_object()) return refusal;
  const auto error = json.find("error");
  if (error == json.end() || !error->is_string()) return refusal;
  refusal.sentence = error->get<std::string>();
  refusal.expected = number_above_zero(json, "expected");
  refusal.now_ms = number_above_zero(json, "now");
  return refusal;
}

}  // namespace ocop::wire
