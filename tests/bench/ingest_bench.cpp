// What the hub's intake of a batch costs beside the floor that no hub can pass: a bare client that
// inserts the same entries in one transaction, as durable, into a table with the same key. Ours is
// all of a request but its socket: signature, unpacking, hashes, chain, and the answer after
// commit. Both take turns. Usage: ingest_bench [BATCHES]
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "app/hub/routes.h"
#include "app/hub/terminal_commands.h"
#include "tests/bench/bare_client.h"
#include "tests/bench/measure.h"
#include "tests/support/hub_stores.h"
#include "tests/support/hub_terminal.h"
#include "tests/support/ledger_book.h"

namespace ocop::bench {
namespace {

constexpr int kTerminals = 8;

/// A sale of three lines and its drawer entry: what a till writes most.
void sell(test::HubTerminalPeer& peer, int number) {
  char name[32];
  std::snprintf(name, sizeof name, "DL01-%06d", number);
  const test::BookSale sale{name, {{"na", 2}, {"honey", 250, 240'000, "L1", true}, {"tea"}}};
  peer.record(test::draft("sale", test::body_of(sale), test::kMorningMs + number));
  peer.record(test::draft("drawer", R"({"staff":"lan","why":"sale"})", test::kMorningMs + number));
}

/// A terminal that is enrolled, and the batches that it will send.
struct Sender {
  test::HubTerminalPeer peer;
  std::vector<hub::Request> requests;

  Sender(db::HubStore& store, int number, int batches, int sales)
      : peer(static_cast<std::uint8_t>(number)) {
    const auto code = hub::make_enrol_code(store, "here", 24, test::kMorningMs);
    ask(peer.enrols(*code, test::kMorningMs), store);
    for (int i = 0; i < batches; ++i) {
      const std::size_t before = peer.ledger.size();
      for (int sale = 0; sale < sales; ++sale) sell(peer, i * sales + sale + 1);
      requests.push_back(peer.sends(before + 1, peer.ledger.size(), test::kMorningMs));
    }
  }
  static void ask(const hub::Request& request, db::HubStore& store) {
    if (hub::handle(request, test::kMorningMs, store).status != 200) std::exit(1);
  }
};

/// One batch after the other, and a bare client's beside each.
void compare_times(const std::string& kind, int batches, int sales) {
  db::HubStore store = test::open_hub_store(test::fresh_hub_store(kind));
  const Sender sender(store, 1, batches, sales);
  const auto floor = bare_client(kind);
  Times ours, bare;
  for (std::size_t i = 0; i < sender.requests.size(); ++i) {
    const std::size_t size = 2 * static_cast<std::size_t>(sales);
    ours.measure([&] { Sender::ask(sender.requests[i], store); });
    bare.measure([&] {
      floor->take(sender.peer.id, std::span(sender.peer.ledger).subspan(i * size, size));
    });
  }
  const double a = ours.percentile(0.5), b = bare.percentile(0.5);
  std::printf(
      "%s, batch of %d entries, alone, median: ours %.0f us, bare client %.0f us, ratio %.2f\n",
      kind.c_str(), 2 * sales, a, b, b / a);
}

/// Several terminals at a time, as a hub has them; the bare client gets the same batches in a row.
void compare_rates(const std::string& kind, int batches, int sales) {
  const std::string where = test::fresh_hub_store(kind);
  db::HubStore store = test::open_hub_store(where);
  std::vector<Sender> senders;
  for (int i = 1; i <= kTerminals; ++i) senders.emplace_back(store, i, batches, sales);
  const auto floor = bare_client(kind);
  Times ours, bare;
  ours.measure([&] {
    std::vector<std::thread> threads;
    for (const Sender& sender : senders)
      threads.emplace_back([&] {
        db::HubStore own = test::open_hub_store(where);
        for (const hub::Request& request : sender.requests) Sender::ask(request, own);
      });
    for (std::thread& thread : threads) thread.join();
  });
  bare.measure([&] {
    const std::size_t size = 2 * static_cast<std::size_t>(sales);
    for (int i = 0; i < batches; ++i)
      for (const Sender& sender : senders)
        floor->take(
            sender.peer.id,
            std::span(sender.peer.ledger).subspan(static_cast<std::size_t>(i) * size, size));
  });
  const double entries = 2e6 * sales * batches * kTerminals;
  const double a = entries / ours.percentile(0), b = entries / bare.percentile(0);
  std::printf(
      "%s, batches of %d entries, %d terminals at a time: ours %.0f entries a second, bare client "
      "%.0f, ratio %.2f (bar 0.5)\n",
      kind.c_str(), 2 * sales, kTerminals, a, b, a / b);
}

}  // namespace
}  // namespace ocop::bench

int main(int argc, char** argv) {
  const int batches = argc > 1 ? std::atoi(argv[1]) : 200;
  for (const std::string& kind : ocop::test::hub_store_kinds())
    for (const int sales : {1, 25, 250}) {
      ocop::bench::compare_times(kind, batches, sales);
      ocop::bench::compare_rates(kind, batches / 4, sales);
    }
}
