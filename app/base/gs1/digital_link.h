// GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.4.1), of any host and for every
// primary key. Writing is strict: GTINs of 14 digits, qualifiers in the standard's order, data
// attributes in the query. Reading is more lenient, for others' labels: GTIN-8, -12 and -13,
// qualifiers out of order or in the query, http, a path before the key, the words of versions 1.0
// and 1.1 (/gtin/.../lot/...?exp=...; in the query only behind such a path), escapes in lower case,
// "&" and ";", "+" for a space in the query, linkType in any case, a "/" at the end, a fragment
// (which is dropped). All-digit names are reserved by GS1; unknown ones are refused. Thread rule:
// pure, with bounded work for any input. Errors: one sentence that can be shown on a page. Not
// here: our own links and what they name (product_link.h); the compressed form, which is recognised
// and refused; the meaning of data attributes (gs1_element.h).
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
  std::vector<Gs1Element> qualifiers{};  ///< in the standard's order, with valid values
  std::vector<Gs1Element> data{};        ///< identifiers in the query: values of 1 to 90 ASCII
                                         ///< characters; days and net weights are valid
  std::string link_type{};               ///< "gs1:pip", "linkset"; empty: none requested
  std::vector<std::string> others{};     ///< other parameters of the query, verbatim: "from=qr"
};

/// Parses a whole URI, or a request's target ("/01/...?...") as sent: if a server had decoded it,
/// "%2F" in a lot could not be told from "/". `own`: a key of the resolver's own, in addition to
/// GS1's.
Result<DigitalLink> read_digital_link(std::string_view text, const LinkKey* own = nullptr);

/// Returns whether a name in a query is "linkType", in any case.
bool is_link_type(std::string_view name);

/// Writes the link with `stem` in place of its own; kReferenceStem yields the standard's reference
/// form. Pre-condition: the qualifiers are in the standard's order, as they are after reading.
std::string canonical_link(std::string_view stem, const DigitalLink& link);

}  // namespace ocop::gs1
