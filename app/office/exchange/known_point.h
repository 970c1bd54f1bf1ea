// Whether a point that a command names is one that there is, so that a slip of the finger is told.
// Thread rule: that of the store. Errors: one sentence, where store or catalogue cannot be read.
#pragma once

#include <string>

#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::exchange {

struct PointDoubt {
  std::string sentence{};  ///< empty: the point is known
  bool certain = false;    ///< the office's catalogue, which tells all points, has none of that id
};

/// `catalog`: a folder that import wrote, or a catalogue file; empty: only what terminals, codes
/// and settings of the store name is known.
Result<PointDoubt> doubt_of_point(db::HubStore& store, const std::string& point,
                                  const std::string& catalog);

}  // namespace ocop::exchange
