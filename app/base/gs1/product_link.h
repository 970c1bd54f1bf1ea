// The links on our labels and screens, and what they name. With a GTIN it is a GS1 Digital Link,
//   https://<resolver>/01/<GTIN-14>[/10/<lot>[/21/<serial>][?s=<proof>]]
// and without one it is of the same form with the resolver's own key,
//   https://<resolver>/p/<product id>[/10/<lot>[/21/<serial>][?s=<proof>]]
// A screen adds from=<display point> (shown_at).
// Thread rule: pure. Errors: one sentence, fit for a page.
// Not the other texts that a scanner gives: scanned_code.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/base/gs1/digital_link.h"
#include "db/model/gtin.h"
#include "db/model/result.h"

namespace ocop::gs1 {

/// A product, a lot of it or a pack of that, as a link names it. The texts must live as long as
/// this is used.
struct LinkedLot {
  std::optional<Gtin> gtin{};
  std::string_view product_id{};  ///< names the product where it has no GTIN
  std::string_view lot{};         ///< empty: the product itself
  std::string_view serial{};      ///< of one pack; empty: any
  /// The same without the pack.
  LinkedLot any_pack() const { return {gtin, product_id, lot, {}}; }
};

/// `stem`: all that stands before the path, "https://ocop.example/t"; empty: the path alone.
std::string lot_link(std::string_view stem, const LinkedLot& lot, std::string_view proof = {});
/// `resolver`: host with an optional path, no scheme. Pre-condition: the lot is neither "." nor
/// "..", which no link can carry: every browser takes them for steps in the path. `proof`: of the
/// lot (lot_proof.h); empty: none.
std::string product_link(std::string_view resolver, const LinkedLot& lot,
                         std::string_view proof = {});

/// Either gtin or product_id is there.
/// The same link as a screen of that display point shows it: `from` is no word of GS1's, and goes
/// through all resolvers; ours counts by it where a code was scanned. Point empty: the link alone.
std::string shown_at(std::string link, std::string_view point);

struct ProductLink {
  std::optional<Gtin> gtin{};
  std::string product_id{};
  std::string lot{};     ///< empty: none
  std::string serial{};  ///< empty: none
  std::string proof{};   ///< not checked yet; empty: none
  DigitalLink link{};    ///< all of it; its key is {"p", id} where the product has no GTIN
  /// For lot_proof.h. Lives as long as this.
  LinkedLot named() const { return {gtin, product_id, lot, serial}; }
};

/// A link of any host, or a request's target (digital_link.h).
Result<ProductLink> read_product_link(std::string_view text);

}  // namespace ocop::gs1
