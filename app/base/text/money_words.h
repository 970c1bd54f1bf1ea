// Amounts in words, as vouchers and statements name them below the figure: always in Vietnamese,
// the language of the papers. Thread rule: pure. Units: whole đồng.
#pragma once

#include <string>

#include "db/model/money.h"

namespace ocop::text {

/// 1.205.000 is "Một triệu hai trăm linh năm nghìn đồng"; below zero it begins with "Âm".
std::string money_in_words(Money money);

}  // namespace ocop::text
