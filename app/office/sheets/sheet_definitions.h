// Which sheets an office keeps, and their columns. What each means: db/sample/README.md.
// Each is defined where its rows are read (read_*.cpp). Thread rule: immutable.
#pragma once

#include <span>
#include <string_view>

namespace ocop::sheets {

struct SheetDefinition {
  std::string_view file;                      ///< "product.csv"
  std::span<const std::string_view> columns;  ///< all must be there, in any order
  bool needs_rows = false;                    ///< a catalogue without them is a mistake
  bool may_be_missing = false;                ///< the whole file; that is as if it had no rows
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

/// All of them, in the order in which they refer to each other.
std::span<const SheetDefinition* const> sheet_definitions();

}  // namespace ocop::sheets
