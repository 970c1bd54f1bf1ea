// Checks that a point named in a command exists, to catch typing errors. Thread rule: that of the
// store. Errors: one sentence, if the store or catalogue cannot be read.
#pragma once

#include <string>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::exchange {

struct PointDoubt {
  std::string sentence{};  ///< empty: the point is known
  bool certain = false;  ///< the office's catalogue, which lists all points, has none with that id
};

/// `catalog`: a folder written by import, or a catalogue file; if empty, only points of the store's
/// terminals, codes and settings are known.
Result<PointDoubt> doubt_of_point(db::HubStore& store, const std::string& point,
                                  const std::string& catalog);

}  // namespace ocop::exchange
