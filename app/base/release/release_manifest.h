// The manifest of a release: a small document that names all of its files by their hash. The signed
// text (signed_document.h) has sorted keys; minimum_program, note and repeats may be missing:
//   {"catalog":{"bytes":15265792,"object":"<64 hex>","object_bytes":2757352,"schema":2,
//    "sha256":"<64 hex>"},"expires":"2026-12-25T00:00:00Z","format":1,
//    "issued":"2026-11-25T08:00:00Z","kind":"release","minimum_program":"0.2.0",
//    "note":{"en":"","vi":"Giá Tết","zh":""},
//    "patches":[{"from":"<64 hex>","object":"<64 hex>","object_bytes":1827}],
//    "pictures":{"bytes":9000000,"count":120,"object":"<64 hex>","object_bytes":4100,
//    "sha256":"<64 hex>"},"repeats":4,"version":7}
// `object`: the name of a file below objects/<first 2>/, its SHA-256. The catalogue's object is a
// patch from nothing, a patch's object one from the catalogue `from` (zstd_patch.h), and the
// pictures' object their list (picture_list.h), a separate file because it is ten times as large as
// the rest and seldom changes. Rule for change: readers ignore unknown keys; a new meaning needs a
// new format. Thread rule: pure. Units: bytes; times in seconds UTC. Errors: as in Refusal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/release/root_document.h"
#include "app/base/release/signed_document.h"
#include "db/model/language.h"
#include "db/model/result.h"

namespace ocop::release {

inline constexpr std::size_t kLargestManifest = std::size_t{256} << 10;
inline constexpr std::uint64_t kLargestObject = std::uint64_t{1} << 40;

/// A file to download, named by its hash.
struct Object {
  std::string sha256;
  std::uint64_t bytes = 0;
  bool operator==(const Object&) const = default;
};

struct ReleaseManifest {
  struct Catalog {
    std::string sha256;  ///< of the file as terminals open it; the release's name on disk
    std::uint64_t bytes = 0;
    int schema = 0;
    Object object;
    bool operator==(const Catalog&) const = default;
  };
  struct Patch {
    std::string from;  ///< SHA-256 of the catalogue that it applies to
    Object object;
    bool operator==(const Patch&) const = default;
  };
  struct Pictures {
    std::string sha256;  ///< of the list's text: not downloaded again if already present
    std::uint64_t count = 0;
    std::uint64_t bytes = 0;  ///< of all pictures together
    Object object;
    bool operator==(const Pictures&) const = default;
  };

  std::int64_t version = 0;
  std::int64_t issued = 0;
  std::int64_t expires = 0;
  Catalog catalog;
  std::vector<Patch> patches;
  Pictures pictures;
  std::string minimum_program;  ///< "0.2.0"; empty: any
  LocalText note;
  /// The version whose content a rollback restored, itself not a repetition; 0: not a rollback.
  std::int64_t repeats = 0;
};

/// Returns the bytes to sign.
std::string manifest_text(const ReleaseManifest& manifest);
/// Parses a manifest without checking signatures. Error if it is unreadable or of an unknown
/// format.
Result<ReleaseManifest> read_manifest(std::string_view text);

/// What a terminal checks a new manifest against.
struct ReleaseCheck {
  std::int64_t now = 0;           ///< seconds UTC, by the terminal's clock
  int newest_schema = 0;          ///< newest schema that its programs can read
  std::string program;            ///< the programs' version, "0.1.0"
  std::int64_t seen_version = 0;  ///< highest version accepted here; 0: none
  std::string seen_text;          ///< the signed text of that version
};

/// Returns the manifest if it may be accepted, otherwise a Refusal's error.
Result<ReleaseManifest> check_release(const SignedDocument& document, const RootDocument& root,
                                      const ReleaseCheck& known);

/// Compares version numbers by their parts: "0.9" is older than "0.10.1".
bool program_is_older(std::string_view program, std::string_view than);

}  // namespace ocop::release
