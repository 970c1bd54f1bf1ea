// A sentence that the till says to staff. Thread rule: plain values.
#pragma once

#include <string>
#include <vector>

#include "app/base/text/text_id.h"
#include "db/model/result.h"

namespace ocop::till {

/// Its words are in the interface's language; `values` fill their gaps.
struct Message {
  text::Text text{};
  std::vector<std::string> values;
  bool bad = false;
};

/// In the interface's language where the refusal has a key.
Message message_of(const Error& error);

}  // namespace ocop::till
