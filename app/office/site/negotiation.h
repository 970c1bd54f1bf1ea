// What a client would rather have, by its headers (RFC 9110, 12.5). Thread rule: pure, of bounded
// work whatever the bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "db/model/language.h"

namespace ocop::site {

/// The language by Accept-Language: the first that the site has, by weight; English for who asks
/// for others alone; Vietnamese where there is no header.
Language language_wanted(std::string_view accept_language);

/// The type by Accept: which of `types` is named and weighs most, the first of those in the header.
/// Returns nullopt if none is named, or `page` weighs as much (empty: there is no page).
std::optional<std::size_t> preferred(std::string_view accept,
                                     std::span<const std::string_view> types,
                                     std::string_view page);

/// Returns whether Accept-Encoding names that coding.
bool takes_coding(std::string_view accept_encoding, std::string_view coding);

/// Returns whether If-None-Match names that ETag, weakly or not, or all ("*").
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace ocop::site
