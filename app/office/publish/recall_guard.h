// Keeps what the office makes from losing a recall: a lot that was taken back stays so, until a row
// of lot_lifting.csv lifts it, whatever lacks it: sheets that an older copy replaced, a release
// that was prepared before, an earlier one. Thread rule: one thread. Errors: one sentence that
// names the lots. Not here: the terminals' own memory of recalls (app/sync/recall_keeper.h).
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

/// "lot NA-1 of na (taken back on 2026-11-05)", with semicolons between.
std::string recall_names(const RecallMap& recalls);

/// Each recall of the release that was imported into `out` last, and that these sheets neither hold
/// nor lift, is an error.
void check_recalls_stay(const std::string& out, const sheets::Content& content,
                        sheets::Findings& findings);

/// `next`: the catalogue that shall follow the newest of `before`, whose own is looked for in the
/// public folder and then in `data` (may be empty). Error: a recall would go, or nobody can tell.
Status check_recalls_stay(PublicFolder& folder, const std::vector<release::ReleaseManifest>& before,
                          disk::Disk& disk, const std::string& data, std::string_view next);

}  // namespace ocop::publish
