// An office that publishes synthetic catalogues on a FakeWeb, and a terminal that syncs with it
// onto a FakeDisk. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/base/disk/disk.h"
#include "app/sync/updater.h"
#include "tests/support/exchange/fake_web.h"
#include "tests/support/fake_disk.h"
#include "tests/support/signed_release.h"

namespace ocop::test {

class FakeOffice {
 public:
  FakeOffice();

  /// Publishes that catalogue with those pictures, and patches from all earlier ones. Returns the
  /// published manifest.
  release::ReleaseManifest publish(const std::string& catalog,
                                   const std::vector<std::string>& pictures = {});
  /// Signs and publishes any manifest.
  void show(const release::ReleaseManifest& manifest);
  release::Object put(const std::string& bytes);
  /// Publishes the next root, signed by the old and the new root key.
  void show_root(const release::RootDocument& next, const Signers& fresh);

  Signers keys;
  release::RootDocument root;
  FakeWeb web;
  std::int64_t version = 0;

 private:
  std::map<std::string, std::string> catalogs_;  // SHA-256 → bytes
};

/// Returns a catalogue of about 40 kB; two of them differ in a few bytes.
std::string some_catalog(int number);
std::string some_picture(int number);

inline const std::string kData = "/data";

/// Returns a disk with an empty data folder that trusts that office.
FakeDisk terminal_disk(const FakeOffice& office);
sync::UpdaterOptions updater_options();
/// Returns what is wrong with what the kiosk would show, which must be one complete release of
/// these; empty if nothing.
std::string fault_of_shown(FakeDisk& disk, const std::vector<release::ReleaseManifest>& releases,
                           FakeOffice& office);

}  // namespace ocop::test
