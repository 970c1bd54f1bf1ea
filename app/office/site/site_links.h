// Addresses below the resolver, as used in pages, linksets and EPCIS documents. Thread rule: pure.
// Their content: resolver.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/model/gtin.h"

namespace ocop::site {

/// `site`: "https://<resolver>", as PageLinks::site. Empty `lot`: the product's own page.
/// `proof`: as in gs1::product_link.
std::string product_address(std::string_view site, const std::optional<Gtin>& gtin,
                            std::string_view product_id, std::string_view lot,
                            std::string_view proof = {});

}  // namespace ocop::site
