// What reaches the hub over HTTP: every body that it takes, every path, and the header with the
// signature; each as a request by a terminal that it knows, signed as it should be. What is read is
// written and read again, and must be the same.
#include <algorithm>
#include <string>

#include "app/hub/routes.h"
#include "app/wire/digest.h"
#include "app/wire/enrolment.h"
#include "app/wire/health_report.h"
#include "app/wire/hex.h"
#include "app/wire/signed_request.h"
#include "app/wire/zstd_frame.h"
#include "db/hub_settings.h"
#include "db/hub_terminals.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

constexpr TerminalId kTerminal{};
constexpr std::string_view kCode = "7K3QM9XW2A";
constexpr std::int64_t kStep_ms = 60'000;  // between requests: their random numbers are forgotten

db::HubStore make_store() {
  auto store = db::HubStore::open(":memory:");
  check(store && db::enrol_terminal(*store, kTerminal, known_key().public_key(), "here", 1) &&
            db::add_enrol_code(*store, wire::sha256(kCode), "there", 1, INT64_MAX) &&
            db::put_settings(*store, "here", 1, "{}", 1),
        "a store in memory is there");
  return std::move(*store);
}

struct Hub {
  db::HubStore store = make_store();
  std::int64_t now_ms = 1'795'482'000'000;

  hub::Answer ask(hub::Request request) {
    now_ms += kStep_ms;
    if (request.signature.empty())
      request.signature = wire::sign_request({request.method, request.path, request.body},
                                             wire::fresh_stamp(now_ms), known_key());
    hub::Answer answer = hub::handle(request, now_ms, store);
    check(answer.status != 500, "no request makes the store fail");
    check(answer.status < 400 || answer.body.starts_with("{\"error\":\""),
          "a refusal is a sentence");
    return answer;
  }
  void watch() {
    const hub::Answer answer = ask({"GET", "/metrics", "-", ""});
    std::string_view rest = answer.body;
    while (!rest.empty()) {
      check(rest.starts_with("# HELP ocop_") || rest.starts_with("# TYPE ocop_") ||
                rest.starts_with("ocop_"),
            "what a terminal says stays within its label");
      rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    }
  }
};

void read_as_texts(std::string_view text) {
  if (const auto health = wire::read_health(text)) {
    const auto again = wire::read_health(wire::health_text(*health));
    check(again && *again == *health, "a health report comes back");
  }
  if (const auto enrolment = wire::read_enrolment(text)) {
    const auto again = wire::read_enrolment(wire::enrolment_text(*enrolment));
    check(again && again->key == enrolment->key && again->code == enrolment->code,
          "an enrolment comes back");
  }
  check(!wire::check_request({"GET", "/", ""}, text, known_key().public_key()),
        "nobody finds a signature by chance");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Hub hub;
  const std::string_view text = text_of(data, size);
  read_as_texts(text);
  const std::string base = "/v1/terminals/" + wire::to_hex(kTerminal) + "/";
  const std::string body(text), beginning(text.substr(0, 300));
  hub.ask({"POST", base + "entries", "", body});
  hub.ask({"POST", base + "entries", "", wire::compress(text)});
  hub.ask({"GET", base + "settings", "", body});
  hub.ask({"POST", "/v1/enrol", "", body});
  hub.ask({"POST", base + "health", beginning + " ", ""});  // as the header
  hub.ask({"GET", beginning, "", ""});
  hub.ask({beginning, base + "health", "", ""});
  if (hub.ask({"POST", base + "health", "", body}).status == 200) hub.watch();
  return 0;
}
