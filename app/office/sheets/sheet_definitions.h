// Which sheets an office keeps, and their columns. What each means: db/sample/README.md.
// Each is defined where its rows are read (read_*.cpp). Thread rule: immutable.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace ocop::sheets {

struct SheetDefinition {
  std::string_view file;                      ///< "product.csv"
  std::span<const std::string_view> columns;  ///< all must be there, in any order
  bool needs_rows = false;                    ///< it is an error if there are no rows
  bool may_be_missing = false;                ///< a missing file counts as one without rows
};

/// All of them, in the order in which they refer to each other.
#define OCOP_SHEETS(X) \
  X(kCatalogSheet)     \
  X(kGroupSheet)       \
  X(kPlaceSheet)       \
  X(kPointSheet)       \
  X(kProducerSheet)    \
  X(kProductSheet)     \
  X(kPictureSheet)     \
  X(kCertificateSheet) \
  X(kPriceSheet)       \
  X(kLotSheet)         \
  X(kLotLiftingSheet)  \
  X(kLotEventSheet)    \
  X(kLotInputSheet)    \
  X(kLotDocumentSheet) \
  X(kPointLotSheet)    \
  X(kLabelKeySheet)

// NOLINTNEXTLINE(bugprone-macro-parentheses): a name that is declared
#define OCOP_SHEET_NAME(name) extern const SheetDefinition name;
OCOP_SHEETS(OCOP_SHEET_NAME)
#undef OCOP_SHEET_NAME

#define OCOP_SHEET_ADDRESS(name) &(name),
inline constexpr std::array kSheetDefinitions{OCOP_SHEETS(OCOP_SHEET_ADDRESS)};
#undef OCOP_SHEET_ADDRESS
#undef OCOP_SHEETS

}  // namespace ocop::sheets
