// Civil dates (std::chrono's), as the catalogue stores them: ISO 8601, YYYY-MM-DD.
// Thread rule: plain values. Not the way a date is written for a person: app/base/text/formats.h.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ocop {

using Date = std::chrono::year_month_day;

/// Takes exactly YYYY-MM-DD of a day that exists; anything else: nothing.
std::optional<Date> date_from_iso(std::string_view text);
std::string date_to_iso(Date date);
/// The same day `months` later, or that month's last day where there is no such day.
Date add_months(Date date, int months);

}  // namespace ocop
