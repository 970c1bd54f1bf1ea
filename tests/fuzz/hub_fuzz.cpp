// What reaches the hub from outside: batches, enrolments, health, signatures; and what reaches a
// terminal from it. What is read is written and read again, and must be the same. Then the whole of
// it as a request to a hub that knows the sender, signed as it should be.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/hub/routes.h"
#include "app/wire/enrolment.h"
#include "app/wire/entry_hash.h"
#include "app/wire/health_report.h"
#include "app/wire/hub_answer.h"
#include "app/wire/ledger_batch.h"
#include "app/wire/sealed_settings.h"
#include "app/wire/signed_request.h"
#include "app/wire/zstd_frame.h"
#include "db/hub_terminals.h"

namespace {

using namespace ocop;

void check(bool right) {
  if (!right) std::abort();
}

const wire::SigningKey& key() {
  static const wire::SigningKey key =
      *wire::SigningKey::read("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  return key;
}

constexpr TerminalId kTerminal{};

void read_as_batch(std::string_view frame) {
  const auto entries = wire::read_batch(kTerminal, frame);
  if (!entries) return;
  wire::LedgerBatch batch(kTerminal);
  std::size_t added = 0;
  while (added < entries->size() && batch.add((*entries)[added])) ++added;
  const auto again = wire::read_batch(kTerminal, batch.frame());
  check(again && again->size() == added);
}

void read_as_texts(std::string_view text) {
  if (const auto health = wire::read_health(text))
    check(*wire::read_health(wire::health_text(*health)) == *health);
  if (const auto enrolment = wire::read_enrolment(text))
    check(wire::read_enrolment(wire::enrolment_text(*enrolment))->key == enrolment->key);
  (void)wire::read_acknowledged(text);
  (void)wire::read_enrolled(text);
  (void)wire::read_refusal(text);
  check(!wire::check_request({"GET", "/", ""}, text, key().public_key()));
  const PublicKey trusted[] = {key().public_key()};
  (void)wire::check_settings(text, {"here", trusted, 0});
  (void)key().unseal(text);
}

db::HubStore& store() {
  static db::HubStore store = [] {
    auto opened = db::HubStore::open(":memory:");
    check(opened && db::enrol_terminal(*opened, kTerminal, key().public_key(), "here", 1));
    return std::move(*opened);
  }();
  return store;
}

void ask(const std::string& path, std::string_view body) {
  hub::Request request{"POST", path, "", std::string(body)};
  request.signature = wire::sign_request({request.method, path, body}, wire::fresh_stamp(1), key());
  const hub::Answer answer = hub::handle(request, 1, store());
  check(answer.status != 500 && (answer.status == 200 || answer.body.starts_with("{\"error\"")));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read_as_batch(text);
  read_as_batch(wire::compress(text));
  read_as_texts(text);
  const std::string base = "/v1/terminals/" + wire::to_hex(kTerminal) + "/";
  ask(base + "entries", text);
  ask(base + "entries", wire::compress(text));
  ask(base + "health", text);
  ask("/v1/enrol", text);
  ask("/" + std::string(text.substr(0, 100)), "");
  return 0;
}
