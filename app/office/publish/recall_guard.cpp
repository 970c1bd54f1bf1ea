#include "app/office/publish/recall_guard.h"

#include "app/base/codec/digest.h"
#include "app/base/disk/release_layout.h"
#include "db/catalog/recall_facts.h"

namespace ocop::publish {

namespace {

RecallFacts recalls_in(const sheets::Content& content) {
  RecallFacts facts{{}, content.liftings};
  for (const Lot& lot : content.lots)
    if (lot.recall) facts.recalls.emplace(lot.name, *lot.recall);
  return facts;
}

std::string lot_words(const LotName& lot, const LotRecall& recall) {
  return "lot " + lot.lot + " of " + lot.product + " (recalled on " + date_to_iso(recall.on) + ")";
}

Result<RecallFacts> recalls_of(PublicFolder& folder, const release::ReleaseManifest& manifest,
                               disk::Disk& disk, const std::string& data) {
  const auto bytes = folder.catalog(manifest);
  if (bytes) return db::recall_facts(*bytes);
  const std::string& release = manifest.catalog.sha256;
  const auto file = disk.map(disk::catalog_file(data, release));
  if (file && codec::sha256(file->bytes) == release) return db::recall_facts(file->bytes);
  return bytes.error();
}

}  // namespace

std::string recall_names(const RecallMap& recalls) {
  std::string names;
  for (const auto& [lot, recall] : recalls)
    names.append(names.empty() ? "" : "; ").append(lot_words(lot, recall));
  return names;
}

void check_recalls_stay(const std::string& out, const sheets::Content& content,
                        sheets::Findings& findings) {
  disk::Disk& disk = disk::real_disk();
  const std::string release = disk::current_release(disk, out);
  if (release.empty()) return;
  const auto file = disk.map(disk::catalog_file(out, release));
  const auto before = file ? db::recall_facts(file->bytes) : file.error();
  if (!before) {
    findings.add({sheets::Severity::warning, "lot.csv", 0, "",
                  "the previous release cannot be read, so its recalls could not be checked here; "
                  "ocop-hub publish will check them."});
    return;
  }
  for (const auto& [lot, recall] : missing_recalls(before->recalls, recalls_in(content)))
    findings.add({sheets::Severity::error, "lot.csv", 0, "recalled_on",
                  lot_words(lot, recall) +
                      " is no longer recalled here; keep its row with that day and the reason, or "
                      "add a row to lot_lifting.csv if the recall was needless."});
}

Status check_recalls_stay(PublicFolder& folder, const std::vector<release::ReleaseManifest>& before,
                          disk::Disk& disk, const std::string& data, std::string_view next) {
  if (before.empty() || codec::sha256(next) == before.front().catalog.sha256) return Done{};
  const auto shown = recalls_of(folder, before.front(), disk, data);
  if (!shown) return shown.error();
  const auto facts = db::recall_facts(next);
  if (!facts) return facts.error();
  const RecallMap missing = missing_recalls(shown->recalls, *facts);
  if (missing.empty()) return Done{};
  return Error{"Nothing was published, because that would undo recalls of release " +
               std::to_string(before.front().version) + ": " + recall_names(missing) +
               ". Write them into lot.csv, or lift them in lot_lifting.csv, then import and "
               "publish."};
}

}  // namespace ocop::publish
