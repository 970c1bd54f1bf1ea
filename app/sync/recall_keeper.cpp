#include "app/sync/recall_keeper.h"

#include <optional>
#include <vector>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/base/local/kept_recalls.h"
#include "app/base/release/refusal.h"
#include "db/catalog/recall_facts.h"
#include "db/model/sha256.h"

namespace ocop::sync {

namespace {

/// Ignores a catalogue that cannot be opened; no kiosk shows it either.
void take_recalls(disk::Disk& disk, const std::string& data, const std::string& release,
                  RecallMap& kept) {
  const auto file = disk.map(disk::catalog_file(data, release));
  if (!file) return;
  if (const auto facts = db::recall_facts(file->bytes)) grow(kept, *facts);
}

std::optional<RecallMap> kept_here(disk::Disk& disk, const std::string& data) {
  const auto text =
      disk::read_file(disk, disk::kept_recalls_file(data), local::kLargestKeptRecalls);
  auto kept = text ? local::read_kept_recalls(*text) : text.error();
  return kept ? std::optional(std::move(*kept)) : std::nullopt;
}

}  // namespace

Status keep_recalls(disk::Disk& disk, const std::string& data, const std::string& release) {
  const auto before = kept_here(disk, data);
  RecallMap kept = before.value_or(RecallMap{});
  const std::string current = disk::current_release(disk, data);
  if (!before)
    for (const std::string& name : disk.list(data + "/releases"))
      if (name != current && name != release) take_recalls(disk, data, name, kept);
  if (!current.empty() && current != release) take_recalls(disk, data, current, kept);
  take_recalls(disk, data, release, kept);
  const std::string text = local::kept_recalls_text(kept);
  if (before && text == local::kept_recalls_text(*before)) return Done{};
  if (!disk::write_file(disk, disk::kept_recalls_file(data), text))
    return release::refuse(release::Refusal::disk_low);
  return Done{};
}

}  // namespace ocop::sync
