#include "app/base/local/kept_recalls.h"

#include "app/base/codec/canonical_json.h"

namespace ocop::local {

namespace {

constexpr int kKeptRecallsFormat = 1;

}  // namespace

std::string kept_recalls_text(const RecallMap& recalls) {
  codec::Json list = codec::Json::array();
  for (const auto& [lot, recall] : recalls) {
    codec::Json& one = list.emplace_back(
        codec::Json{{"product", lot.product}, {"lot", lot.lot}, {"on", date_to_iso(recall.on)}});
    for (const Language language : kLanguages)
      one["reason"][std::string(language_code(language))] = recall.reason[language];
  }
  return codec::canonical(
             codec::Json{{"format", kKeptRecallsFormat}, {"recalls", std::move(list)}}) +
         "\n";
}

Result<RecallMap> read_kept_recalls(std::string_view text) {
  const Error damaged{"The file of kept recalls is damaged; the next release renews it."};
  try {
    const codec::Json json = codec::parse(text);
    if (!codec::has_format(json, kKeptRecallsFormat)) return damaged;
    RecallMap recalls;
    for (const codec::Json& one : json.at("recalls").get_ref<const codec::Json::array_t&>()) {
      LotName lot{one.at("product").get<std::string>(), one.at("lot").get<std::string>()};
      // An impossible day came from a catalogue; the recall counts nevertheless.
      LotRecall recall{date_from_iso(one.at("on").get<std::string>()).value_or(Date{}), {}};
      for (const Language language : kLanguages)
        recall.reason[language] =
            one.at("reason").at(std::string(language_code(language))).get<std::string>();
      recalls.insert_or_assign(std::move(lot), std::move(recall));
    }
    return recalls;
  } catch (const codec::Json::exception&) {
    return damaged;
  }
}

}  // namespace ocop::local
