// The order of the columns is the order in which the readers ask for them, which spares a search.
#include "app/office/sheets/sheet_definitions.h"

#include <array>

namespace ocop::sheets {

namespace {

using Name = std::string_view;

constexpr Name kCatalog[] = {"key", "value"};
constexpr Name kGroup[] = {"id", "parent", "name_vi", "name_en", "name_zh"};
constexpr Name kPlace[] = {"id",           "name_vi",      "name_en",  "name_zh",  "province",
                           "old_district", "commune_2025", "latitude", "longitude"};
constexpr Name kPoint[] = {"id",    "name_vi",  "name_en",  "name_zh",
                           "place", "hours_vi", "hours_en", "hours_zh"};
constexpr Name kProducer[] = {"id",
                              "kind",
                              "name",
                              "place",
                              "story_vi",
                              "story_en",
                              "story_zh",
                              "phone",
                              "website",
                              "picture",
                              "alternative_vi",
                              "alternative_en",
                              "alternative_zh",
                              "source",
                              "contact_is_sample"};
constexpr Name kProduct[] = {"id",
                             "gtin",
                             "name_vi",
                             "name_en",
                             "name_zh",
                             "group",
                             "subgroup",
                             "producer",
                             "place",
                             "stars",
                             "score",
                             "unit_vi",
                             "unit_en",
                             "unit_zh",
                             "vat_percent",
                             "weighed",
                             "shelf_life_days",
                             "season_from",
                             "season_to",
                             "featured",
                             "illustration",
                             "summary_vi",
                             "summary_en",
                             "summary_zh",
                             "story_vi",
                             "story_en",
                             "story_zh",
                             "making_vi",
                             "making_en",
                             "making_zh",
                             "storage_vi",
                             "storage_en",
                             "storage_zh",
                             "usage_vi",
                             "usage_en",
                             "usage_zh",
                             "ingredients_vi",
                             "ingredients_en",
                             "ingredients_zh",
                             "allergens_vi",
                             "allergens_en",
                             "allergens_zh",
                             "texts_are_sample",
                             "source"};
constexpr Name kPicture[] = {"product", "file", "alternative_vi", "alternative_en",
                             "alternative_zh"};
constexpr Name kCertificate[] = {"id",          "product",   "decision", "issuer_vi",
                                 "issuer_en",   "issuer_zh", "stars",    "decided_on",
                                 "valid_until", "source",    "sample"};
constexpr Name kPrice[] = {"point", "product", "price_vnd", "sample"};
constexpr Name kLot[] = {
    "product", "lot",         "made_on",          "best_before",      "amount",           "measure",
    "areas",   "recalled_on", "recall_reason_vi", "recall_reason_en", "recall_reason_zh", "sample"};
constexpr Name kLotLifting[] = {"product",   "lot",       "recalled_on", "lifted_on",
                                "reason_vi", "reason_en", "reason_zh"};
constexpr Name kLotEvent[] = {"product", "lot",     "id",      "act",         "step",
                              "day",     "time",    "place",   "destination", "party",
                              "note_vi", "note_en", "note_zh", "amount",      "measure"};
constexpr Name kLotInput[] = {"product", "lot",     "event",  "used_product", "used_lot", "name_vi",
                              "name_en", "name_zh", "amount", "measure",      "place"};
constexpr Name kLotDocument[] = {"product",  "lot",       "event",    "kind",
                                 "title_vi", "title_en",  "title_zh", "number",
                                 "issuer",   "issued_on", "picture",  "url"};
constexpr Name kPointLot[] = {"point", "product", "lot", "expiry"};
constexpr Name kLabelKey[] = {"key", "until"};

}  // namespace

const SheetDefinition kCatalogSheet{"catalog.csv", kCatalog, true};
const SheetDefinition kGroupSheet{"group.csv", kGroup, true};
const SheetDefinition kPlaceSheet{"place.csv", kPlace, false};
const SheetDefinition kPointSheet{"point.csv", kPoint, false};
const SheetDefinition kProducerSheet{"producer.csv", kProducer, false};
const SheetDefinition kProductSheet{"product.csv", kProduct, true};
const SheetDefinition kPictureSheet{"picture.csv", kPicture, false};
const SheetDefinition kCertificateSheet{"certificate.csv", kCertificate, false};
const SheetDefinition kPriceSheet{"price.csv", kPrice, false};
const SheetDefinition kLotSheet{"lot.csv", kLot, false};
const SheetDefinition kLotLiftingSheet{"lot_lifting.csv", kLotLifting, false, true};
const SheetDefinition kLotEventSheet{"lot_event.csv", kLotEvent, false};
const SheetDefinition kLotInputSheet{"lot_input.csv", kLotInput, false};
const SheetDefinition kLotDocumentSheet{"lot_document.csv", kLotDocument, false};
const SheetDefinition kPointLotSheet{"point_lot.csv", kPointLot, false};
const SheetDefinition kLabelKeySheet{"label_key.csv", kLabelKey, false};

std::span<const SheetDefinition* const> sheet_definitions() {
  static constexpr std::array<const SheetDefinition*, 16> kAll{
      &kCatalogSheet,  &kGroupSheet,       &kPlaceSheet,      &kPointSheet,
      &kProducerSheet, &kProductSheet,     &kPictureSheet,    &kCertificateSheet,
      &kPriceSheet,    &kLotSheet,         &kLotLiftingSheet, &kLotEventSheet,
      &kLotInputSheet, &kLotDocumentSheet, &kPointLotSheet,   &kLabelKeySheet};
  return kAll;
}

}  // namespace ocop::sheets
