#include "app/office/exchange/routes.h"

#include <string_view>

#include "app/base/codec/hex.h"
#include "app/base/wire/ledger_batch.h"
#include "app/office/exchange/metrics.h"
#include "app/office/exchange/terminal_routes.h"
#include "db/hub/terminals.h"

namespace ocop::exchange {

namespace {

using Route = std::optional<Answer> (*)(const Request&, const Caller&, std::int64_t, db::HubStore&);

struct TerminalPath {
  std::string_view rest;  ///< after /v1/terminals/<id>
  std::string_view method;
  std::size_t longest;  ///< largest body in bytes
  Route route;
  bool takes_query = false;
};

constexpr TerminalPath kTerminalPaths[] = {
    {"/entries", "POST", wire::kLargestFrame, take_batch},
    {"/retired", "POST", wire::kLargestFrame, take_retired, true},
    {"/settings", "GET", 0, give_settings, true},
    {"/health", "POST", wire::kLargestFrame, take_health}};

Answer another_method() {
  return refused(405, {"This path accepts another method; see the description of the exchange."});
}

Answer too_large() {
  return refused(413, {"The body is too long for this path; send less at a time."});
}

/// Tries the cached record of the terminal first; if that fails, looks it up and judges
/// again. A cached record never causes a refusal, and a stale one never has an effect.
Answer of_caller(const TerminalPath& path, const Request& request, const TerminalId& id,
                 std::int64_t now_ms, db::HubStore& store) {
  for (const bool by_memory : {true, false}) {
    const auto terminal = by_memory ? db::recall_terminal(store, id) : db::find_terminal(store, id);
    if (!terminal) return store_failed(terminal.error());
    const auto asked = caller_of(request, *terminal, now_ms);
    if (const auto* caller = std::get_if<Caller>(&asked)) {
      if (auto answer = path.route(request, *caller, now_ms, store)) return *answer;
    } else if (!by_memory) {
      return std::get<Answer>(asked);
    }
  }
  return store_failed(Error{"The terminal's record was changed in the meantime."});
}

Answer of_terminal(const Request& request, std::string_view rest, std::int64_t now_ms,
                   db::HubStore& store) {
  const auto end = std::min(rest.find('/'), rest.size());
  const auto id = codec::from_hex<TerminalId>(rest.substr(0, end));
  if (!id) return no_such_path();
  const auto asked = rest.substr(end);
  const auto name = asked.substr(0, asked.find('?'));
  for (const TerminalPath& path : kTerminalPaths) {
    if (name != path.rest || (name != asked && !path.takes_query)) continue;
    if (request.method != path.method) return another_method();
    if (request.body.size() > path.longest) return too_large();
    return of_caller(path, request, *id, now_ms, store);
  }
  return no_such_path();
}

}  // namespace

Answer no_such_path() {
  return refused(404, {"There is no such path here; see the description of the exchange."});
}

Answer handle(const Request& request, std::int64_t now_ms, db::HubStore& store) {
  constexpr std::string_view kTerminals = "/v1/terminals/";
  const std::string_view path = request.path;
  if (path.starts_with(kTerminals))
    return of_terminal(request, path.substr(kTerminals.size()), now_ms, store);
  if (path == "/v1/enrol")
    return request.method == "POST" ? enrol(request, now_ms, store) : another_method();
  if (path == "/metrics" || path == "/healthz") {
    if (request.method != "GET" && request.method != "HEAD") return another_method();
    return path == "/metrics" ? metrics(now_ms, store) : healthz(now_ms, store);
  }
  return no_such_path();
}

}  // namespace ocop::exchange
