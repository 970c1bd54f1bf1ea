#include "app/office/pages/json_documents.h"

#include "app/base/codec/canonical_json.h"
#include "app/office/pages/json_ld.h"

namespace ocop::pages {

using codec::Json;

std::string recall_document(const TraceView& view) {
  const Lot& lot = *view.lot;
  Json json{{"lot", lot.name.lot},
            {"product", view.product.card.id},
            {"recalled", lot.recall.has_value()}};
  if (view.product.gtin) json["gtin"] = view.product.gtin->as_14();
  if (lot.recall) {
    json["recalledOn"] = date_to_iso(lot.recall->on);
    for (const Language language : kLanguages)
      codec::put_unless_empty(json["reason"], std::string(language_code(language)).c_str(),
                              lot.recall->reason[language]);
  }
  if (lot.sample) json["sampleData"] = true;
  return codec::canonical(json);
}

std::string certificates_document(const TraceView& view) {
  Json json{{"@context", "https://schema.org"}, {"@graph", Json::array()}};
  for (const Certificate& one : view.product.certificates)
    json["@graph"].push_back(certification_json(one, Language::vi));
  return codec::canonical(json);
}

}  // namespace ocop::pages
