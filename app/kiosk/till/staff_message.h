// A sentence that the till shows to staff. Thread rule: plain values.
#pragma once

#include <string>
#include <vector>

#include "app/base/text/text_id.h"
#include "db/model/result.h"

namespace ocop::till {

/// Shown in the interface's language; `values` fill the gaps of the text.
struct Message {
  text::Text text{};
  std::vector<std::string> values;
  bool bad = false;
};

/// Returns the refusal in the interface's language if it has a key, otherwise its sentence.
Message message_of(const Error& error);

}  // namespace ocop::till
