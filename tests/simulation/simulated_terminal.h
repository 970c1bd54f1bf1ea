// A terminal in the simulation: a machine with the real exchange on it (Checks and Updater, Uplink
// and Uploader, over the real ledger), a till that sells, and a screen that is watched.
// Thread rule: one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "app/sync/checks.h"
#include "app/sync/identity.h"
#include "app/sync/updater.h"
#include "app/sync/uplink.h"
#include "tests/simulation/hub_site.h"
#include "tests/simulation/machine.h"
#include "tests/simulation/network_link.h"
#include "tests/simulation/simulated_office.h"
#include "tests/simulation/simulated_till.h"

namespace ocop::simulation {

/// What a terminal talks to.
struct Surroundings {
  World& world;
  const Weather& weather;
  const Wrongs& wrongs;
  Office& office;
  HubSite& hub;
};

class Terminal {
 public:
  Terminal(const Surroundings& around, const std::string& name, const std::string& point);
  /// Creates a machine with an image of that one's disk or, with `from_backup`, its backup restored
  /// before the start. Pre-condition: that one is on, and has a backup.
  Terminal(const Terminal& original, const std::string& name, bool from_backup);
  ~Terminal();

  /// Powers it on for the first time: it enrols as soon as it can, shows releases, and sells.
  void start();
  /// Heals its link and machine. It sells no more, but signs in once.
  void heal();

  /// Makes a backup on a USB stick as soon as that is possible.
  void back_up();
  /// Restores the backup. The old ledger is kept but no longer sent.
  void go_back_to_backup();
  bool has_backup() const { return has_backup_; }
  /// Gives it a new identity. The old ledger is retired, and sent under the new one.
  void renew();
  /// Returns files of ledgers.
  std::vector<std::string> retired_ledgers();
  /// Returns whether somebody is working on its files.
  bool is_in_hands() const { return hands_ != Hands::off; }
  /// A file; empty: none.
  const std::string& kept_ledger() const { return kept_ledger_; }

  const std::string& point() const { return point_; }
  Machine& machine() { return machine_; }
  const Machine& machine() const { return machine_; }
  const Till& till() const { return till_; }
  Till& till() { return till_; }
  /// Returns whether, by its own account, everything is sent and the newest release is installed.
  bool is_settled();
  /// Returns the ledger on its disk.
  Result<db::Ledger> ledger();
  /// Checks what its screen shows against what the office published.
  void look_at_screen();

 private:
  struct Programs;
  void boot();
  void end();
  void later(std::int64_t ms, void (Terminal::*what)());
  void check();
  void forget_releases();
  void check_recalls();
  bool is_bound_by_thief();
  bool may_be_fooled();
  void mix_files();
  void exchange();
  void sell();
  void watch();
  bool enrol();
  void restore_beside_programs();
  void bring_back();
  void stop_programs();
  void restore();
  void end_restore();
  void renew_stopped();
  bool has_sent_retired();
  std::string stick() const { return data() + "/stick"; }
  std::string old_ledger() const { return data() + "/old-ledger.sqlite"; }
  sync::UpdaterOptions updater_options() const;
  sync::UplinkOptions uplink_options();
  double draw() { return chance_.part(); }
  std::string data() const { return machine_.folder(); }
  void blame(const std::string& what) { around_.world.blame(machine_.name(), what); }

  Surroundings around_;
  Machine machine_;
  NetworkLink link_;
  Till till_;
  Chance chance_;
  std::string point_;
  std::optional<TerminalId> id_;  // its ledger's id, if known in this boot
  std::string code_;              // issued by the office
  bool has_place_ = false;        // the hub knows it, as far as known here
  std::unique_ptr<Programs> programs_;
  std::int64_t boots_ = 0;
  bool healed_ = false, signed_in_ = false;
  enum class Hands {
    off,
    trying,
    restoring
  } hands_ = Hands::off;  // state of the person who restores it
  bool has_backup_ = false, forgot_ = false;
  std::string kept_ledger_;
  std::int64_t looked_at_boot_ = -1;
  std::string shown_;               // the release on screen
  std::int64_t shown_version_ = 0;  // at least
  int recalls_ = 0;                 // most recalls in any release shown
};

}  // namespace ocop::simulation
