#include "app/base/release/signed_document.h"

#include <algorithm>
#include <set>
#include <span>

#include "app/base/codec/base64.h"
#include "app/base/codec/canonical_json.h"
#include "app/base/codec/hex.h"
#include "app/base/release/refusal.h"

namespace ocop::release {

namespace {

constexpr std::string_view kOpening = "{\"signed\":";
constexpr std::string_view kBetween = ",\"signatures\":";
constexpr std::size_t kMostSignatures = 64;

std::span<const std::uint8_t> bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// Returns the length of the object that `text` begins with; 0 if it is not complete.
std::size_t object_length(std::string_view text) {
  if (!text.starts_with('{')) return 0;
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string && c == '\\')
      ++at;
    else if (c == '"')
      in_string = !in_string;
    else if (!in_string && (c == '{' || c == '['))
      ++depth;
    else if (!in_string && (c == '}' || c == ']') && --depth == 0)
      return at + 1;
  }
  return 0;
}

Result<std::vector<DocumentSignature>> read_signatures(std::string_view text) {
  std::vector<DocumentSignature> signatures;
  const codec::Json json = codec::parse_or_discard(text);
  if (!json.is_array() || json.size() > kMostSignatures) return refuse(Refusal::unreadable);
  try {
    for (const codec::Json& one : json)
      signatures.push_back({one.at("key").get<std::string>(), one.at("sig").get<std::string>()});
  } catch (const codec::Json::exception&) {
    return refuse(Refusal::unreadable);
  }
  return signatures;
}

}  // namespace

bool KeyRole::names(const std::string& key) const {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool KeyRole::is_met_by(const std::vector<std::string>& signers) const {
  std::set<std::string> own;
  for (const std::string& one : signers)
    if (names(one)) own.insert(one);
  return !own.empty() && static_cast<int>(own.size()) >= threshold;
}

Result<SignedDocument> read_signed(std::string_view bytes) {
  if (bytes.ends_with('\n')) bytes.remove_suffix(1);
  if (!bytes.starts_with(kOpening) || !bytes.ends_with('}')) return refuse(Refusal::unreadable);
  bytes.remove_prefix(kOpening.size());
  bytes.remove_suffix(1);
  SignedDocument document;
  document.text = bytes.substr(0, object_length(bytes));
  bytes.remove_prefix(document.text.size());
  if (document.text.empty() || !bytes.starts_with(kBetween)) return refuse(Refusal::unreadable);
  auto signatures = read_signatures(bytes.substr(kBetween.size()));
  if (!signatures) return signatures.error();
  document.signatures = std::move(*signatures);
  return document;
}

std::string signed_bytes(const SignedDocument& document) {
  codec::Json signatures = codec::Json::array();
  for (const DocumentSignature& one : document.signatures)
    signatures.push_back({{"key", one.key}, {"sig", one.sig}});
  return std::string(kOpening) + document.text + std::string(kBetween) +
         codec::canonical(signatures) + "}\n";
}

void add_signature(SignedDocument& document, const codec::SigningKey& key) {
  const std::string own = codec::to_hex(key.public_key());
  std::erase_if(document.signatures, [&](const DocumentSignature& one) { return one.key == own; });
  document.signatures.push_back(
      {own, codec::to_base64(key.sign(bytes_of(document.text)), codec::Base64::padded)});
}

Status check_signatures(const SignedDocument& document, const KeyRole& role) {
  std::set<std::string> good;
  for (const DocumentSignature& one : document.signatures) {
    if (!role.names(one.key)) continue;
    const auto key = codec::from_hex<PublicKey>(one.key);
    codec::Signature signature{};
    if (!key || !codec::read_base64(one.sig, codec::Base64::padded, signature) ||
        !codec::is_signed_by(bytes_of(document.text), signature, *key))
      return refuse(Refusal::wrong_signature);
    good.insert(one.key);
  }
  if (good.empty()) return refuse(Refusal::unknown_key);
  if (static_cast<int>(good.size()) < role.threshold) return refuse(Refusal::too_few_signatures);
  return Done{};
}

}  // namespace ocop::release
