// A terminal that exchanges all its data with a real hub's rules and store, by a clock that the
// test moves. Thread rule: one thread.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <span>
#include <string>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/release/signed_document.h"
#include "app/base/wire/settings_document.h"
#include "app/office/exchange/settings_commands.h"
#include "app/office/exchange/terminal_commands.h"
#include "app/sync/identity.h"
#include "app/sync/updater.h"
#include "app/sync/uplink.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_link.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"
#include "tests/support/signed_release.h"

namespace ocop::sync {

using namespace test;

inline constexpr double kDayLong = 86'400;

class Uplinks : public testing::Test {
 protected:
  Uplinks() {
    const auto root = signed_by(release::root_text(root_of(signers_)), {signers_.root});
    EXPECT_TRUE(pin_root(disk_, data_, release::signed_bytes(root)));
    restart();
  }
  void restart() {
    uplink_.emplace(link_, disk_,
                    UplinkOptions{data_, "0.1.0", 300, [this] { return now_ms() + clock_off_ms_; },
                                  [this] { return uptime_; }, [] { return 0.5; }, "boot-1"});
  }
  std::int64_t now_ms() const { return kMorningMs + static_cast<std::int64_t>(uptime_ * 1000); }
  void enrol(const std::string& point = "diem-lang-son") {
    const auto key = load_or_make_key(disk_, data_);
    const auto code = exchange::make_enrol_code(store_, point, 24, now_ms());
    HubClient hub(link_, *key, [this] { return now_ms(); });
    const auto done =
        sync::enrol(hub, disk_, data_, open_or_make_ledger(data_, *key)->terminal(), *code);
    ASSERT_TRUE(done) << done.error().sentence;
    link_.calls.clear();
  }
  void record(int entries = 1) {
    auto ledger = open_or_make_ledger(data_, *load_or_make_key(disk_, data_));
    for (int i = 0; i < entries; ++i)
      ASSERT_TRUE(ledger->append(draft("note", "{\"n\":" + std::to_string(++recorded_) + "}")));
  }
  /// Advances the clock by that much and returns the outcome.
  Turn pass(double seconds) {
    Turn all;
    for (const double end = uptime_ + seconds; uptime_ < end;) {
      const Turn turn = uplink_->step();
      all.sent += turn.sent;
      all.settings_taken |= turn.settings_taken;
      if (turn.trouble) all.trouble = turn.trouble;
      if (turn.settings_refused) all.settings_refused = turn.settings_refused;
      uptime_ += turn.wait_seconds;
    }
    return all;
  }
  TerminalStatus at_hub() { return db::terminal_statuses(store_)->at(0); }
  int asked(const std::string& what) {
    int count = 0;
    for (const Call& call : link_.calls)
      count += call.path.substr(0, call.path.find('?')).ends_with(what) ? 1 : 0;
    return count;
  }
  Status set(std::int64_t version, const std::string& prefix, const codec::SigningKey& key,
             const std::string& point = "diem-lang-son") {
    PrivateSettings settings;
    settings.version = version;
    settings.sale_prefix = prefix;
    const auto put = exchange::set_settings(store_, point, wire::private_settings_text(settings),
                                            std::span(&key, 1), now_ms());
    return put ? Status(Done{}) : Status(put.error());
  }
  std::string prefix() {
    const auto text = disk::read_file(disk_, disk::private_file(data_), 1 << 20);
    if (!text) return "none";
    return wire::read_private_settings(*text)->sale_prefix;
  }

  double uptime_ = 1'000;
  std::int64_t clock_off_ms_ = 0;
  disk::Disk& disk_ = disk::real_disk();
  static inline int number_ = 0;
  std::string data_ = temporary_folder("uplink" + std::to_string(++number_));
  Signers signers_;
  db::HubStore store_ = open_hub_store(fresh_hub_store("SQLite"));
  HubLink link_{store_, [this] { return now_ms(); }};
  std::optional<Uplink> uplink_;
  int recorded_ = 0;
};

}  // namespace ocop::sync
