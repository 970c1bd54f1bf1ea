// SHA-256 (FIPS 180-4) as text: names of release files and pictures.
// Thread rule: pure, except for reading the file. Units: 64 lower-case hex digits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::codec {

std::string sha256(std::string_view bytes);
/// Returns the digest of a file, which is read in pieces. Error if it cannot be read.
Result<std::string> sha256_of_file(const std::string& path);

}  // namespace ocop::codec
