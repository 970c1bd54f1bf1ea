// Money, dates and quantities as each language writes them (the visual rules' "Words").
// Thread rule: pure. Units: whole đồng, grams, millilitres.
#pragma once

#include <cstdint>
#include <string>

#include "db/model/date.h"
#include "db/model/language.h"
#include "db/model/lot.h"
#include "db/model/money.h"
#include "db/model/shop_time.h"

namespace ocop::text {

/// vi "1.234.567 ₫", en "₫1,234,567", zh "1,234,567 ₫". The space is a no-break space.
std::string format(Money money, Language language);
/// vi "23/11/2026", en "23 Nov 2026", zh "2026年11月23日".
std::string format(Date date, Language language);
/// vi "1.234", en and zh "1,234".
std::string format_number(long long number, Language language);
/// Pieces: "12"; goods sold by weight: "850 g", "1,25 kg" (en "1.25 kg").
std::string format_quantity(std::int64_t quantity, bool weighed, Language language);
/// Pieces: "1.200", to which the caller adds the word; otherwise "850 g", "1,25 kg", "330 ml", "1,5
/// l".
std::string format_quantity(const Quantity& quantity, Language language);
/// "14:05".
std::string format_clock(const ShopTime& time);
/// Date and clock: vi "23/11/2026 14:05".
std::string format(const ShopTime& time, Language language);
/// vi "tháng 7", en "July", zh "7月".
std::string format_month(int month, Language language);

}  // namespace ocop::text
