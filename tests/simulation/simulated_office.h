// The office's side of releases: a machine with catalogues and keys that publishes now and then,
// rolls back, or changes its keys, and serves its public folder like any web server. Publishing is
// real; only disk, clock, randomness and web server are simulated. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "app/base/release/release_manifest.h"
#include "app/office/publish/prepared.h"
#include "app/office/publish/publish.h"
#include "db/model/date.h"
#include "tests/simulation/machine.h"
#include "tests/simulation/wrongs.h"
#include "tests/support/signed_release.h"

namespace ocop::simulation {

class Office {
 public:
  Office(World& world, const Weather& weather, const Wrongs& wrongs);

  /// Publishes the next release; retries after a while if that fails.
  void publish();
  /// Recalls a lot: every release says so from now on, beginning with one now.
  void recall();
  /// Prepares a release for another day, to be published then.
  void prepare();
  void publish_due();
  /// Makes a new root document with new keys, and a release signed by them.
  void change_keys();
  /// Makes a new root document with another root key and no release, so that it is noticed only by
  /// asking for the next root.
  void change_root();
  /// Lets somebody steal a copy of the release key.
  void lose_key();
  const std::optional<codec::SigningKey>& stolen_key() const { return stolen_key_; }
  /// Returns the root version from which that key is worthless. Pre-condition: it was stolen.
  std::int64_t clean_root() const { return clean_root_; }
  std::int64_t root_version() const { return root_.version; }
  bool is_quiet() const { return !next_keys_; }

  /// Returns a file of the public folder as it is now. Pre-condition: the machine is on.
  std::optional<std::string> file(const std::string& path);
  Machine& machine() { return machine_; }
  /// Returns the first root, which terminals get on a USB stick.
  const std::string& first_root() const { return first_root_; }
  const codec::SigningKey& release_key() const { return keys_.release; }

  /// A manifest that a terminal may have seen, with its signed bytes.
  struct Shown {
    release::ReleaseManifest manifest;
    std::string bytes;
  };
  const std::map<std::int64_t, Shown>& shown() const { return shown_; }
  /// Returns the newest one. Pre-condition: there is one.
  const release::ReleaseManifest& newest() const { return shown_.rbegin()->second.manifest; }

 private:
  publish::PublishOrder order();
  bool publish_once();
  /// Returns the next release with all recalls so far, as in the current sheets.
  const std::string& next_release();
  Date today() const;
  bool undo_all();
  void drop_prepared();
  publish::DueRun publish_waiting();
  void note_prepared(Date from, const std::string& release);
  void check_prices(const std::string& release, const std::string& now);
  void place_root();
  void note_shown();
  bool was_shown(const std::string& release) const;
  std::string data() const { return machine_.folder() + "/data"; }
  std::string folder() const { return machine_.folder() + "/public"; }

  World& world_;
  const Wrongs& wrongs_;
  Chance chance_, days_;
  Machine machine_;
  test::Signers keys_;
  release::RootDocument root_;
  std::optional<test::Signers> next_keys_;
  std::optional<codec::SigningKey> stolen_key_;
  std::int64_t clean_root_ = INT64_MAX;
  std::string first_root_;
  std::map<std::int64_t, Shown> shown_;
  /// A release that is prepared, and what it may follow: the release that was shown then, and those
  /// prepared for earlier days.
  struct Prepared {
    std::string release;
    std::vector<std::string> after;
  };
  std::map<Date, Prepared> prepared_;
  std::set<std::string> replaced_;  ///< published, and replaced before its manifest was noted
  int recalls_ = 0, recalls_shown_ = 0;
  bool waiting_ = false;
};

}  // namespace ocop::simulation
