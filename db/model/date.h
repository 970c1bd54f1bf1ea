// Civil dates (std::chrono's), as the catalogue stores them: ISO 8601, YYYY-MM-DD.
// Thread rule: plain values. Not the way a date is written for a person: app/base/text/formats.h.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ocop {

using Date = std::chrono::year_month_day;

/// Parses exactly YYYY-MM-DD. Returns nullopt for anything else, or a day that does not exist.
std::optional<Date> date_from_iso(std::string_view text);
std::string date_to_iso(Date date);
/// Returns the same day `months` later, or that month's last day if it has no such day.
Date add_months(Date date, int months);

}  // namespace ocop
