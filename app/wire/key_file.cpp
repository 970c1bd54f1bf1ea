#include "app/wire/key_file.h"

#include "app/wire/canonical_json.h"

namespace ocop::wire {

namespace {

constexpr int kFormat = 1;
constexpr std::string_view kKind = "key";
constexpr std::string_view kProbe = "ocop";

bool is_secret(const std::string& text) {
  return text.size() == 128 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

std::string key_file_text(const NamedKey& key) {
  return canonical(Json{{"format", kFormat},
                        {"kind", kKind},
                        {"name", key.name},
                        {"public", key.pair.public_key},
                        {"secret", key.pair.secret}}) +
         "\n";
}

Result<NamedKey> read_key_file(std::string_view text) {
  const Error none{"This is not a file with a key; ocop-hub keys make writes one."};
  try {
    const Json json = Json::parse(text);
    if (json.at("kind").get<std::string>() != kKind || json.at("format").get<int>() != kFormat)
      return none;
    NamedKey key{json.at("name").get<std::string>(),
                 {json.at("public").get<std::string>(), json.at("secret").get<std::string>()}};
    if (!is_secret(key.pair.secret) ||
        !is_signed(kProbe, sign(kProbe, key.pair.secret), key.pair.public_key))
      return none;
    return key;
  } catch (const Json::exception&) {
    return none;
  }
}

}  // namespace ocop::wire
