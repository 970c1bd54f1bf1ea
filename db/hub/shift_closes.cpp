#include "db/hub/shift_closes.h"

namespace ocop::db {

namespace {

constexpr std::int64_t kCloses = 500;  // bodies held at once

constexpr std::string_view kCloseQuery =
    "SELECT terminal, branch, point, seq, at_ms, boot, uptime_ms, kind, body, received_ms FROM "
    "entry"
    " WHERE kind = 'shift_close' AND (?1 = '' OR point = ?1)"
    " AND (terminal > ?2 OR (terminal = ?2 AND (seq > ?3 OR (seq = ?3 AND branch > ?4))))"
    " ORDER BY terminal, seq, branch LIMIT ?5";

}  // namespace

Status each_shift_close(HubStore& store, const std::string& point,
                        const std::function<void(const ShiftCloseEntry&)>& each) {
  ShiftCloseEntry last;
  last.stored.entry.seq = -1;
  for (;;) {
    const auto rows = store.run(kCloseQuery, {std::string_view(point), last.terminal,
                                              last.stored.entry.seq, last.branch, kCloses});
    if (!rows) return rows.error();
    for (const SqlRow& row : *rows) {
      last = {row.bytes<TerminalId>(0),
              row.number(1),
              {row.text(2),
               {row.number(3),
                {row.number(4), row.text(5), row.number(6), row.text(7), row.text(8)},
                {},
                {}},
               row.number(9)}};
      each(last);
    }
    if (rows->size() < static_cast<std::size_t>(kCloses)) return Done{};
  }
}

}  // namespace ocop::db
