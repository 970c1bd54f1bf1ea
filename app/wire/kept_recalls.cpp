#include "app/wire/kept_recalls.h"

#include "app/wire/canonical_json.h"

namespace ocop::wire {

namespace {

constexpr int kKeptRecallsFormat = 1;

}  // namespace

std::string kept_recalls_text(const RecallMap& recalls) {
  Json list = Json::array();
  for (const auto& [lot, recall] : recalls) {
    Json& one = list.emplace_back(
        Json{{"product", lot.product}, {"lot", lot.lot}, {"on", date_to_iso(recall.on)}});
    for (const Language language : kLanguages)
      one["reason"][std::string(language_code(language))] = recall.reason[language];
  }
  return canonical(Json{{"format", kKeptRecallsFormat}, {"recalls", std::move(list)}}) + "\n";
}

Result<RecallMap> read_kept_recalls(std::string_view text) {
  const Error damaged{"The file of kept recalls is damaged; the next release renews it."};
  try {
    const Json json = parse(text);
    if (!has_format(json, kKeptRecallsFormat)) return damaged;
    RecallMap recalls;
    for (const Json& one : json.at("recalls").get_ref<const Json::array_t&>()) {
      LotName lot{one.at("product").get<std::string>(), one.at("lot").get<std::string>()};
      // A day that no calendar has came so from a catalogue: the recall stands all the same.
      LotRecall recall{date_from_iso(one.at("on").get<std::string>()).value_or(Date{}), {}};
      for (const Language language : kLanguages)
        recall.reason[language] =
            one.at("reason").at(std::string(language_code(language))).get<std::string>();
      recalls.insert_or_assign(std::move(lot), std::move(recall));
    }
    return recalls;
  } catch (const Json::exception&) {
    return damaged;
  }
}

}  // namespace ocop::wire
