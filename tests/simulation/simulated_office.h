// The office's side of releases: a machine with catalogues and keys that publishes now and then,
// goes back to an earlier release, or changes its keys, and shows its public folder as any web
// server would. The real publishing; only disk, clock, chance and web server are made up.
// Thread rule: one thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "app/base/release/release_manifest.h"
#include "app/office/publish/publish.h"
#include "db/model/date.h"
#include "tests/simulation/machine.h"
#include "tests/simulation/wrongs.h"
#include "tests/support/signed_release.h"

namespace ocop::simulation {

class Office {
 public:
  Office(World& world, const Weather& weather, const Wrongs& wrongs);

  /// Publishes what comes next; where that fails, again after a while.
  void publish();
  /// A lot is taken back: each release from now on says so, beginning with one now.
  void recall();
  /// A release is made ready for another day, and published when that has come.
  void prepare();
  void publish_due();
  /// A new root document with new keys, and a release that they sign.
  void change_keys();
  /// A new root document with another root key, and no release: that is for nobody to see but
  /// whoever asks for the next root.
  void change_root();
  /// Somebody gets a copy of the release key.
  void lose_key();
  const std::optional<codec::SigningKey>& stolen_key() const { return stolen_key_; }
  /// The root from which on that key is worth nothing. Pre-condition: it was stolen.
  std::int64_t clean_root() const { return clean_root_; }
  std::int64_t root_version() const { return root_.version; }
  bool is_quiet() const { return !next_keys_; }

  /// A file of the public folder as it is at this moment. Pre-condition: the machine is on.
  std::optional<std::string> file(const std::string& path);
  Machine& machine() { return machine_; }
  /// The first root, as terminals are given it on a stick.
  const std::string& first_root() const { return first_root_; }
  const codec::SigningKey& release_key() const { return keys_.release; }

  /// Every manifest that any terminal may ever have seen, by its version, and its signed bytes.
  struct Shown {
    release::ReleaseManifest manifest;
    std::string bytes;
  };
  const std::map<std::int64_t, Shown>& shown() const { return shown_; }
  /// The newest one. Pre-condition: there is one.
  const release::ReleaseManifest& newest() const { return shown_.rbegin()->second.manifest; }

 private:
  publish::PublishOrder order();
  bool publish_once();
  /// With every lot that was taken back; as the sheets are now.
  const std::string& next_release();
  Date today() const;
  bool undo_all();
  void drop_prepared();
  void place_root();
  void note_shown();
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
  int recalls_ = 0, recalls_shown_ = 0;
  bool waiting_ = false;
};

}  // namespace ocop::simulation
