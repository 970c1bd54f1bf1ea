#include "app/kiosk/till/staff_message.h"

#include <algorithm>

namespace ocop::till {

Message message_of(const Error& error) {
  const auto found = std::find(text::kTextKeys.begin(), text::kTextKeys.end(), error.key);
  if (error.key.empty() || found == text::kTextKeys.end())
    return {text::Text::refusal_other, {error.sentence}, true};
  return {static_cast<text::Text>(found - text::kTextKeys.begin()), error.values, true};
}

}  // namespace ocop::till
