// GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.4) as far as a kiosk makes and
// reads them, and the other texts that a scanner gives for a pack.
// Thread rule: pure. Errors: nothing, for what is no code of ours to read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/model/gtin.h"

namespace ocop::wire {

/// The link of a product: `https://<resolver>/01/<GTIN-14>[/10/<lot>]`, or, without a GTIN, the
/// resolver's own `https://<resolver>/p/<id>`. `resolver`: host with an optional path, no scheme.
/// Lot and id are percent-encoded where needed (RFC 3986).
std::string product_link(std::string_view resolver, const std::optional<Gtin>& gtin,
                         std::string_view product_id, std::string_view lot);

struct ScannedCode {
  std::optional<Gtin> gtin;
  std::string product_id;  ///< of a /p/<id> link
  std::string lot;         ///< empty: none
};

/// Takes EAN-13, EAN-8, UPC-A, GTIN-14, GS1 element strings (with parentheses, or FNC1 as ASCII 29,
/// with or without a symbology identifier), a GS1 Digital Link of any host, and a /p/<id> link.
std::optional<ScannedCode> read_scan(std::string_view text);

}  // namespace ocop::wire
