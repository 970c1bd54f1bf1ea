#include "tests/support/exchange/hub_terminal.h"

#include "app/base/wire/enrolment.h"
#include "app/base/wire/entry_hash.h"
#include "app/base/wire/ledger_batch.h"
#include "app/base/wire/signed_request.h"
#include "tests/support/ledger_chain.h"

namespace ocop::test {

HubTerminalPeer::HubTerminalPeer(std::uint8_t number) {
  id.fill(number);
}

void HubTerminalPeer::record(const EntryDraft& draft) {
  LedgerTail tail{0, 0, wire::enrolment_hash(id, key.public_key())};
  if (!ledger.empty()) tail = {ledger.back().seq, 0, ledger.back().hash};
  ledger.push_back(chain_after(tail, {draft}, id)[0]);
}

std::string HubTerminalPeer::batch(std::size_t from, std::size_t to) const {
  wire::LedgerBatch batch(id);
  for (std::size_t seq = from; seq <= to; ++seq) batch.add(ledger[seq - 1]);
  return batch.frame();
}

exchange::Request HubTerminalPeer::signed_request(const std::string& method,
                                                  const std::string& path, const std::string& body,
                                                  std::int64_t now_ms) const {
  return {method, path, wire::sign_request({method, path, body}, wire::fresh_stamp(now_ms), key),
          body};
}

std::string HubTerminalPeer::path(const std::string& what) const {
  return "/v1/terminals/" + codec::to_hex(id) + "/" + what;
}

exchange::Request HubTerminalPeer::sends(std::size_t from, std::size_t to,
                                         std::int64_t now_ms) const {
  return signed_request("POST", path("entries"), batch(from, to), now_ms);
}

exchange::Request HubTerminalPeer::enrols(const std::string& code, std::int64_t now_ms) const {
  return signed_request("POST", "/v1/enrol",
                        wire::enrolment_text({wire::enrol_code_of(code), id, key.public_key()}),
                        now_ms);
}

}  // namespace ocop::test
