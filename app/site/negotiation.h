// What a client would rather have, by its headers (RFC 9110, 12.5). Thread rule: pure, of bounded
// work whatever the bytes.
#pragma once

#include <string_view>

#include "db/model/language.h"

namespace ocop::site {

/// By Accept-Language: the first that the site has, by weight; English for who asks for others
/// alone; Vietnamese where there is no header.
Language language_wanted(std::string_view accept_language);

/// By Accept: whether `type` is named, and weighs more than text/html does.
bool prefers(std::string_view accept, std::string_view type);

/// By Accept-Encoding: whether it names that coding.
bool takes_coding(std::string_view accept_encoding, std::string_view coding);

/// By If-None-Match: whether it names that ETag, weakly or not, or all ("*").
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace ocop::site
