#include "db/hub/terminals.h"

#include <array>
#include <random>

namespace ocop::db {

namespace {

HubTerminal terminal_of(const SqlRow& row) {
  HubTerminal terminal;
  terminal.id = row.bytes<TerminalId>(0);
  terminal.key = row.bytes<PublicKey>(1);
  terminal.point = row.text(2);
  terminal.enrolled_ms = row.number(3);
  terminal.seen_ms = row.number(4);
  if (!row.is_null(5)) terminal.revoked_ms = row.number(5);
  return terminal;
}

}  // namespace

Status add_enrol_code(HubStore& store, std::string_view code_hash, std::string_view point,
                      std::int64_t now_ms, std::int64_t expires_ms) {
  return done(
      store.run("INSERT INTO enrol_code (hash, point, made_ms, expires_ms) VALUES (?1, ?2, ?3, ?4)",
                {code_hash, point, now_ms, expires_ms}));
}

Result<std::optional<std::string>> spend_enrol_code(HubStore& store, std::string_view code_hash,
                                                    const TerminalId& terminal,
                                                    std::int64_t now_ms) {
  const auto rows = store.run(
      "UPDATE enrol_code SET used_ms = ?1, terminal = ?2"
      " WHERE hash = ?3 AND (used_ms IS NULL OR terminal = ?4) AND expires_ms > ?5"
      " RETURNING point",
      {now_ms, terminal, code_hash, terminal, now_ms});
  if (!rows) return rows.error();
  if (rows->empty()) return std::optional<std::string>();
  return std::optional((*rows)[0].text(0));
}

Result<Enrolled> enrol_terminal(HubStore& store, const TerminalId& id, const PublicKey& key,
                                std::string_view point, std::int64_t now_ms) {
  const auto known = find_terminal(store, id);
  if (!known) return known.error();
  if (*known && (*known)->key != key) return Enrolled::other_key;
  if (*known && (*known)->revoked_ms) return Enrolled::revoked;
  const auto put = store.run(
      "INSERT INTO terminal (id, key, point, enrolled_ms, seen_ms) VALUES (?1, ?2, ?3, ?4, ?5)"
      " ON CONFLICT (id) DO UPDATE SET point = excluded.point, seen_ms = excluded.seen_ms"
      " WHERE terminal.key = excluded.key RETURNING id",
      {id, key, point, now_ms, now_ms});
  if (!put) return put.error();
  return put->empty() ? Enrolled::other_key : Enrolled::done;  // another hub may have been faster
}

Result<std::optional<HubTerminal>> find_terminal(HubStore& store, const TerminalId& id) {
  const auto rows = store.run(
      "SELECT id, key, point, enrolled_ms, seen_ms, revoked_ms FROM terminal WHERE id = ?1", {id});
  if (!rows) return rows.error();
  store.found_.erase(id);
  if (rows->empty()) return std::optional<HubTerminal>();
  const HubTerminal terminal = terminal_of((*rows)[0]);
  if (!terminal.revoked_ms) store.found_.emplace(id, terminal);
  return std::optional(terminal);
}

Result<std::optional<HubTerminal>> recall_terminal(HubStore& store, const TerminalId& id) {
  const auto known = store.found_.find(id);
  if (known == store.found_.end()) return std::optional<HubTerminal>();
  return std::optional(known->second);
}

Result<std::optional<HubTerminal>> keep_retired(HubStore& store, const TerminalId& id,
                                                const PublicKey& key, std::string_view point,
                                                std::int64_t now_ms) {
  const auto put = store.run(
      "INSERT INTO terminal (id, key, point, enrolled_ms, seen_ms, revoked_ms)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET seen_ms = terminal.seen_ms"
      " WHERE terminal.key = excluded.key RETURNING id",
      {id, key, point, now_ms, now_ms, now_ms});
  if (!put) return put.error();
  if (put->empty()) return std::optional<HubTerminal>();
  return find_terminal(store, id);
}

Result<bool> revoke_terminal(HubStore& store, const TerminalId& id, std::int64_t now_ms) {
  const auto rows = store.run(
      "UPDATE terminal SET revoked_ms = ?1 WHERE id = ?2 AND revoked_ms IS NULL RETURNING point",
      {now_ms, id});
  if (!rows) return rows.error();
  return !rows->empty();
}

Status admit_request(HubStore& store, const HubTerminal& terminal, const RequestMark& request,
                     std::int64_t now_ms, std::int64_t forget_ms) {
  // Update the terminal's row first: PostgreSQL locks it until the transaction ends.
  if (auto seen =
          store.later("UPDATE terminal SET seen_ms = ?1 WHERE id = ?2", {now_ms, terminal.id});
      !seen)
    return seen;
  // Only now and then, because it takes as long as all the rest; at random, so that no counter is
  // needed.
  if (request.nonce.front() == 0)
    if (auto old = store.later("DELETE FROM nonce WHERE time_ms < ?1", {forget_ms}); !old)
      return old;
  // If the terminal is no longer as given, this inserts NULL, which is refused; so no answer has to
  // be awaited here.
  return store.later(
      "INSERT INTO nonce (time_ms, terminal, nonce) VALUES (?1, (SELECT id FROM terminal"
      " WHERE id = ?2 AND key = ?3 AND point = ?4 AND revoked_ms IS NULL), ?5)",
      {request.time_ms, terminal.id, terminal.key, terminal.point, request.nonce});
}

Status check_writing(HubStore& store, std::int64_t now_ms) {
  // A random nonce that belongs to no request, so that two hubs do not wait for one row.
  std::random_device chance;
  std::array<std::uint8_t, 16> nonce{};
  for (std::uint8_t& byte : nonce) byte = static_cast<std::uint8_t>(chance());
  const TerminalId nobody{};
  return store.transact([&]() -> Status {
    if (auto put = store.later("INSERT INTO nonce (time_ms, terminal, nonce) VALUES (?1, ?2, ?3)",
                               {now_ms, nobody, nonce});
        !put)
      return put;
    return store.later("DELETE FROM nonce WHERE time_ms = ?1 AND terminal = ?2 AND nonce = ?3",
                       {now_ms, nobody, nonce});
  });
}

Status put_health(HubStore& store, const TerminalId& id, const TerminalHealth& health,
                  std::int64_t now_ms) {
  return done(store.run(
      "INSERT INTO health (terminal, received_ms, at_ms, program, release, unsent, disk_free,"
      " printer, refused, entries) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
      " ON CONFLICT (terminal) DO UPDATE SET received_ms = excluded.received_ms,"
      " at_ms = excluded.at_ms, program = excluded.program, release = excluded.release,"
      " unsent = excluded.unsent, disk_free = excluded.disk_free, printer = excluded.printer,"
      " refused = excluded.refused, entries = excluded.entries",
      {id, now_ms, health.at_ms, health.program, health.release, health.unsent, health.disk_free,
       health.printer, health.refused, health.entries}));
}

Result<std::vector<std::string>> known_points(HubStore& store) {
  const auto rows = store.run(
      "SELECT point FROM terminal UNION SELECT point FROM enrol_code UNION SELECT point FROM "
      "settings ORDER BY 1");
  if (!rows) return rows.error();
  std::vector<std::string> points;
  for (const auto& row : *rows) points.push_back(row.text(0));
  return points;
}

Result<std::vector<TerminalStatus>> terminal_statuses(HubStore& store) {
  const auto rows = store.run(
      "SELECT t.id, t.key, t.point, t.enrolled_ms, t.seen_ms, t.revoked_ms,"
      " (SELECT tip_seq FROM branch WHERE terminal = t.id AND branch = 0),"
      " (SELECT count(*) FROM branch WHERE terminal = t.id AND branch > 0),"
      " h.received_ms, h.at_ms, h.program, h.release, h.unsent, h.disk_free, h.printer, h.refused, "
      "h.entries,"
      " t.prefix"
      " FROM terminal AS t LEFT JOIN health AS h ON h.terminal = t.id ORDER BY t.point, t.id");
  if (!rows) return rows.error();
  std::vector<TerminalStatus> all;
  for (const SqlRow& row : *rows) {
    TerminalStatus& one = all.emplace_back();
    one.terminal = terminal_of(row);
    one.watermark = row.number(6);
    one.forks = static_cast<int>(row.number(7));
    one.health_ms = row.number(8);
    one.health = {row.number(9),  row.text(10), row.text(11), row.number(12),
                  row.number(13), row.text(14), row.text(15)};
    one.health.entries = row.number(16);
    one.prefix = row.text(17);
  }
  return all;
}

Status put_alarm(HubStore& store, const TerminalId& terminal, std::string_view sentence,
                 std::int64_t now_ms, std::int64_t quiet_ms) {
  const auto known =
      store.run("SELECT 1 FROM alarm WHERE terminal = ?1 AND sentence = ?2 AND at_ms > ?3 LIMIT 1",
                {terminal, sentence, now_ms - quiet_ms});
  if (!known) return known.error();
  if (!known->empty()) return Done{};
  return done(store.run("INSERT INTO alarm (at_ms, terminal, sentence) VALUES (?1, ?2, ?3)",
                        {now_ms, terminal, sentence}));
}

Result<std::size_t> acknowledge_alarms(HubStore& store, const std::optional<TerminalId>& terminal,
                                       std::int64_t now_ms) {
  constexpr std::string_view kAll =
      "UPDATE alarm SET acknowledged_ms = ?1 WHERE acknowledged_ms IS NULL RETURNING at_ms";
  constexpr std::string_view kOne =
      "UPDATE alarm SET acknowledged_ms = ?1 WHERE acknowledged_ms IS NULL AND terminal = ?2"
      " RETURNING at_ms";
  const auto seen = terminal ? store.run(kOne, {now_ms, *terminal}) : store.run(kAll, {now_ms});
  if (!seen) return seen.error();
  return seen->size();
}

Result<std::vector<Alarm>> last_alarms(HubStore& store, int limit) {
  const auto rows = store.run(
      "SELECT at_ms, terminal, sentence FROM alarm WHERE acknowledged_ms IS NULL"
      " ORDER BY at_ms DESC LIMIT ?1",
      {std::int64_t{limit}});
  if (!rows) return rows.error();
  std::vector<Alarm> alarms;
  for (const SqlRow& row : *rows)
    alarms.push_back({row.number(0), row.bytes<TerminalId>(1), row.text(2)});
  return alarms;
}

}  // namespace ocop::db
