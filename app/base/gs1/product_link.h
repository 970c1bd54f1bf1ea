// The links on our labels and screens, and what they name. With a GTIN a link is a GS1 Digital
// Link,
//   https://<resolver>/01/<GTIN-14>[/10/<lot>[/21/<serial>][?s=<proof>]]
// and without one it has the same form with the resolver's own key,
//   https://<resolver>/p/<product id>[/10/<lot>[/21/<serial>][?s=<proof>]]
// A screen adds from=<display point> (shown_at).
// Thread rule: pure. Errors: one sentence that can be shown on a page. Not here: other scanned
// codes (scanned_code.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/base/gs1/digital_link.h"
#include "db/model/gtin.h"
#include "db/model/result.h"

namespace ocop::gs1 {

/// A product, lot or pack as a link names it. The texts must outlive it.
struct LinkedLot {
  std::optional<Gtin> gtin{};
  std::string_view product_id{};  ///< names the product if it has no GTIN
  std::string_view lot{};         ///< empty: the product itself
  std::string_view serial{};      ///< of one pack; empty: any pack
  /// The same without the pack.
  LinkedLot any_pack() const { return {gtin, product_id, lot, {}}; }
};

/// `stem`: everything before the path, "https://ocop.example/t"; empty: returns the path alone.
std::string lot_link(std::string_view stem, const LinkedLot& lot, std::string_view proof = {});
/// `resolver`: host with an optional path, without scheme. Pre-condition: the lot is neither "."
/// nor "..", which browsers treat as path navigation. `proof`: the lot's (lot_proof.h); empty:
/// none.
std::string product_link(std::string_view resolver, const LinkedLot& lot,
                         std::string_view proof = {});

/// Either gtin or product_id is set. Returns the link as shown on a screen of that display point.
/// `from` is not a GS1 parameter and passes all resolvers unchanged; ours uses it to count where a
/// code was scanned. If `point` is empty, returns the link unchanged.
std::string shown_at(std::string link, std::string_view point);

struct ProductLink {
  std::optional<Gtin> gtin{};
  std::string product_id{};
  std::string lot{};     ///< empty: none
  std::string serial{};  ///< empty: none
  std::string proof{};   ///< not verified yet; empty: none
  DigitalLink link{};    ///< the whole link; its key is {"p", id} if the product has no GTIN
  /// For lot_proof.h. Valid as long as this object.
  LinkedLot named() const { return {gtin, product_id, lot, serial}; }
};

/// Parses a link of any host, or a request's target (digital_link.h).
Result<ProductLink> read_product_link(std::string_view text);

}  // namespace ocop::gs1
