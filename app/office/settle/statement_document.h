// A statement as it is stored for good: a signed document (app/base/release/signed_document.h)
// whose text is canonical JSON and names, by its hash, the document numbered before. The same
// statement signed by the same key has the same bytes. Keys of values that are 0 or empty are left
// out. Days are YYYY-MM-DD. Rule for change: new keys are optional; what a key means never changes.
// Thread rule: pure. Errors: one sentence.
//
//   {"closing":840000,"due":840000,"format":1,"kind":"statement","made":"2026-12-01","number":17,
//    "producer":"htx-na","rows":[{"amount":1200000,...}],"until":"2026-11-30",...}
#pragma once

#include <string>
#include <string_view>

#include "app/base/codec/signing_key.h"
#include "app/office/settle/statement.h"
#include "db/model/result.h"

namespace ocop::settle {

std::string sign_statement(const Statement& statement, const codec::SigningKey& key);
/// Returns the hash by which the next document names this one.
std::string hash_of_document(std::string_view document);

/// Error if the text is not such a document, its signature is wrong, or it does not add up.
Result<Statement> read_statement(std::string_view document);

}  // namespace ocop::settle
