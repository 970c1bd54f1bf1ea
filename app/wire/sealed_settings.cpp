#include "app/wire/sealed_settings.h"

#include <algorithm>

#include "app/wire/canonical_json.h"
#include "app/wire/field_hash.h"
#include "app/wire/hex.h"
#include "app/wire/private_settings.h"

namespace ocop::wire {

namespace {

constexpr int kSealedFormat = 1;
constexpr std::size_t kLargestDocument = std::size_t{2} << 20;

Sha256Hash digest_of(std::string_view point, std::string_view settings) {
  return FieldHash().add(std::string_view("OCOP settings 1")).add(point).add(settings).hash();
}

Error damaged_seal() {
  return Error{"The private settings are damaged_seal; ask the hub for them again."};
}

Result<PrivateSettings> check(const Json& json, const SettingsPins& pins) {
  if (!has_format(json, kSealedFormat))
    return Error{"The private settings are newer than this program; update it."};
  const auto& point = json.at("point").get_ref<const std::string&>();
  const auto& text = json.at("settings").get_ref<const std::string&>();
  const auto key = from_hex<PublicKey>(json.at("key").get_ref<const std::string&>());
  const auto signature = from_hex<Signature>(json.at("signature").get_ref<const std::string&>());
  if (!key || !signature) return damaged_seal();
  if (std::find(pins.trusted.begin(), pins.trusted.end(), *key) == pins.trusted.end())
    return Error{"The private settings are signed by a key that this terminal does not trust."};
  if (!is_signed_by(digest_of(point, text), *signature, *key))
    return Error{"The signature of the private settings is wrong; they were not taken."};
  if (point != pins.point)
    return Error{"The private settings are those of the point " + point + ", not of " + pins.point +
                 "."};
  auto settings = read_private_settings(text);
  if (!settings) return settings.error();
  if (settings->version < std::max<std::int64_t>(pins.newest, 1))
    return Error{"The private settings have version " + std::to_string(settings->version) +
                 ", older than the " + std::to_string(pins.newest) + " that this terminal has."};
  return settings;
}

}  // namespace

std::string sign_settings(const std::string& point, const PrivateSettings& settings,
                          const SigningKey& release) {
  const std::string text = private_settings_text(settings);
  return canonical({{"format", kSealedFormat},
                    {"point", point},
                    {"settings", text},
                    {"key", to_hex(release.public_key())},
                    {"signature", to_hex(release.sign(digest_of(point, text)))}});
}

std::string settings_mark(std::string_view point, std::string_view settings) {
  return to_hex(digest_of(point, settings));
}

std::string mark_of_document(std::string_view document) {
  try {
    const Json json = parse(document);
    return settings_mark(json.at("point").get_ref<const std::string&>(),
                         json.at("settings").get_ref<const std::string&>());
  } catch (const Json::exception&) {
    return {};
  }
}

Result<PrivateSettings> check_settings(std::string_view document, const SettingsPins& pins) {
  if (document.size() > kLargestDocument) return damaged_seal();
  try {
    return check(parse(document), pins);
  } catch (const Json::exception&) {
    return damaged_seal();
  }
}

Result<PrivateSettings> open_settings(std::string_view sealed, const SigningKey& own,
                                      const SettingsPins& pins) {
  if (sealed.size() > kLargestDocument) return damaged_seal();
  const auto document = own.unseal(sealed);
  if (!document) return document.error();
  return check_settings(*document, pins);
}

}  // namespace ocop::wire
