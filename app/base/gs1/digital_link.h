// GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.4.1), of any host and for every
// primary key. Writing is strict: GTINs of 14 digits, qualifiers in the standard's order, data
// attributes in the query. Reading takes more, as labels of others need it: GTIN-8, -12 and -13,
// qualifiers out of order or in the query, http, a path before the key, the words of versions 1.0
// and 1.1 (/gtin/.../lot/...?exp=...; in the query only behind such a path), escapes
// in lower case, "&" and ";", "+" for a space in the query, linkType in any case, a "/" at the end,
// a fragment (which is dropped). Names of digits alone are GS1's: one without a meaning is refused.
// Thread rule: pure, of bounded work whatever the bytes. Errors: one sentence, fit for a page.
// Not here: our own links and what they name (product_link.h); the compressed form, which is told
// from other links and refused; what values of data attributes mean (gs1_element.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/base/gs1/gs1_element.h"
#include "app/base/gs1/link_key.h"
#include "db/model/result.h"

namespace ocop::gs1 {

inline constexpr std::string_view kReferenceStem = "https://id.gs1.org";

struct DigitalLink {
  std::string stem{};                    ///< before the key: "https://id.gs1.org/x", "/x" or ""
  Gs1Element key{};                      ///< {"01", GTIN-14} ...; the value has the key's form
  std::vector<Gs1Element> qualifiers{};  ///< in the standard's order, in the form of theirs
  std::vector<Gs1Element> data{};        ///< identifiers in the query: 1 to 90 characters of ASCII
  std::string link_type{};               ///< "gs1:pip", "linkset"; empty: none asked for
  std::vector<std::string> others{};     ///< of the query, as they stand there: "from=qr"
};

/// Takes a whole URI, or a request's target ("/01/...?...") as it was sent: decoded by a server,
/// "%2F" in a lot could no longer be told from "/". `own`: a key of the resolver's beside GS1's.
Result<DigitalLink> read_digital_link(std::string_view text, const LinkKey* own = nullptr);

/// Whether a name in a query is "linkType"; others write it in any case.
bool is_link_type(std::string_view name);

/// `stem` instead of the link's own; kReferenceStem makes it the standard's reference form.
/// Pre-condition: the qualifiers are in the standard's order, as they are in what was read.
std::string canonical_link(std::string_view stem, const DigitalLink& link);

}  // namespace ocop::gs1
