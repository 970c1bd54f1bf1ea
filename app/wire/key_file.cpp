#include "app/wire/key_file.h"

#include <optional>

#include "app/wire/canonical_json.h"
#include "db/model/sha256.h"

namespace ocop::wire {

namespace {

constexpr int kFormat = 1;
constexpr std::string_view kKind = "key";
constexpr std::string_view kPublicKind = "public-key";
constexpr std::string_view kProbe = "ocop";

bool is_secret(const std::string& text) {
  return text.size() == 128 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Json public_half(const NamedKey& key, std::string_view kind) {
  return {{"format", kFormat}, {"kind", kind}, {"name", key.name}, {"public", key.pair.public_key}};
}

/// Throws where a part is missing. Nothing: it is of another kind.
std::optional<NamedKey> read_half(const Json& json, std::string_view kind) {
  if (json.at("kind").get<std::string>() != kind || json.at("format").get<int>() != kFormat)
    return std::nullopt;
  NamedKey key{json.at("name").get<std::string>(), {json.at("public").get<std::string>(), {}}};
  if (!is_sha256(key.pair.public_key)) return std::nullopt;  // a key has the same form
  return key;
}

}  // namespace

std::string key_file_text(const NamedKey& key) {
  Json json = public_half(key, kKind);
  json["secret"] = key.pair.secret;
  return canonical(json) + "\n";
}

std::string public_key_text(const NamedKey& key) {
  return canonical(public_half(key, kPublicKind)) + "\n";
}

Result<NamedKey> read_key_file(std::string_view text) {
  const Error none{"This is not a file with a secret key; ocop-hub keys make writes one."};
  try {
    const Json json = Json::parse(text);
    auto key = read_half(json, kKind);
    if (!key) return none;
    key->pair.secret = json.at("secret").get<std::string>();
    if (!is_secret(key->pair.secret) ||
        !is_signed(kProbe, sign(kProbe, key->pair.secret), key->pair.public_key))
      return none;
    return std::move(*key);
  } catch (const Json::exception&) {
    return none;
  }
}

Result<NamedKey> read_public_key(std::string_view text) {
  const Error none{"This is not a file with a public key; ocop-hub keys make writes one."};
  try {
    auto key = read_half(Json::parse(text), kPublicKind);
    if (!key) return none;
    return std::move(*key);
  } catch (const Json::exception&) {
    return none;
  }
}

}  // namespace ocop::wire
