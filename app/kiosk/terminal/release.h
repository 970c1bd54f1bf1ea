// The releases on disk: which one is current, and whether it can be trusted. Layout:
// app/base/disk/release_layout.h. Thread rule: any thread; reads the disk. Errors: as
// CatalogTrouble, each with its own screen.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/disk/folder_lock.h"
#include "app/kiosk/core/state.h"
#include "db/catalog/catalog.h"

namespace ocop::terminal {

/// Returns the SHA-256 that `current` names; empty if there is no such link or it does not name a
/// release.
std::string current_release(const std::string& data);

/// Returns name, size and time of that release's file, which change whenever the file does. Cheap.
std::string fingerprint(const std::string& data, const std::string& release);

/// Returns the file that a screen draws by `key`: a picture of the catalogue by its SHA-256, a
/// receipt ("receipts/..."), otherwise a built-in drawing. Empty if the key would lead out of its
/// folder.
std::string picture_file(const std::string& data, const std::string& assets, std::string_view key);

struct OpenRelease {
  std::string release;
  std::shared_ptr<disk::FolderLock> kept;  ///< keeps its files and pictures while it is open
  db::Catalog catalog;
  std::shared_ptr<const visit::Shelf> shelf;
};

/// Opens that release after checking that the file matches its folder's name. On failure `trouble`
/// says why. `point`: whose prices to use.
std::optional<OpenRelease> open_release(const std::string& data, const std::string& release,
                                        const std::string& point, core::CatalogTrouble* trouble);

}  // namespace ocop::terminal
