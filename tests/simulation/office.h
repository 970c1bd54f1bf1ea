// The office's side of releases: a machine with catalogues and keys that publishes now and then,
// goes back to an earlier release, or changes its keys, and shows its public folder as any web
// server would. The real publishing; only disk, clock, chance and web server are made up.
// Thread rule: one thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "app/hub/publish.h"
#include "app/wire/release_manifest.h"
#include "tests/simulation/machine.h"
#include "tests/support/signed_release.h"

namespace ocop::simulation {

class Office {
 public:
  Office(World& world, const Weather& weather);

  /// Publishes what comes next; where that fails, again after a while.
  void publish();
  /// A new root document with new keys, and a release that they sign.
  void change_keys();

  /// A file of the public folder as it is at this moment. Pre-condition: the machine is on.
  std::optional<std::string> file(const std::string& path);
  Machine& machine() { return machine_; }
  /// The first root, as terminals are given it on a stick.
  const std::string& first_root() const { return first_root_; }
  const wire::SigningKey& release_key() const { return keys_.release; }

  /// Every manifest that any terminal may ever have seen, by its version, and its signed bytes.
  struct Shown {
    wire::ReleaseManifest manifest;
    std::string bytes;
  };
  const std::map<std::int64_t, Shown>& shown() const { return shown_; }
  /// The newest one. Pre-condition: there is one.
  const wire::ReleaseManifest& newest() const { return shown_.rbegin()->second.manifest; }

 private:
  hub::PublishOrder order();
  bool publish_once();
  void place_root();
  void note_shown();
  std::string data() const { return machine_.folder() + "/data"; }
  std::string folder() const { return machine_.folder() + "/public"; }

  World& world_;
  Chance chance_;
  Machine machine_;
  test::Signers keys_;
  wire::RootDocument root_;
  std::optional<test::Signers> next_keys_;
  std::string first_root_;
  std::map<std::int64_t, Shown> shown_;
  bool waiting_ = false;
};

}  // namespace ocop::simulation
