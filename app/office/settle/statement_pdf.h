// A statement on paper: A4, in Vietnamese, as text that can be selected, with room for signatures.
// The same statement gives the same bytes. Thread rule: any. Errors: one sentence, if memory is
// short.
#pragma once

#include <string>

#include "app/office/settle/statement.h"
#include "db/model/result.h"

namespace ocop::settle {

/// `issuer`: who sells the goods, by name and address; empty: a line to write it on.
Result<std::string> pdf_of(const Statement& statement, const std::string& issuer);

}  // namespace ocop::settle
