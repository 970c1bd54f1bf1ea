// When a ledger was last signed, and what has been added since. Thread rule: that of the ledger.
// Units: days of the shop since 1970-01-01. Errors: one sentence; reads only. Not here: signing
// (wire).
#pragma once

#include <cstdint>

#include "db/ledger/ledger.h"

namespace ocop::db {

struct Unsealed {
  bool ever = false;          ///< it was ever signed
  bool entries = false;       ///< something was added since
  std::int64_t closed = 0;    ///< shifts closed since
  std::int64_t last_day = 0;  ///< of the last entry; 0: there is none
};

Result<Unsealed> unsealed(Ledger& ledger);

}  // namespace ocop::db
