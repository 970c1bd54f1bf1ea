#include "tests/bench/fleet_hub.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <thread>
#include <vector>

#include "app/base/wire/health_report.h"
#include "app/base/wire/sealed_settings.h"
#include "app/base/wire/settings_document.h"
#include "app/office/exchange/routes.h"
#include "app/office/exchange/settings_commands.h"
#include "app/office/exchange/terminal_commands.h"
#include "tests/bench/measure.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/exchange/hub_terminal.h"
#include "tests/support/ledger_book.h"

namespace ocop::bench {

namespace {

const int kClients = scaled(8, 2), kRequestsEach = scaled(150, 4);
constexpr const char* kPoint = "here";

struct Client {
  db::HubStore store;
  test::HubTerminalPeer peer;
  int sales = 0;

  Client(const std::string& where, int number)
      : store(test::open_hub_store(where)), peer(static_cast<std::uint8_t>(number)) {
    ask(peer.enrols(*exchange::make_enrol_code(store, kPoint, 24, test::kMorningMs),
                    test::kMorningMs));
  }
  void ask(const exchange::Request& request) {
    const int status = exchange::handle(request, test::kMorningMs, store).status;
    if (status == 200 || status == 304) return;
    std::fprintf(stderr, "The hub refuses %s.\n", request.path.c_str());
    std::exit(1);
  }
  exchange::Request batch(int of_sales) {
    const std::size_t before = peer.ledger.size();
    for (int i = 0; i < of_sales; ++i) {
      char name[32];
      std::snprintf(name, sizeof name, "DL01-%06d", ++sales);
      const test::BookSale sale{name, {{"na", 2}, {"honey", 250, 240'000, "L1", true}}};
      const std::int64_t at = test::kMorningMs + 400'000 * sales;
      peer.record(test::draft("sale", test::body_of(sale), at));
      peer.record(test::draft("drawer", R"({"staff":"lan","why":"sale"})", at));
    }
    return peer.sends(before + 1, peer.ledger.size(), test::kMorningMs);
  }
  exchange::Request settings(const std::string& text) const {
    return peer.signed_request("GET",
                               peer.path("settings?have=" + wire::settings_mark(kPoint, text)), "",
                               test::kMorningMs);
  }
  exchange::Request health() const {
    const TerminalHealth report{.at_ms = test::kMorningMs,
                                .program = "0.1.0",
                                .release = std::string(64, 'a'),
                                .unsent = 0,
                                .disk_free = std::int64_t{20} << 30,
                                .printer = "ready",
                                .refused = {}};
    return peer.signed_request("POST", peer.path("health"), wire::health_text(report),
                               test::kMorningMs);
  }
};

/// Returns the requests per second of all clients together, and the size of the last body.
double rate(std::vector<Client>& clients, const std::function<exchange::Request(Client&)>& make,
            double& size) {
  std::vector<std::vector<exchange::Request>> requests(clients.size());
  for (std::size_t i = 0; i < clients.size(); ++i)
    for (int n = 0; n < kRequestsEach; ++n) requests[i].push_back(make(clients[i]));
  size = static_cast<double>(requests.back().back().body.size());
  Times times;
  times.measure([&] {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < clients.size(); ++i)
      threads.emplace_back([&, i] {
        for (const exchange::Request& request : requests[i]) clients[i].ask(request);
      });
  });
  return 1e6 * kClients * kRequestsEach / times.percentile(0);
}

}  // namespace

double HubCapacity::busy(const Second& second) const {
  const auto asked = [&](Ask what) {
    return static_cast<double>(second.asked[static_cast<std::size_t>(what)]);
  };
  const double entry = std::max(0.0, 1 / shift - 1 / sale) / (kEntriesOfASale * (kManySales - 1));
  const double batches = asked(Ask::entries);
  const double more = static_cast<double>(second.entries) - kEntriesOfASale * batches;
  return batches / sale + std::max(0.0, more) * entry + asked(Ask::settings) / settings +
         asked(Ask::health) / health;
}

HubCapacity measure_hub(const std::string& kind) {
  const std::string where = test::fresh_hub_store(kind);
  std::vector<Client> clients;
  for (int i = 1; i <= kClients; ++i) clients.emplace_back(where, i);
  PrivateSettings settings;
  settings.version = 1;
  const std::string text = wire::private_settings_text(settings);
  const auto key = codec::SigningKey::random();
  if (!exchange::set_settings(clients.front().store, kPoint, text, std::span(&key, 1),
                              test::kMorningMs))
    std::exit(1);
  HubCapacity can;
  double many = 0, none = 0;
  can.sale = rate(
      clients, [](Client& one) { return one.batch(1); }, can.sizes.sale);
  can.shift = rate(
      clients, [](Client& one) { return one.batch(kManySales); }, many);
  can.settings = rate(
      clients, [&](Client& one) { return one.settings(text); }, none);
  can.health = rate(
      clients, [](Client& one) { return one.health(); }, can.sizes.health);
  can.sizes.entry = (many - can.sizes.sale) / (kEntriesOfASale * (kManySales - 1));
  return can;
}

}  // namespace ocop::bench
