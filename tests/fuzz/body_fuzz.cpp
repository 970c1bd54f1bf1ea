// Everything that reaches the hub over HTTP: every body, every path, and the header with the
// signature, each as a correctly signed request of a known terminal. Whatever is read must survive
// writing and reading again. Also as the body of an entry of each kind: the sums and all reports
// must succeed, and contain no text that an index would refuse.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/base/codec/digest.h"
#include "app/base/codec/hex.h"
#include "app/base/codec/zstd_frame.h"
#include "app/base/wire/enrolment.h"
#include "app/base/wire/health_report.h"
#include "app/base/wire/signed_request.h"
#include "app/office/exchange/routes.h"
#include "app/office/reports/cash_report.h"
#include "app/office/reports/closed_shifts.h"
#include "app/office/reports/entry_bounds.h"
#include "app/office/reports/office_reports.h"
#include "app/office/reports/receipt_reports.h"
#include "app/office/reports/summing.h"
#include "db/hub/entries.h"
#include "db/hub/kept_settings.h"
#include "db/hub/sums.h"
#include "db/hub/terminals.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

constexpr TerminalId kTerminal{};
constexpr std::string_view kCode = "7K3QM9XW2A";
constexpr std::int64_t kStep_ms = 60'000;  // between requests, so that their nonces expire

db::HubStore make_store() {
  auto store = db::HubStore::open(":memory:");
  check(store && db::enrol_terminal(*store, kTerminal, known_key().public_key(), "here", 1) &&
            db::add_enrol_code(*store, codec::sha256(kCode), "there", 1, INT64_MAX) &&
            db::put_settings(*store, "here", 1, "{}", 1),
        "a store in memory is there");
  return std::move(*store);
}

struct Hub {
  db::HubStore store = make_store();
  std::int64_t now_ms = 1'795'482'000'000;

  exchange::Answer ask(exchange::Request request) {
    now_ms += kStep_ms;
    if (request.signature.empty())
      request.signature = wire::sign_request({request.method, request.path, request.body},
                                             wire::fresh_stamp(now_ms), known_key());
    exchange::Answer answer = exchange::handle(request, now_ms, store);
    check(answer.status != 500, "no request makes the store fail");
    check(answer.status < 400 || answer.body.starts_with("{\"error\":\""),
          "a refusal is a sentence");
    return answer;
  }
  void watch() {
    const exchange::Answer answer = ask({"GET", "/metrics", "-", ""});
    std::string_view rest = answer.body;
    while (!rest.empty()) {
      check(rest.starts_with("# HELP ocop_") || rest.starts_with("# TYPE ocop_") ||
                rest.starts_with("ocop_"),
            "what a terminal says stays within its label");
      rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    }
  }
};

/// Sums entries of a hostile terminal; their hashes are just numbers here.
class Sums {
 public:
  Sums() { add({{"sale", kSale}}); }

  void add_as_each_kind(const std::string& body) {
    add({{"sale", body},
         {"stock_receive", body},
         {"stock_write_off", body},
         {"stock_transfer", body},
         {"stock_count", body},
         {"refund", body},
         {"void", body},
         {"cash_move", body},
         {"shift_close", body}});
  }

 private:
  static constexpr const char* kSale =
      R"({"cart_discount":0,"lines":[{"amount":100000,"cart_discount":0,"discount":0,)"
      R"("gross":100000,"lot":"L1","name":"Na","price":50000,"product":"na","quantity":2,)"
      R"("vat":7407,"vat_percent":8,"weighed":0,"below_zero":0}],"rounding":0,"sale":"DL01-000001",)"
      R"("shift":1,"staff":"lan","tenders":[],"total":100000,"vat":7407})";

  static EntryHash hash_of(std::int64_t seq) {
    EntryHash hash{};
    for (std::size_t i = 0; i < 8; ++i) hash[i] = static_cast<std::uint8_t>(seq >> (8 * i));
    return hash;
  }
  void add(std::initializer_list<std::pair<const char*, std::string>> bodies) {
    std::vector<LedgerEntry> entries;
    for (const auto& [kind, body] : bodies) {
      ++seq_;
      entries.push_back({seq_, {kNow_ms, "boot", 1, kind, body}, hash_of(seq_ - 1), hash_of(seq_)});
    }
    check(static_cast<bool>(store_.transact([&]() -> Status {
            const auto terminal = db::find_terminal(store_, kTerminal);
            if (!terminal) return terminal.error();
            const auto taken = db::take_entries(store_, **terminal, entries, kNow_ms);
            return taken ? Status(Done{}) : Status(taken.error());
          })),
          "entries are taken whatever they say");
    check(static_cast<bool>(reports::sum_up(store_)), "the sums are made");
    const auto longest = static_cast<std::int64_t>(reports::kLongestKey);
    const auto rows = store_.run(
        "SELECT count(*) FROM movement WHERE max(length(CAST(product AS BLOB)),"
        " length(CAST(lot AS BLOB)), length(CAST(number AS BLOB)), length(CAST(producer AS BLOB)))"
        " > ?1 OR instr(product || lot || number || producer || name, char(0)) > 0",
        {longest});
    check(rows && rows->front().number(0) == 0, "every text of a sum fits into an index");
    const auto slips = store_.run(
        "SELECT count(*) FROM cash_slip WHERE amount NOT BETWEEN 1 AND 1000000000000"
        " OR length(CAST(number AS BLOB)) > ?1"
        " OR instr(number || statement || party || note || staff || manager, char(0)) > 0",
        {longest});
    check(slips && slips->front().number(0) == 0, "no cash slip is beyond what a till books");
    report();
  }
  void report() {
    const db::ReportScope always{-1'000'000, 1'000'000, ""};
    for (const db::SalesBy by : {db::SalesBy::day, db::SalesBy::product, db::SalesBy::producer})
      check(static_cast<bool>(reports::sales_table(store_, by, always)), "sales are reported");
    check(reports::payments_table(store_, always) && reports::staff_table(store_, always) &&
              reports::receipts_table(store_, always, ""),
          "receipts are reported");
    check(reports::shifts_table(store_, always) && reports::cash_table(store_, always),
          "shifts and cash slips are reported");
    check(reports::stock_table(store_, "") && reports::unsummed_table(store_),
          "stock and what is not summed are reported");
  }

  static constexpr std::int64_t kNow_ms = 1'795'482'000'000;
  db::HubStore store_ = make_store();
  std::int64_t seq_ = 0;
};

/// Starts a new store now and then, so that none grows without limit.
void sum_as_bodies(const std::string& body) {
  constexpr int kTogether = 100;
  static std::optional<Sums> sums;
  static int added = 0;
  if (added++ % kTogether == 0) sums.emplace();
  sums->add_as_each_kind(body);
}

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
  const std::string base = "/v1/terminals/" + codec::to_hex(kTerminal) + "/";
  const std::string body(text), beginning(text.substr(0, 300));
  if (text.starts_with('{')) sum_as_bodies(body);
  hub.ask({"POST", base + "entries", "", body});
  hub.ask({"POST", base + "entries", "", codec::compress(text)});
  hub.ask({"GET", base + "settings", "", body});
  hub.ask({"POST", "/v1/enrol", "", body});
  hub.ask({"POST", base + "health", beginning + " ", ""});  // as the header
  hub.ask({"GET", beginning, "", ""});
  hub.ask({beginning, base + "health", "", ""});
  if (hub.ask({"POST", base + "health", "", body}).status == 200) hub.watch();
  return 0;
}
