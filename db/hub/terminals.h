// Who may send entries to the hub (codes, keys, revocations), what it knows of each terminal, and
// alarms for the office. Thread rule: that of the store. Units: UTC, milliseconds. Errors: one
// sentence, if the store failed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/terminal_record.h"

namespace ocop::db {

/// Adds a one-time code that expires at `expires_ms`; only its hash is stored.
Status add_enrol_code(HubStore& store, std::string_view code_hash, std::string_view point,
                      std::int64_t now_ms, std::int64_t expires_ms);
/// Spends the code and returns its point, or nullopt if the code is unknown or no longer valid. The
/// same terminal may ask again, since the answer may have been lost.
Result<std::optional<std::string>> spend_enrol_code(HubStore& store, std::string_view code_hash,
                                                    const TerminalId& terminal,
                                                    std::int64_t now_ms);

enum class Enrolled { done, other_key, revoked };
/// Enrols a new terminal, or moves a known one, with its existing key, to another point.
Result<Enrolled> enrol_terminal(HubStore& store, const TerminalId& id, const PublicKey& key,
                                std::string_view point, std::int64_t now_ms);

Result<std::optional<HubTerminal>> find_terminal(HubStore& store, const TerminalId& id);
/// Returns the terminal as `store` last found it, without asking the database; nullopt if it was
/// never found, or is revoked. The answer may be stale, which admit_request detects.
Result<std::optional<HubTerminal>> recall_terminal(HubStore& store, const TerminalId& id);
/// Returns the terminal under a machine's former id; if this store lost it, records it as revoked.
/// Returns nullopt if it has another key here. Within a transaction it locks out others that bring
/// its entries until the end.
Result<std::optional<HubTerminal>> keep_retired(HubStore& store, const TerminalId& id,
                                                const PublicKey& key, std::string_view point,
                                                std::int64_t now_ms);
/// Revokes the terminal for good; its entries stay. Returns false if there is no such terminal or
/// it is already revoked.
Result<bool> revoke_terminal(HubStore& store, const TerminalId& id, std::int64_t now_ms);

/// Identifies a signed request, so that a repeat is recognised.
struct RequestMark {
  std::int64_t time_ms = 0;
  std::span<const std::uint8_t> nonce;
};
/// Records the request and when the terminal was seen. One request in 256 (those whose nonce begins
/// with a zero byte) also deletes records older than `forget_ms`. Within a transaction it also
/// locks out other requests of that terminal until the end, and errors arrive as with later().
/// Error with the key kRowTwice if this request came before; kRowLacks if the terminal is no longer
/// as given (revoked, or with another key or point): find it again.
Status admit_request(HubStore& store, const HubTerminal& terminal, const RequestMark& request,
                     std::int64_t now_ms, std::int64_t forget_ms);

/// Checks that the store can be written, by a durable write that it takes back. Costs a commit.
Status check_writing(HubStore& store, std::int64_t now_ms);

/// Stores the report, replacing the previous one.
Status put_health(HubStore& store, const TerminalId& id, const TerminalHealth& health,
                  std::int64_t now_ms);

/// Returns the points that a terminal, a code or settings belong to, sorted.
Result<std::vector<std::string>> known_points(HubStore& store);

/// Returns all terminals, ordered by point and id.
Result<std::vector<TerminalStatus>> terminal_statuses(HubStore& store);

struct Alarm {
  std::int64_t at_ms = 0;
  TerminalId terminal{};  ///< zeros: the alarm concerns a hub
  std::string sentence;
};
/// Raises the alarm unless the same one was raised for that terminal in the last `quiet_ms`.
Status put_alarm(HubStore& store, const TerminalId& terminal, std::string_view sentence,
                 std::int64_t now_ms, std::int64_t quiet_ms);
/// Returns unacknowledged alarms, newest first.
Result<std::vector<Alarm>> last_alarms(HubStore& store, int limit);
/// Acknowledges alarms: those of one terminal (zeros: the hub's), or all. Returns how many.
Result<std::size_t> acknowledge_alarms(HubStore& store, const std::optional<TerminalId>& terminal,
                                       std::int64_t now_ms);

}  // namespace ocop::db
