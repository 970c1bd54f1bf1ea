// Tells GS1's compressed form of a Digital Link, a single segment of base64url, from other paths,
// so that people hear what is the matter. Thread rule: pure. Not the reading of it: labels that
// were made for phones carry the full form.
#pragma once

#include <string_view>

namespace ocop::gs1 {

/// By the eight bits that it begins with: the start of a primary key's identifier, or the code of a
/// sequence that begins with one (GS1 Digital Link Compression, tables of optimisation codes).
bool is_compressed(std::string_view segment);

}  // namespace ocop::gs1
