// Compares the hub's handling of a batch with a bare client that inserts the same entries in one
// equally durable transaction into a table with the same key, statement by statement. Ours includes
// everything of a request but its socket: signature, decompression, hashes, chain, and the answer
// after commit. Both take turns. Usage: ingest_bench [BATCHES]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "app/office/exchange/routes.h"
#include "app/office/exchange/terminal_commands.h"
#include "tests/bench/bare_client.h"
#include "tests/bench/measure.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/exchange/hub_terminal.h"
#include "tests/support/ledger_book.h"

namespace ocop::bench {
namespace {

const int kTerminals = scaled(8, 2);

/// A sale of three lines and its drawer entry, the most common entries.
void sell(test::HubTerminalPeer& peer, int number) {
  char name[32];
  std::snprintf(name, sizeof name, "DL01-%06d", number);
  const test::BookSale sale{name, {{"na", 2}, {"honey", 250, 240'000, "L1", true}, {"tea"}}};
  peer.record(test::draft("sale", test::body_of(sale), test::kMorningMs + number));
  peer.record(test::draft("drawer", R"({"staff":"lan","why":"sale"})", test::kMorningMs + number));
}

/// Returns the required fraction of a bare client's rate: round trips to a server are expensive,
/// and batches of one sale need many of them.
double bar_of(const std::string& kind, int sales) {
  return kind != "SQLite" && sales == 1 ? 0.6 : 0.5;
}

/// An enrolled terminal with the batches to send.
struct Sender {
  test::HubTerminalPeer peer;
  std::vector<exchange::Request> requests;

  Sender(db::HubStore& store, int number, int batches, int sales)
      : peer(static_cast<std::uint8_t>(number)) {
    const auto code = exchange::make_enrol_code(store, "here", 24, test::kMorningMs);
    ask(peer.enrols(*code, test::kMorningMs), store);
    for (int i = 0; i < batches; ++i) {
      const std::size_t before = peer.ledger.size();
      for (int sale = 0; sale < sales; ++sale) sell(peer, i * sales + sale + 1);
      requests.push_back(peer.sends(before + 1, peer.ledger.size(), test::kMorningMs));
    }
  }
  std::span<const LedgerEntry> batch(std::size_t number) const {
    const std::size_t size = peer.ledger.size() / requests.size();
    return std::span(peer.ledger).subspan(number * size, size);
  }
  static void ask(const exchange::Request& request, db::HubStore& store) {
    if (exchange::handle(request, test::kMorningMs, store).status != 200) std::exit(1);
  }
};

/// Runs one batch after the other, alternating with a bare client.
void compare_times(const std::string& kind, int batches, int sales) {
  db::HubStore store = test::open_hub_store(test::fresh_hub_store(kind));
  const Sender sender(store, 1, batches, sales);
  const auto floor = bare_clients(kind, 1);
  Times ours, bare;
  for (std::size_t i = 0; i < sender.requests.size(); ++i) {
    ours.measure([&] { Sender::ask(sender.requests[i], store); });
    bare.measure([&] { floor.front()->take(sender.peer.id, sender.batch(i)); });
  }
  const double a = ours.percentile(0.5), b = bare.percentile(0.5);
  std::printf(
      "%s, batch of %d entries, alone, median: ours %.0f us, bare client %.0f us, ratio %.2f (bar "
      "%.1f)\n",
      kind.c_str(), 2 * sales, a, b, b / a, bar_of(kind, sales));
}

/// Returns the seconds that all of them take, each on its own thread.
double seconds_of(std::size_t clients, const std::function<void(std::size_t)>& work) {
  Times times;
  times.measure([&] {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < clients; ++i) threads.emplace_back([&, i] { work(i); });
  });
  return times.percentile(0) / 1e6;
}

/// Runs several terminals at a time, as a hub does, over open connections that have handled a batch
/// each. As many bare clients get the same batches; on SQLite, which allows one writer at a time, a
/// single one gets all and never waits.
void compare_rates(const std::string& kind, int batches, int sales) {
  const std::string where = test::fresh_hub_store(kind);
  db::HubStore store = test::open_hub_store(where);
  std::vector<Sender> senders;
  std::vector<db::HubStore> stores;
  for (int i = 1; i <= kTerminals; ++i) {
    senders.emplace_back(store, i, batches + 1, sales);
    stores.push_back(test::open_hub_store(where));
  }
  const auto floor = bare_clients(kind, kind == "SQLite" ? 1 : kTerminals);
  const auto ours = [&](std::size_t i, std::size_t from, std::size_t until) {
    for (; from < until; ++from) Sender::ask(senders[i].requests[from], stores[i]);
  };
  const auto bare = [&](std::size_t i, std::size_t from, std::size_t until) {
    for (; from < until; ++from)
      for (std::size_t of = i; of < senders.size(); of += floor.size())
        floor[i]->take(senders[of].peer.id, senders[of].batch(from));
  };
  for (std::size_t i = 0; i < senders.size(); ++i) ours(i, 0, 1);
  for (std::size_t i = 0; i < floor.size(); ++i) bare(i, 0, 1);
  double ours_s = 0, bare_s = 0;
  constexpr std::size_t kTurn = 5;
  const auto end = senders.front().requests.size();
  for (std::size_t from = 1; from < end; from += kTurn) {
    const std::size_t until = std::min(from + kTurn, end);
    ours_s += seconds_of(senders.size(), [&](std::size_t i) { ours(i, from, until); });
    bare_s += seconds_of(floor.size(), [&](std::size_t i) { bare(i, from, until); });
  }
  const double entries = 2.0 * sales * batches * kTerminals;
  std::printf(
      "%s, batches of %d entries, %d terminals at a time: ours %.0f entries a second, bare clients "
      "%.0f, ratio %.2f (bar %.1f)\n",
      kind.c_str(), 2 * sales, kTerminals, entries / ours_s, entries / bare_s, bare_s / ours_s,
      bar_of(kind, sales));
}

}  // namespace
}  // namespace ocop::bench

int main(int argc, char** argv) {
  const int batches = argc > 1 ? std::atoi(argv[1]) : ocop::bench::scaled(200, 2);
  for (const std::string& kind : ocop::test::hub_store_kinds())
    for (const int sales : {1, ocop::bench::scaled(25, 2), ocop::bench::scaled(250, 3)}) {
      ocop::bench::compare_times(kind, batches, sales);
      ocop::bench::compare_rates(kind, sales > 100 ? std::max(batches / 4, 1) : batches, sales);
    }
}
