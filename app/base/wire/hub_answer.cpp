#include "app/base/wire/hub_answer.h"

#include <algorithm>
#include <utility>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/hex.h"
#include "app/base/wire/point_checks.h"

namespace ocop::wire {

namespace {

constexpr std::size_t kLargestAnswer = 4096;

Error no_answer() {
  return Error{"The answer did not come from a hub; check the hub's address and the proxy."};
}

void put_tips(codec::Json& json, const BranchTips& tips) {
  if (!tips) return;
  codec::Json list = codec::Json::array();
  const std::size_t most = std::min(tips->size(), kMostTips);
  for (auto tip = tips->end() - static_cast<std::ptrdiff_t>(most); tip != tips->end(); ++tip)
    list.push_back(codec::Json{{"seq", tip->seq}, {"hash", codec::to_hex(tip->hash)}});
  json["tips"] = std::move(list);
}

/// Returns nullopt also if the value is not a list of tips.
BranchTips tips_of(const codec::Json& json) {
  const auto found = json.find("tips");
  if (found == json.end() || !found->is_array() || found->size() > kMostTips) return std::nullopt;
  std::vector<BranchTip> tips;
  for (const codec::Json& one : *found) {
    if (!one.is_object()) return std::nullopt;
    const auto seq = codec::whole_if(one, "seq", 1);
    const auto digits = one.find("hash");
    if (!seq || digits == one.end() || !digits->is_string()) return std::nullopt;
    const auto hash = codec::from_hex<EntryHash>(digits->get<std::string>());
    if (!hash) return std::nullopt;
    tips.push_back({*seq, *hash});
  }
  return tips;
}

/// Returns the value of "prefix" if it can begin a sale number; otherwise empty.
std::string prefix_of(const codec::Json& json) {
  const auto found = json.find("prefix");
  if (found == json.end() || !found->is_string()) return {};
  auto prefix = found->get<std::string>();
  return check_sale_prefix(prefix) ? prefix : std::string();
}

}  // namespace

std::string acknowledged_text(std::int64_t seq, const EntryHash& hash, const BranchTips& tips) {
  codec::Json json{{"acknowledged", seq}, {"hash", codec::to_hex(hash)}};
  put_tips(json, tips);
  return codec::canonical(json);
}

std::string enrolled_text(const Enrolled& enrolled) {
  codec::Json json{{"terminal", codec::to_hex(enrolled.terminal)}, {"point", enrolled.point}};
  if (!enrolled.prefix.empty()) json["prefix"] = enrolled.prefix;
  put_tips(json, enrolled.tips);
  return codec::canonical(json);
}

std::string health_heard_text(const HealthHeard& heard) {
  codec::Json json = codec::Json::object();
  if (!heard.prefix.empty()) json["prefix"] = heard.prefix;
  put_tips(json, heard.tips);
  return codec::canonical(json);
}

HealthHeard read_health_heard(std::string_view text) {
  const codec::Json json =
      text.size() > kLargestAnswer ? codec::Json() : codec::parse_or_discard(text);
  if (!json.is_object()) return {};
  return {prefix_of(json), tips_of(json)};
}

std::string refusal_text(const HubRefusal& refusal) {
  codec::Json json{{"error", refusal.sentence}};
  if (refusal.expected) json["expected"] = *refusal.expected;
  if (refusal.now_ms) json["now"] = *refusal.now_ms;
  return codec::canonical(json);
}

Result<Acknowledged> read_acknowledged(std::string_view text) {
  if (text.size() > kLargestAnswer) return no_answer();
  try {
    const codec::Json json = codec::parse(text);
    const auto seq = codec::whole_if(json, "acknowledged", 1);
    const auto hash = codec::from_hex<EntryHash>(json.at("hash").get<std::string>());
    if (!seq || !hash) return no_answer();
    return Acknowledged{*seq, *hash, tips_of(json)};
  } catch (const codec::Json::exception&) {
    return no_answer();
  }
}

Result<Enrolled> read_enrolled(std::string_view text) {
  if (text.size() > kLargestAnswer) return no_answer();
  try {
    const codec::Json json = codec::parse(text);
    const auto terminal = codec::from_hex<TerminalId>(json.at("terminal").get<std::string>());
    auto point = json.at("point").get<std::string>();
    if (!terminal || point.empty()) return no_answer();
    return Enrolled{*terminal, std::move(point), prefix_of(json), tips_of(json)};
  } catch (const codec::Json::exception&) {
    return no_answer();
  }
}

HubRefusal read_refusal(std::string_view text) {
  HubRefusal refusal{no_answer().sentence};
  const codec::Json json =
      text.size() > kLargestAnswer ? codec::Json() : codec::parse_or_discard(text);
  if (!json.is_object()) return refusal;
  const auto error = json.find("error");
  if (error == json.end() || !error->is_string()) return refusal;
  refusal.sentence = error->get<std::string>();
  refusal.expected = codec::whole_if(json, "expected", 1);
  refusal.now_ms = codec::whole_if(json, "now", 1);
  return refusal;
}

}  // namespace ocop::wire
