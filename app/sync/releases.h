// The releases on this terminal's disk: which are whole, how a new one is put among them, and which
// may go. Layout: app/base/disk/release_layout.h; beside each catalogue that came from the office
// lies `pictures.txt` (release/picture_list.h), and DATA/sync/previous names the release before the
// current. Thread rule: one thread, one program (it holds DATA/sync locked). Errors: one sentence.
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

  /// SHA-256 of the current one; empty: none.
  std::string current();
  /// It is current, and its catalogue and all its pictures are there by their sizes.
  bool is_installed(const release::ReleaseManifest& manifest);
  /// The catalogue's bytes are what its name says. Reads all of it.
  bool is_sound(const std::string& release);
  bool has_picture(const release::Object& picture);

  /// Makes it current: the very last step. Pre-condition: catalogue, list and pictures are there.
  Status make_current(const std::string& release);
  /// Removes releases and pictures that nobody needs: kept are the current one, `also`, those in
  /// use, and, with `previous`, the one before. The pictures stay while one that is kept has no
  /// list.
  Status tidy(const std::set<std::string>& also, bool previous);

  std::string list_file(const std::string& release) const;
  /// The text of a list that lies beside a catalogue here; nullopt if none has that hash.
  std::optional<std::string> find_list(const std::string& sha256);

 private:
  std::string previous_file() const { return data_ + "/sync/previous"; }
  std::optional<std::vector<release::Object>> pictures(const std::string& release);
  Status tidy_pictures(const std::set<std::string>& kept);

  disk::Disk& disk_;
  std::string data_;
};

}  // namespace ocop::sync
