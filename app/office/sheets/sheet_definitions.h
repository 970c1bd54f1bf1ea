// The office's sheets and their columns, documented in db/sample/README.md. Each is defined where
// its rows are read (read_*.cpp). Thread rule: immutable.
#pragma once

#include <span>
#include <string_view>

namespace ocop::sheets {

struct SheetDefinition {
  std::string_view file;                      ///< "product.csv"
  std::span<const std::string_view> columns;  ///< all are required, in any order
  bool needs_rows = false;                    ///< a catalogue without rows is a mistake
  bool may_be_missing = false;                ///< the file is optional; if missing, it has no rows
};

extern const SheetDefinition kCatalogSheet;
extern const SheetDefinition kGroupSheet;
extern const SheetDefinition kPlaceSheet;
extern const SheetDefinition kPointSheet;
extern const SheetDefinition kProducerSheet;
extern const SheetDefinition kProductSheet;
extern const SheetDefinition kPictureSheet;
extern const SheetDefinition kCertificateSheet;
extern const SheetDefinition kPriceSheet;
extern const SheetDefinition kLotSheet;
extern const SheetDefinition kLotLiftingSheet;
extern const SheetDefinition kLotEventSheet;
extern const SheetDefinition kLotInputSheet;
extern const SheetDefinition kLotDocumentSheet;
extern const SheetDefinition kPointLotSheet;
extern const SheetDefinition kLabelKeySheet;

/// Returns all sheets, in the order of their references.
std::span<const SheetDefinition* const> sheet_definitions();

}  // namespace ocop::sheets
