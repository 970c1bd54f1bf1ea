// Who may send entries to the hub: codes, keys, revocations; what it heard of each; and what the
// office must look at. Thread rule: that of the store. Units: UTC, milliseconds. Errors: one
// sentence, where the store failed.
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

/// A code that is good once until `expires_ms`; only its hash is kept.
Status add_enrol_code(HubStore& store, std::string_view code_hash, std::string_view point,
                      std::int64_t now_ms, std::int64_t expires_ms);
/// Uses the code up; the same terminal may ask again, for an answer may be lost. The point that the
/// code was for; nullopt if there is no such code, or it is no longer good.
Result<std::optional<std::string>> spend_enrol_code(HubStore& store, std::string_view code_hash,
                                                    const TerminalId& terminal,
                                                    std::int64_t now_ms);

enum class Enrolled { done, other_key, revoked };
/// A new terminal, or one that comes to another point with the key that it has.
Result<Enrolled> enrol_terminal(HubStore& store, const TerminalId& id, const PublicKey& key,
                                std::string_view point, std::int64_t now_ms);

Result<std::optional<HubTerminal>> find_terminal(HubStore& store, const TerminalId& id);
/// The terminal as `store` found it last, without a way to the database; nothing where it was never
/// found, or revoked. It may be out of date, which admit_request tells.
Result<std::optional<HubTerminal>> recall_terminal(HubStore& store, const TerminalId& id);
/// A name that some machine had before: as it is here, or noted as revoked where this store lost
/// it. Within a transaction; it keeps others who bring its entries out until the end. Returns
/// nullopt if it has another key here.
Result<std::optional<HubTerminal>> keep_retired(HubStore& store, const TerminalId& id,
                                                const PublicKey& key, std::string_view point,
                                                std::int64_t now_ms);
/// Revokes the terminal for good; its entries stay. False: there is no such terminal, or it was
/// revoked before.
Result<bool> revoke_terminal(HubStore& store, const TerminalId& id, std::int64_t now_ms);

/// What a request's signature covers, so that it can be known again.
struct RequestMark {
  std::int64_t time_ms = 0;
  std::span<const std::uint8_t> nonce;
};
/// Notes that the terminal was here, and its request; one of 256 forgets those whose time is before
/// `forget_ms`: that whose random number begins with a 0. Within a transaction, it also keeps other
/// requests of that terminal out until the end, and errors come as later()'s. Error with the key
/// kRowTwice: this one came before; kRowLacks: the terminal is no longer as given, but another's or
/// revoked; find it anew.
Status admit_request(HubStore& store, const HubTerminal& terminal, const RequestMark& request,
                     std::int64_t now_ms, std::int64_t forget_ms);

/// Writes and takes back what it wrote, durably: whether the store takes what terminals send.
/// Error: it does not. Costs a commit.
Status check_writing(HubStore& store, std::int64_t now_ms);

/// Keeps the report in place of the one before it.
Status put_health(HubStore& store, const TerminalId& id, const TerminalHealth& health,
                  std::int64_t now_ms);

/// Points that a terminal, a code or settings are of, in order.
Result<std::vector<std::string>> known_points(HubStore& store);

/// All, by point and id.
Result<std::vector<TerminalStatus>> terminal_statuses(HubStore& store);

struct Alarm {
  std::int64_t at_ms = 0;
  TerminalId terminal{};  ///< zeros: it is about a hub
  std::string sentence;
};
/// Raises the alarm unless the same was said of that terminal in the last `quiet_ms`.
Status put_alarm(HubStore& store, const TerminalId& terminal, std::string_view sentence,
                 std::int64_t now_ms, std::int64_t quiet_ms);
/// The alarms that nobody acknowledged, the last ones first.
Result<std::vector<Alarm>> last_alarms(HubStore& store, int limit);
/// Takes alarms off that list, for good: of one terminal (zeros: of the hub), or all. Returns how
/// many.
Result<std::size_t> acknowledge_alarms(HubStore& store, const std::optional<TerminalId>& terminal,
                                       std::int64_t now_ms);

}  // namespace ocop::db
