// Reads the sheet of the office's terms with producers (db/model/terms.h). It is private: it is no
// part of the catalogue's folder, and `ocop-hub terms set` hands it to the hub's store. Thread
// rule: one thread. Errors: in the findings; if they contain one, the terms must not be used.
// Columns: db/sample/README.md.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/office/sheets/findings.h"
#include "app/office/sheets/sheet_definitions.h"
#include "db/model/result.h"
#include "db/model/terms.h"

namespace ocop::db {
class Catalog;
}

namespace ocop::sheets {

extern const SheetDefinition kTermsSheet;

/// What a row may name.
struct TermsNames {
  struct Product {
    std::string producer;
    bool weighed = false;
  };
  std::set<std::string> producers, points;
  std::map<std::string, Product> products;  ///< by id
};
TermsNames names_of(db::Catalog& catalog);

/// `bytes`: of the file, or why it cannot be read.
std::vector<Terms> read_terms(const Result<std::string>& bytes, const TermsNames& names,
                              Findings& findings);

}  // namespace ocop::sheets
