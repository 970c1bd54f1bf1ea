// GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.4) as far as a kiosk makes and
// reads them. Thread rule: pure. Errors: nothing, for what is no link of a product.
// Not the other texts that a scanner gives: scanned_code.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/wire/gs1_element.h"
#include "db/model/gtin.h"

namespace ocop::wire {

/// The link of a product: `https://<resolver>/01/<GTIN-14>[/10/<lot>]`, or, without a GTIN, the
/// resolver's own `https://<resolver>/p/<id>`. `resolver`: host with an optional path, no scheme.
/// Lot and id are percent-encoded where needed (RFC 3986).
std::string product_link(std::string_view resolver, const std::optional<Gtin>& gtin,
                         std::string_view product_id, std::string_view lot);

struct ProductLink {
  std::vector<Gs1Element> elements;  ///< of path and query; a GTIN as it stands there
  std::string product_id;            ///< of a /p/<id> link, which has no elements
};

/// True where the text starts with http:// or https://, in any case.
bool is_link(std::string_view text);
/// Takes a link of any host.
std::optional<ProductLink> read_product_link(std::string_view text);

}  // namespace ocop::wire
