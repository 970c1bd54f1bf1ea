#include "app/main/sync_hub.h"

#include <cstdlib>

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
  if (turn.settings_taken) announce("The point's private settings are new.");
  if (turn.settings_refused) (void)refused(*turn.settings_refused);
  if (turn.trouble) return refused(*turn.trouble);
  for (const auto& told : {turn.other_branches, turn.retired_refused})
    if (told) (void)refused(*told);
  announce((turn.other_branches ? "The hub has all entries of this ledger, and others; "
                                : "The hub has all entries; ") +
           std::to_string(turn.sent) + " were new to it.");
  return turn.settings_refused || turn.other_branches || turn.retired_refused ? 1 : 0;
}

int tell_exchange(const sync::Settings& settings, std::vector<Labelled>& rows) {
  disk::Disk& disk = disk::real_disk();
  if (settings.hub.empty()) return 0;
  const auto state = sync::load_hub_state(disk, settings.data);
  auto ledger = db::Ledger::open_to_read(disk::ledger_file(settings.data));
  rows.push_back({"hub", settings.hub});
  if (ledger) {
    const auto self = sync::enrolled(disk, settings.data, ledger->terminal());
    const auto unsent = sync::unsent_entries(*ledger);
    rows.push_back({"terminal", codec::to_hex(ledger->terminal())});
    rows.push_back({"point", self ? self->point : "not enrolled"});
    rows.push_back({"unsent", unsent ? std::to_string(*unsent) : unsent.error().sentence});
  } else {
    rows.push_back({"terminal", "not enrolled"});
  }
  rows.push_back({"last sent", moment_text(state.sent)});
  rows.push_back({"clock", clock_text(state.clock_difference_ms)});
  if (!state.settings_sentence.empty()) rows.push_back({"settings", state.settings_sentence});
  if (state.other_branches > 0) rows.push_back({"ledger", sync::other_branches_error().sentence});
  if (!state.sentence.empty())
    rows.push_back({"trouble", trouble_text(state.sentence, state.refusal, state.failures)});
  return state.sentence.empty() && state.settings_sentence.empty() && state.other_branches == 0 ? 0
                                                                                                : 1;
}

std::string trouble_text(const std::string& sentence, const std::string& refusal, int failures) {
  return in_own_words(sentence) + " (" + refusal + ", " +
         in_own_words(std::to_string(failures) + " in a row") + ")";
}

std::string moment_text(std::int64_t seconds) {
  return seconds == 0 ? "never" : codec::utc_to_iso(seconds);
}

int enrol(const sync::Settings& settings, StopSignal& stop, const std::string& code) {
  const auto enrolled =
      sync::enrol_terminal(settings, code, OCOP_VERSION, [&stop] { return stop.came(); });
  if (!enrolled) return refused(enrolled.error());
  announce("This is terminal " + codec::to_hex(enrolled->terminal) + " of the point " +
           enrolled->point + ".");
  if (!enrolled->prefix.empty()) announce("Its sale numbers begin with " + enrolled->prefix + ".");
  return 0;
}

int renew(const sync::Settings& settings, bool leave_unsent) {
  const auto renewed = sync::renew_terminal(settings.data, leave_unsent);
  if (!renewed) return refused(renewed.error());
  announce("This is terminal " + codec::to_hex(renewed->terminal) +
           " now. Have the office revoke the old one, enrol with a new code, and count the stock.");
  if (!renewed->retired.empty()) announce("The old ledger is kept: " + renewed->retired);
  return 0;
}

}  // namespace ocop
