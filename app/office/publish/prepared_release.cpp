#include "app/office/publish/prepared_release.h"

#include <climits>

#include "app/base/codec/canonical_json.h"
#include "db/model/sha256.h"

namespace ocop::publish {

namespace {

constexpr int kPreparedFormat = 1;

}  // namespace

std::string prepared_text(const PreparedRelease& prepared) {
  codec::Json note = codec::Json::object();
  for (const Language language : kLanguages)
    note[std::string(language_code(language))] = prepared.note[language];
  codec::Json json{{"format", kPreparedFormat},
                   {"release", prepared.release},
                   {"from", date_to_iso(prepared.from)},
                   {"expires_days", prepared.expires_days},
                   {"minimum_program", prepared.minimum_program},
                   {"note", std::move(note)}};
  if (prepared.after) json["after"] = *prepared.after;
  if (prepared.version > 0) json["version"] = prepared.version;
  return codec::canonical(json) + "\n";
}

Result<PreparedRelease> read_prepared(std::string_view text) {
  const Error damaged{"This is not a prepared release; remove it and prepare it again."};
  try {
    const codec::Json json = codec::parse(text);
    if (!codec::has_format(json, kPreparedFormat)) return damaged;
    PreparedRelease prepared;
    prepared.release = json.at("release").get<std::string>();
    const auto from = date_from_iso(json.at("from").get<std::string>());
    prepared.expires_days = static_cast<int>(codec::whole_at(json, "expires_days", 0, INT_MAX));
    prepared.minimum_program = json.at("minimum_program").get<std::string>();
    for (const Language language : kLanguages)
      prepared.note[language] =
          json.at("note").at(std::string(language_code(language))).get<std::string>();
    if (json.contains("after")) prepared.after = json.at("after").get<std::vector<std::string>>();
    if (json.contains("version")) prepared.version = codec::whole_at(json, "version", 1);
    for (const std::string& one : prepared.after.value_or(std::vector<std::string>{}))
      if (!is_sha256(one)) return damaged;
    if (!is_sha256(prepared.release) || !from || prepared.expires_days < 1) return damaged;
    prepared.from = *from;
    return prepared;
  } catch (const codec::Json::exception&) {
    return damaged;
  }
}

}  // namespace ocop::publish
