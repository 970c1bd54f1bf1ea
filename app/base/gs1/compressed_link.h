// Recognises GS1's compressed form of a Digital Link, a single segment of base64url, so that the
// error can say what it is. Thread rule: pure. The form is not decoded: labels made for phones
// carry the full form.
#pragma once

#include <string_view>

namespace ocop::gs1 {

/// Decides by its first eight bits: the start of a primary key's identifier, or the code of a
/// sequence that begins with one (GS1 Digital Link Compression, tables of optimisation codes).
bool is_compressed(std::string_view segment);

}  // namespace ocop::gs1
