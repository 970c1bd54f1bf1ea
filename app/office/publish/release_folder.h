// Puts a finished catalogue and its pictures where terminals look for them, so that a reader finds
// either the old release or the new one, whole, whatever happens in between.
// Layout: releases/<sha256>/catalog.sqlite, pictures/<first 2>/<sha256>, phone/ likewise, link
// current.
// Thread rule: one writer a folder. Errors: one sentence; the old release stays current.
#pragma once

#include <map>
#include <string>

#include "db/model/result.h"

namespace ocop::publish {

/// Takes the file `catalog` (which is moved) and the pictures (by the SHA-256 of what is
/// published of each: the photo's file, which stays, as it is).
/// The SHA-256 of the release.
Result<std::string> place_release(const std::string& folder, const std::string& catalog,
                                  const std::map<std::string, std::string>& pictures);

}  // namespace ocop::publish
