// The releases on disk: which one is current, and whether it can be trusted.
// Where they lie: app/base/disk/release_layout.h.
// Thread rule: any thread; reads the disk. Errors: as CatalogTrouble, each with its own screen.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/disk/folder_lock.h"
#include "app/kiosk/core/state.h"
#include "db/catalog/catalog.h"

namespace ocop::terminal {

/// The SHA-256 that `current` names; empty: there is no such link, or it names no release.
std::string current_release(const std::string& data);

/// Changes whenever that release's file does: its name, size and time. Cheap.
std::string fingerprint(const std::string& data, const std::string& release);

/// The file of what a screen draws by `key`: a picture of the catalogue by its SHA-256, a receipt
/// ("receipts/..."), else a drawing of ours. Empty where the key would lead out of its folder.
std::string picture_file(const std::string& data, const std::string& assets, std::string_view key);

struct OpenRelease {
  std::string release;
  std::shared_ptr<disk::FolderLock> kept;  ///< while it is open, its files and pictures stay
  db::Catalog catalog;
  std::shared_ptr<const visit::Shelf> shelf;
};

/// Opens that release, having checked that the file is the one that its folder is named after.
/// On failure `trouble` says why. `point`: whose prices.
std::optional<OpenRelease> open_release(const std::string& data, const std::string& release,
                                        const std::string& point, core::CatalogTrouble* trouble);

}  // namespace ocop::terminal
