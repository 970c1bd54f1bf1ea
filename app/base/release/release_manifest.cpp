#include "app/base/release/release_manifest.h"

#include <algorithm>
#include <charconv>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/utc_time.h"
#include "app/base/release/refusal.h"
#include "db/model/sha256.h"

namespace ocop::release {

namespace {

constexpr int kManifestFormat = 1;
constexpr std::string_view kKind = "release";
constexpr std::size_t kMostPatches = 100;

/// Thrown within this file only, for an impossible value.
struct Wrong {};

/// Returns a size small enough that sums do not overflow.
std::uint64_t bytes_of(const codec::Json& json, const char* key) {
  return static_cast<std::uint64_t>(codec::whole_at(json, key, 0, kLargestObject));
}

std::string hash_of(const codec::Json& json, const char* key) {
  auto text = json.at(key).get<std::string>();
  if (!is_sha256(text)) throw Wrong{};
  return text;
}

std::int64_t wanted_moment(const codec::Json& json, const char* key) {
  const auto moment = codec::utc_from_iso(json.at(key).get<std::string>());
  if (!moment) throw Wrong{};
  return *moment;
}

Object object_of(const codec::Json& json) {
  return {hash_of(json, "object"), bytes_of(json, "object_bytes")};
}

ReleaseManifest::Catalog catalog_of(const codec::Json& json) {
  ReleaseManifest::Catalog catalog{hash_of(json, "sha256"), bytes_of(json, "bytes"), 0,
                                   object_of(json)};
  catalog.schema = static_cast<int>(codec::whole_at(json, "schema", 1, 1'000'000));
  return catalog;
}

LocalText note_of(const codec::Json& json) {
  LocalText note;
  for (const Language language : kLanguages)
    note[language] = json.at(language_code(language)).get<std::string>();
  return note;
}

/// Throws if a part is missing or impossible.
ReleaseManifest manifest_of(const codec::Json& json) {
  ReleaseManifest manifest;
  manifest.version = codec::whole_at(json, "version", 1);
  manifest.issued = wanted_moment(json, "issued");
  manifest.expires = wanted_moment(json, "expires");
  manifest.catalog = catalog_of(json.at("catalog"));
  const codec::Json& patches = json.at("patches");
  if (!patches.is_array() || patches.size() > kMostPatches) throw Wrong{};
  for (const codec::Json& one : patches)
    manifest.patches.push_back({hash_of(one, "from"), object_of(one)});
  const codec::Json& pictures = json.at("pictures");
  manifest.pictures = {hash_of(pictures, "sha256"),
                       static_cast<std::uint64_t>(codec::whole_at(pictures, "count", 0)),
                       bytes_of(pictures, "bytes"), object_of(pictures)};
  if (json.contains("minimum_program"))
    manifest.minimum_program = json.at("minimum_program").get<std::string>();
  if (json.contains("note")) manifest.note = note_of(json.at("note"));
  if (json.contains("repeats")) manifest.repeats = codec::whole_at(json, "repeats", 1);
  if (manifest.repeats >= manifest.version) throw Wrong{};
  return manifest;
}

void put_object(codec::Json& json, const Object& object) {
  json["object"] = object.sha256;
  json["object_bytes"] = object.bytes;
}

/// Removes and returns the next number of a version, with the dot after it.
unsigned take_number(std::string_view& version) {
  unsigned number = 0;
  const auto [end, fault] =
      std::from_chars(version.data(), version.data() + version.size(), number);
  version.remove_prefix(static_cast<std::size_t>(end - version.data()));
  version.remove_prefix(std::min(version.size(), std::size_t{1}));
  return fault == std::errc{} ? number : 0;
}

}  // namespace

std::string manifest_text(const ReleaseManifest& manifest) {
  codec::Json patches = codec::Json::array();
  for (const ReleaseManifest::Patch& one : manifest.patches) {
    codec::Json& json = patches.emplace_back(codec::Json{{"from", one.from}});
    put_object(json, one.object);
  }
  codec::Json catalog{{"sha256", manifest.catalog.sha256},
                      {"bytes", manifest.catalog.bytes},
                      {"schema", manifest.catalog.schema}};
  put_object(catalog, manifest.catalog.object);
  codec::Json pictures{{"sha256", manifest.pictures.sha256},
                       {"count", manifest.pictures.count},
                       {"bytes", manifest.pictures.bytes}};
  put_object(pictures, manifest.pictures.object);
  codec::Json json{{"kind", kKind},
                   {"format", kManifestFormat},
                   {"version", manifest.version},
                   {"issued", codec::utc_to_iso(manifest.issued)},
                   {"expires", codec::utc_to_iso(manifest.expires)},
                   {"catalog", std::move(catalog)},
                   {"patches", std::move(patches)},
                   {"pictures", std::move(pictures)}};
  codec::put_unless_empty(json, "minimum_program", manifest.minimum_program);
  if (manifest.repeats > 0) json["repeats"] = manifest.repeats;
  if (!manifest.note.empty())
    for (const Language language : kLanguages)
      json["note"][std::string(language_code(language))] = manifest.note[language];
  return codec::canonical(json);
}

Result<ReleaseManifest> read_manifest(std::string_view text) {
  if (text.size() > kLargestManifest) return refuse(Refusal::too_long);
  try {
    const codec::Json json = codec::parse(text);
    if (json.at("kind").get<std::string>() != kKind) return refuse(Refusal::unreadable);
    if (!codec::has_format(json, kManifestFormat)) return refuse(Refusal::unknown_format);
    return manifest_of(json);
  } catch (const codec::Json::exception&) {
    return refuse(Refusal::unreadable);
  } catch (const Wrong&) {
    return refuse(Refusal::unreadable);
  }
}

Result<ReleaseManifest> check_release(const SignedDocument& document, const RootDocument& root,
                                      const ReleaseCheck& known) {
  if (auto good = check_signatures(document, root.release); !good) return good.error();
  auto manifest = read_manifest(document.text);
  if (!manifest) return manifest.error();
  if (manifest->version < known.seen_version) return refuse(Refusal::lower_version);
  if (manifest->version == known.seen_version && document.text != known.seen_text)
    return refuse(Refusal::other_content);
  if (manifest->expires <= known.now || root.expires <= known.now) return refuse(Refusal::expired);
  if (program_is_older(known.program, manifest->minimum_program))
    return refuse(Refusal::old_program);
  if (manifest->catalog.schema > known.newest_schema) return refuse(Refusal::unknown_schema);
  return manifest;
}

bool program_is_older(std::string_view program, std::string_view than) {
  while (!program.empty() || !than.empty()) {
    const unsigned one = take_number(program), other = take_number(than);
    if (one != other) return one < other;
  }
  return false;
}

}  // namespace ocop::release
