// A document with its signatures, as bytes:
//   {"signed":{...},"signatures":[{"key":"<64 hex>","sig":"<base64>"}]}
// A signature (Ed25519, base64 with padding) covers the exact bytes of the value of "signed", from
// its first brace to its last; they are never re-serialised. One line feed may follow at the end;
// nothing else may differ. Rule for change: the signed value has a "kind" and "format" of its own;
// this envelope stays. Thread rule: pure. Errors: as in Refusal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/base/codec/signing_key.h"
#include "db/model/result.h"

namespace ocop::release {

struct DocumentSignature {
  std::string key;
  std::string sig;
};

struct SignedDocument {
  std::string text;  ///< the value of "signed", byte for byte
  std::vector<DocumentSignature> signatures;
};

/// Whose signatures a document needs, and how many.
struct KeyRole {
  std::vector<std::string> keys;  ///< public keys, as hex
  int threshold = 1;

  bool names(const std::string& key) const;
  /// Returns whether `signers`, each counted once, include enough of its keys.
  bool is_met_by(const std::vector<std::string>& signers) const;
  bool operator==(const KeyRole&) const = default;
};

/// Parses the envelope without checking signatures. Error if it is unreadable.
Result<SignedDocument> read_signed(std::string_view bytes);
std::string signed_bytes(const SignedDocument& document);

/// Adds that key's signature, replacing an earlier one of the same key.
void add_signature(SignedDocument& document, const codec::SigningKey& key);
/// Error if a signature by one of the role's keys is wrong, if there is none, or if there are fewer
/// than the threshold. Signatures of other keys are ignored, and each key counts once.
Status check_signatures(const SignedDocument& document, const KeyRole& role);

}  // namespace ocop::release
