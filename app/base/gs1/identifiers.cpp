#include "app/base/gs1/identifiers.h"

#include <algorithm>
#include <array>

#include "app/base/codec/digits.h"

namespace ocop::gs1 {

namespace {

struct Span {
  std::string_view first, last;  ///< both with the same number of digits
};

constexpr std::array kSpans{
    Span{"00", "03"},     Span{"10", "13"},     Span{"15", "17"},     Span{"20", "22"},
    Span{"30", "30"},     Span{"37", "37"},     Span{"90", "99"},     Span{"235", "235"},
    Span{"240", "243"},   Span{"250", "251"},   Span{"253", "255"},   Span{"400", "403"},
    Span{"410", "417"},   Span{"420", "427"},   Span{"710", "717"},   Span{"3900", "3939"},
    Span{"3940", "3943"}, Span{"3950", "3955"}, Span{"4300", "4326"}, Span{"4330", "4333"},
    Span{"7001", "7011"}, Span{"7020", "7023"}, Span{"7030", "7041"}, Span{"7230", "7242"},
    Span{"7250", "7259"}, Span{"8001", "8014"}, Span{"8017", "8020"}, Span{"8026", "8026"},
    Span{"8030", "8030"}, Span{"8040", "8043"}, Span{"8110", "8112"}, Span{"8200", "8200"}};

/// Measures; the last digit gives the number of decimals, up to five: "310n".
constexpr std::array kMeasures{Span{"310", "316"}, Span{"320", "337"}, Span{"340", "357"},
                               Span{"360", "369"}};

bool is_within(std::string_view ai, const Span& span) {
  return ai.size() == span.first.size() && span.first <= ai && ai <= span.last;
}

}  // namespace

bool is_identifier(std::string_view ai) {
  if (ai.size() < 2 || ai.size() > 4 || !codec::all_digits(ai)) return false;
  const auto within = [](std::string_view digits) {
    return [digits](const Span& span) { return is_within(digits, span); };
  };
  if (std::any_of(kSpans.begin(), kSpans.end(), within(ai))) return true;
  return ai.size() == 4 && ai[3] <= '5' &&
         std::any_of(kMeasures.begin(), kMeasures.end(), within(ai.substr(0, 3)));
}

}  // namespace ocop::gs1
