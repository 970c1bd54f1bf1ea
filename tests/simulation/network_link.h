// A terminal's network link to the office's web server and the hub, as bad as the weather: requests
// and answers are lost, late, duplicated or truncated, and sometimes somebody else answers. Thread
// rule: one thread. Errors: as the transports'.
#pragma once

#include <optional>
#include <string>

#include "app/sync/hub_transport.h"
#include "app/sync/transport.h"
#include "tests/simulation/hub_site.h"
#include "tests/simulation/simulated_office.h"

namespace ocop::simulation {

class NetworkLink final : public sync::Transport, public sync::HubTransport {
 public:
  /// `terminal`: whose link it is.
  NetworkLink(World& world, const Weather& weather, const Wrongs& wrongs, Machine& terminal,
              Office& office, HubSite& hub);

  Result<sync::Answer> get(const sync::Ask& ask, const sync::Sink& sink) override;
  Result<sync::Reply> call(const sync::Call& call) override;

  /// From now on nothing goes wrong on it, apart from a thief.
  void heal() {
    weather_ = {};
    thief_ = kThiefLater;
  }

 private:
  static constexpr double kThief = 0.5,
                          kThiefLater = 0.1;  // probability per request for a manifest
  struct Page;
  bool arrives(double lost);
  bool send(const Page& page, const sync::Sink& sink);
  Page page_of(const sync::Ask& ask);
  Page strange_page(const sync::Ask& ask, Page honest);
  Page forged_page();
  Page thiefs_page();
  std::optional<sync::Reply> strange_reply(const sync::Call& call);
  void deliver_later(const sync::Call& call);

  World& world_;
  Weather weather_;
  const Wrongs& wrongs_;
  Machine& terminal_;
  Office& office_;
  HubSite& hub_;
  Chance chance_;
  Chance thiefs_;
  double thief_ = kThief;
  bool manifest_came_ = false;  // with the previous request
};

}  // namespace ocop::simulation
