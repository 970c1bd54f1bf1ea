// Money, dates and quantities as each language writes them (the visual rules' "Words").
// Thread rule: pure. Units: whole đồng, grams.
#pragma once

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
/// vi "tháng 7", en "July", zh "7月".
std::string format_month(int month, Language language);

}  // namespace ocop::core
