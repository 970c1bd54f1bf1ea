// A document and who signed it, as bytes:
//   {"signed":{...},"signatures":[{"key":"<64 hex>","sig":"<base64>"}]}
// A signature (Ed25519, base64 with padding) covers the exact bytes of the value of "signed", from
// its first brace to its last; they are never written anew. A line feed may follow the end; nothing
// else may differ. Rule for change: what is signed has a "kind" and a "format" of its own; this
// frame stays. Thread rule: pure. Errors: Refusal's.
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

/// Whose signatures a document needs, and how many of them.
struct KeyRole {
  std::vector<std::string> keys;  ///< public keys, as hex
  int threshold = 1;

  bool names(const std::string& key) const;
  /// Those keys, each counted once, are enough of its own.
  bool is_met_by(const std::vector<std::string>& signers) const;
  bool operator==(const KeyRole&) const = default;
};

/// Its signatures are not checked yet. Error: unreadable.
Result<SignedDocument> read_signed(std::string_view bytes);
std::string signed_bytes(const SignedDocument& document);

/// Adds that key's signature, in place of an earlier one of the same key.
void add_signature(SignedDocument& document, const codec::SigningKey& key);
/// Error: a signature of one of the role's keys is wrong; there is none of them; there are fewer
/// than the threshold. Signatures of other keys say nothing, and a key counts once.
Status check_signatures(const SignedDocument& document, const KeyRole& role);

}  // namespace ocop::release
