// The releases on this terminal's disk: checks, installs and removes them. Layout:
// app/base/disk/release_layout.h; beside each catalogue that came from the office is `pictures.txt`
// (release/picture_list.h), and DATA/sync/previous names the release before the current one. Thread
// rule: one thread, one program (it holds DATA/sync locked). Errors: one sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/base/disk/disk.h"
#include "app/base/release/release_manifest.h"
#include "db/model/result.h"

namespace ocop::sync {

class Releases {
 public:
  Releases(disk::Disk& disk, std::string data) : disk_(disk), data_(std::move(data)) {}

  /// Returns the SHA-256 of the current release; empty if there is none.
  std::string current();
  /// Returns whether it is current and its catalogue and pictures exist with the right sizes.
  bool is_installed(const release::ReleaseManifest& manifest);
  /// Returns whether the catalogue's bytes match its name. Reads the whole file.
  bool is_sound(const std::string& release);
  bool has_picture(const release::Object& picture);

  /// Makes it current, which is the last step. Pre-condition: catalogue, list and pictures are in
  /// place.
  Status make_current(const std::string& release);
  /// Removes releases and pictures that are not needed. Keeps the current release, `also`, those in
  /// use and, with `previous`, the one before. Keeps all pictures while a kept release has no list.
  Status tidy(const std::set<std::string>& also, bool previous);

  std::string list_file(const std::string& release) const;
  /// Returns the text of a list with that hash beside any catalogue here, or nullopt if there is
  /// none.
  std::optional<std::string> find_list(const std::string& sha256);

 private:
  std::string previous_file() const { return data_ + "/sync/previous"; }
  std::optional<std::vector<release::Object>> pictures(const std::string& release);
  Status tidy_pictures(const std::set<std::string>& kept);

  disk::Disk& disk_;
  std::string data_;
};

}  // namespace ocop::sync
