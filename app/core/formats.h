// Money, dates and quantities as each language writes them (the visual rules' "Words").
// Thread rule: pure. Units: whole đồng, grams.
#pragma once

#include <cstdint>
#include <string>

#include "db/model/date.h"
#include "db/model/language.h"
#include "db/model/money.h"

namespace ocop::core {

/// vi "1.234.567 ₫", en "₫1,234,567", zh "1,234,567 ₫". The space is a no-break space.
std::string format(Money money, Language language);
/// vi "23/11/2026", en "23 Nov 2026", zh "2026年11月23日".
std::string format(Date date, Language language);
/// vi "1.234", en and zh "1,234".
std::string format_number(long long number, Language language);
/// Pieces: "12"; goods sold by weight: "850 g", "1,25 kg" (en "1.25 kg").
std::string format_quantity(std::int64_t quantity, bool weighed, Language language);
/// "14:05" at the display points (Asia/Ho_Chi_Minh) of a UTC moment in milliseconds.
std::string format_clock(std::int64_t utc_ms);
/// The day there.
Date local_day(std::int64_t utc_ms);
/// vi "tháng 7", en "July", zh "7月".
std::string format_month(int month, Language language);

}  // namespace ocop::core
