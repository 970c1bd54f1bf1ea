// Puts a finished catalogue and its pictures in place, so that a reader finds either the complete
// old release or the complete new one, whatever happens in between. Layout:
// releases/<sha256>/catalog.sqlite, pictures/<first 2>/<sha256>, phone/ likewise, link current.
// Thread rule: one writer per folder. Errors: one sentence; the old release stays current.
#pragma once

#include <map>
#include <string>

#include "db/model/result.h"

namespace ocop::publish {

/// Moves the file `catalog` into place, and makes the pictures, given as the SHA-256 of what is
/// published → the photo's file, which stays unchanged. Returns the SHA-256 of the release.
Result<std::string> place_release(const std::string& folder, const std::string& catalog,
                                  const std::map<std::string, std::string>& pictures);

}  // namespace ocop::publish
