#include "app/office/settle/terms_table.h"

#include "app/base/text/percentages.h"
#include "app/office/sheets/read_terms.h"

namespace ocop::settle {

reports::Table terms_table(std::span<const Terms> terms, std::string_view producer) {
  reports::Table table;
  for (const std::string_view column : sheets::kTermsSheet.columns)
    table.columns.emplace_back(column);
  for (const Terms& one : terms) {
    if (!producer.empty() && one.producer != producer) continue;
    const bool percent = one.share_of == ShareOf::percent;
    const bool amount = one.share_of == ShareOf::piece || one.share_of == ShareOf::kilogram;
    table.rows.push_back(
        {one.producer, one.product, one.point, date_to_iso(one.from),
         one.until ? date_to_iso(*one.until) : "", std::string(name_of(kTermsKinds, one.kind)),
         percent ? percent_text(static_cast<int>(one.share)) : "",
         amount ? std::to_string(one.share) : "",
         amount ? std::string(name_of(kShareOf, one.share_of)) : "",
         std::string(name_of(kBearers, one.discount)), std::string(name_of(kBearers, one.spoilage)),
         std::string(name_of(kBearers, one.difference)),
         std::string(name_of(kSettlePeriods, one.period)), one.contract});
  }
  return table;
}

}  // namespace ocop::settle
