#include "app/office/sheets/sheet_definitions.h"

#include <array>

namespace ocop::sheets {

std::span<const SheetDefinition* const> sheet_definitions() {
  static constexpr std::array<const SheetDefinition*, 16> kAll{
      &kCatalogSheet,  &kGroupSheet,       &kPlaceSheet,      &kPointSheet,
      &kProducerSheet, &kProductSheet,     &kPictureSheet,    &kCertificateSheet,
      &kPriceSheet,    &kLotSheet,         &kLotLiftingSheet, &kLotEventSheet,
      &kLotInputSheet, &kLotDocumentSheet, &kPointLotSheet,   &kLabelKeySheet};
  return kAll;
}

}  // namespace ocop::sheets
