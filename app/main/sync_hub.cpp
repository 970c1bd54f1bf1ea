#include "app/main/sync_hub.h"

#include <cstdlib>
#include <iostream>

#include "app/base/codec/harmless.h"
#include "app/base/codec/hex.h"
#include "app/base/codec/utc_time.h"
#include "app/base/disk/data_layout.h"
#include "app/main/says.h"
#include "app/sync/curl_transport.h"
#include "app/sync/hub_exchange.h"
#include "app/sync/hub_tips.h"
#include "app/sync/identity.h"
#include "app/sync/identity_commands.h"
#include "app/sync/uplink.h"
#include "app/sync/uploader.h"
#include "db/ledger/ledger.h"

namespace ocop {

namespace {

std::string clock_text(std::int64_t difference_ms) {
  if (difference_ms == 0) return "near enough to the hub's";
  return std::to_string(std::abs(difference_ms) / 1000) + " seconds " +
         (difference_ms > 0 ? "behind" : "before") + " the hub's";
}

}  // namespace

int exchange_once(const sync::Settings& settings, StopSignal& stop) {
  if (settings.hub.empty()) return 0;
  sync::CurlTransport connection(
      sync::connection_to(settings.hub, settings, OCOP_VERSION, [&stop] { return stop.came(); }));
  sync::Uplink uplink(connection, disk::real_disk(), sync::uplink_options(settings, OCOP_VERSION));
  const sync::Turn turn = uplink.once();
  if (turn.settings_taken) std::cout << "The point's private settings are new.\n";
  if (turn.settings_refused) (void)refused(*turn.settings_refused);
  if (turn.trouble) return refused(*turn.trouble);
  for (const auto& told : {turn.other_branches, turn.retired_refused})
    if (told) (void)refused(*told);
  std::cout << (turn.other_branches ? "The hub has all entries of this ledger, and others; "
                                    : "The hub has all entries; ")
            << turn.sent << " were new to it.\n";
  return turn.settings_refused || turn.other_branches || turn.retired_refused ? 1 : 0;
}

int tell_exchange(const sync::Settings& settings) {
  disk::Disk& disk = disk::real_disk();
  if (settings.hub.empty()) return 0;
  const auto state = sync::load_hub_state(disk, settings.data);
  auto ledger = db::Ledger::open_to_read(disk::ledger_file(settings.data));
  std::cout << "hub        " << settings.hub << "\n";
  if (ledger) {
    const auto self = sync::enrolled(disk, settings.data, ledger->terminal());
    const auto unsent = sync::unsent_entries(*ledger);
    std::cout << "terminal   " << codec::to_hex(ledger->terminal()) << "\npoint      "
              << (self ? codec::harmless(self->point) : "not enrolled") << "\nunsent     "
              << (unsent ? std::to_string(*unsent) : unsent.error().sentence) << "\n";
  } else {
    std::cout << "terminal   not enrolled\n";
  }
  std::cout << "last sent  " << moment_text(state.sent) << "\n"
            << "clock      " << clock_text(state.clock_difference_ms) << "\n";
  if (!state.settings_sentence.empty())
    std::cout << "settings   " << codec::harmless(state.settings_sentence) << "\n";
  if (state.other_branches > 0)
    std::cout << "ledger     " << sync::other_branches_error().sentence << "\n";
  if (!state.sentence.empty())
    std::cout << "trouble    " << codec::harmless(state.sentence) << " (" << state.refusal << ", "
              << state.failures << " in a row)\n";
  return state.sentence.empty() && state.settings_sentence.empty() && state.other_branches == 0 ? 0
                                                                                                : 1;
}

std::string moment_text(std::int64_t seconds) {
  return seconds == 0 ? "never" : codec::utc_to_iso(seconds);
}

int enrol(const sync::Settings& settings, StopSignal& stop, const std::string& code) {
  const auto enrolled =
      sync::enrol_terminal(settings, code, OCOP_VERSION, [&stop] { return stop.came(); });
  if (!enrolled) return refused(enrolled.error());
  std::cout << "This is terminal " << codec::to_hex(enrolled->terminal) << " of the point "
            << enrolled->point << ".\n";
  if (!enrolled->prefix.empty())
    std::cout << "Its sale numbers begin with " << enrolled->prefix << ".\n";
  return 0;
}

int renew(const sync::Settings& settings, bool leave_unsent) {
  const auto renewed = sync::renew_terminal(settings.data, leave_unsent);
  if (!renewed) return refused(renewed.error());
  std::cout << "This is terminal " << codec::to_hex(renewed->terminal)
            << " now. Have the office revoke the old one, enrol with a new code, and count the "
               "shelf.\n";
  if (!renewed->retired.empty())
    std::cout << "The old ledger is kept: " << renewed->retired << "\n";
  return 0;
}

}  // namespace ocop
