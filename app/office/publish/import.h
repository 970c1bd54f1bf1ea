// `ocop-hub import`: makes a release on disk from an office's sheets. Thread rule: one thread.
// Errors: faults in the sheets are in the findings, and nothing is written then; disk faults are
// returned as an Error.
#pragma once

#include <string>

#include "app/office/sheets/findings.h"
#include "db/model/result.h"

namespace ocop::publish {

struct Imported {
  std::string release;  ///< SHA-256 of the catalogue; empty: the findings hold an error
  std::size_t products = 0;
  std::size_t pictures = 0;
};

Result<Imported> import_sheets(const std::string& sheets, const std::string& out,
                               sheets::Findings& findings);

}  // namespace ocop::publish
