// Content negotiation (RFC 9110, 12.5). Thread rule: pure, with bounded work for any input.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "db/model/language.h"

namespace ocop::site {

/// Returns the language for Accept-Language: the available one with the highest weight; English if
/// only others are requested; Vietnamese without the header.
Language language_wanted(std::string_view accept_language);

/// Returns which of `types` Accept names with the highest weight; ties go to the first in the
/// header. Returns nullopt if none is named, or `page` weighs as much (empty: there is no page).
std::optional<std::size_t> preferred(std::string_view accept,
                                     std::span<const std::string_view> types,
                                     std::string_view page);

/// Returns whether Accept-Encoding names that coding.
bool takes_coding(std::string_view accept_encoding, std::string_view coding);

/// Returns whether If-None-Match names that ETag, weak or not, or any ("*").
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace ocop::site
