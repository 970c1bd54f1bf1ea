// Prevents the office from losing a recall: a recalled lot stays recalled until a row of
// lot_lifting.csv lifts it, even if the recall is missing from sheets replaced by an older copy,
// from a release prepared before, or from an earlier release. Thread rule: one thread. Errors: one
// sentence that names the lots. Not here: the terminals' own list of recalls
// (app/sync/recall_keeper.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/office/publish/public_folder.h"
#include "app/office/sheets/content.h"
#include "app/office/sheets/findings.h"
#include "db/model/recalls.h"
#include "db/model/result.h"

namespace ocop::publish {

/// Returns "lot NA-1 of na (recalled on 2026-11-05)", say, separated by semicolons.
std::string recall_names(const RecallMap& recalls);

/// Reports an error for each recall of the last release imported into `out` that these sheets
/// neither contain nor lift.
void check_recalls_stay(const std::string& out, const sheets::Content& content,
                        sheets::Findings& findings);

/// `next`: the catalogue to follow the newest of `before`, whose own catalogue is looked up in the
/// public folder and then in `data` (may be empty). Error if a recall would be lost, or this cannot
/// be determined.
Status check_recalls_stay(PublicFolder& folder, const std::vector<release::ReleaseManifest>& before,
                          disk::Disk& disk, const std::string& data, std::string_view next);

}  // namespace ocop::publish
