#include "app/office/site/site_links.h"

#include "app/base/gs1/product_link.h"

namespace ocop::site {

std::string product_address(std::string_view site, const std::optional<Gtin>& gtin,
                            std::string_view product_id, std::string_view lot,
                            std::string_view proof) {
  return gs1::lot_link(site, {gtin, product_id, lot}, proof);
}

}  // namespace ocop::site
