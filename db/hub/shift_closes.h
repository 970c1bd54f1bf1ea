// The shift_close entries that terminals sent, as they wrote them. Thread rule: that of the store.
// Errors: one sentence, if the store failed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "db/hub/entries.h"
#include "db/hub/hub_store.h"
#include "db/model/terminal_record.h"

namespace ocop::db {

struct ShiftCloseEntry {
  TerminalId terminal{};
  std::int64_t branch = 0;
  StoredEntry stored;
};

/// Calls `each` for every close, by terminal and in booking order. An empty `point` selects all
/// points.
Status each_shift_close(HubStore& store, const std::string& point,
                        const std::function<void(const ShiftCloseEntry&)>& each);

}  // namespace ocop::db
