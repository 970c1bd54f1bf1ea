#include "app/base/wire/sealed_settings.h"

#include <algorithm>
#include <utility>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/field_hash.h"
#include "app/base/codec/hex.h"
#include "app/base/wire/settings_document.h"

namespace ocop::wire {

namespace {

constexpr int kSealedFormat = 1;
constexpr std::size_t kMostOthers = 63;
constexpr std::size_t kLargestDocument = std::size_t{2} << 20;

codec::Sha256Hash digest_of(std::string_view point, std::string_view settings) {
  return codec::FieldHash()
      .add(std::string_view("OCOP settings 1"))
      .add(point)
      .add(settings)
      .hash();
}

Error damaged_seal() {
  return Error{"The private settings are damaged; ask the hub for them again."};
}

Error newer_settings() {
  return Error{"The private settings are newer than this program; update it."};
}

/// Adds the signer if it is one of the role's. Error if its signature is for something else.
Status add_signer(const codec::Json& json, const release::KeyRole& role,
                  const codec::Sha256Hash& digest, std::vector<std::string>& signers) {
  const auto& name = json.at("key").get_ref<const std::string&>();
  const auto key = codec::from_hex<PublicKey>(name);
  const auto signature =
      codec::from_hex<codec::Signature>(json.at("signature").get_ref<const std::string&>());
  if (!key || !signature) return damaged_seal();
  if (!role.names(name)) return Done{};
  if (!codec::is_signed_by(digest, *signature, *key))
    return Error{"The signature of the private settings is wrong; they were not taken."};
  if (std::find(signers.begin(), signers.end(), name) == signers.end()) signers.push_back(name);
  return Done{};
}

Result<std::vector<std::string>> signers_of(const codec::Json& json, const release::KeyRole& role,
                                            const codec::Sha256Hash& digest) {
  std::vector<std::string> signers;
  if (auto added = add_signer(json, role, digest, signers); !added) return added.error();
  if (json.contains("others")) {
    const auto& others = json.at("others").get_ref<const codec::Json::array_t&>();
    if (others.size() > kMostOthers) return damaged_seal();
    for (const codec::Json& one : others)
      if (auto added = add_signer(one, role, digest, signers); !added) return added.error();
  }
  if (signers.empty())
    return Error{"The private settings are signed by a key that this terminal does not trust."};
  if (!role.is_met_by(signers))
    return Error{"The private settings have too few signatures: " + std::to_string(signers.size()) +
                 " of the " + std::to_string(role.threshold) +
                 " that are required; give all keys to ocop-hub settings set."};
  return signers;
}

Result<SignedSettings> check(const codec::Json& json, const SettingsPins& pins) {
  if (!codec::has_format(json, kSealedFormat)) return newer_settings();
  const auto& point = json.at("point").get_ref<const std::string&>();
  const auto& text = json.at("settings").get_ref<const std::string&>();
  auto signers = signers_of(json, pins.role, digest_of(point, text));
  if (!signers) return signers.error();
  if (point != pins.point)
    return Error{"The private settings are those of the point " + point + ", not of " + pins.point +
                 "."};
  auto settings = read_private_settings(text);
  if (!settings) return settings.error();
  if (settings->version < std::max<std::int64_t>(pins.newest, 1))
    return Error{"The private settings have version " + std::to_string(settings->version) +
                 ", older than the " + std::to_string(pins.newest) + " that this terminal has."};
  return SignedSettings{std::move(*settings), std::move(*signers)};
}

codec::Json signature_json(const codec::SigningKey& key, const codec::Sha256Hash& digest) {
  return {{"key", codec::to_hex(key.public_key())}, {"signature", codec::to_hex(key.sign(digest))}};
}

}  // namespace

std::string sign_settings(const std::string& point, const PrivateSettings& settings,
                          std::span<const codec::SigningKey> keys) {
  const std::string text = private_settings_text(settings);
  const codec::Sha256Hash digest = digest_of(point, text);
  // The first signature is stored where programs that know only one look for it.
  codec::Json json = signature_json(keys.front(), digest);
  for (const codec::SigningKey& key : keys.subspan(1))
    json["others"].push_back(signature_json(key, digest));
  json["format"] = kSealedFormat;
  json["point"] = point;
  json["settings"] = text;
  return codec::canonical(json);
}

std::string settings_mark(std::string_view point, std::string_view settings) {
  return codec::to_hex(digest_of(point, settings));
}

std::string mark_of_document(std::string_view document) {
  try {
    const codec::Json json = codec::parse(document);
    return settings_mark(json.at("point").get_ref<const std::string&>(),
                         json.at("settings").get_ref<const std::string&>());
  } catch (const codec::Json::exception&) {
    return {};
  }
}

Result<PrivateSettings> settings_of_document(std::string_view document) {
  if (document.size() > kLargestDocument) return damaged_seal();
  try {
    const codec::Json json = codec::parse(document);
    if (!codec::has_format(json, kSealedFormat)) return newer_settings();
    return read_private_settings(json.at("settings").get_ref<const std::string&>());
  } catch (const codec::Json::exception&) {
    return damaged_seal();
  }
}

Result<SignedSettings> check_settings(std::string_view document, const SettingsPins& pins) {
  if (document.size() > kLargestDocument) return damaged_seal();
  try {
    return check(codec::parse(document), pins);
  } catch (const codec::Json::exception&) {
    return damaged_seal();
  }
}

Result<SignedSettings> open_settings(std::string_view sealed, const codec::SigningKey& own,
                                     const SettingsPins& pins) {
  if (sealed.size() > kLargestDocument) return damaged_seal();
  const auto document = own.unseal(sealed);
  if (!document) return document.error();
  return check_settings(*document, pins);
}

}  // namespace ocop::wire
