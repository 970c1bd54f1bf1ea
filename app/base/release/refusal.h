// Reasons for refusing something that came from the office, each with its own key, for logs and
// health reports, and its own sentence. Thread rule: pure.
#pragma once

#include <string_view>

#include "db/model/result.h"

namespace ocop::release {

enum class Refusal {
  unreadable,
  unknown_format,
  unknown_key,
  wrong_signature,
  too_few_signatures,
  lower_version,
  other_content,
  expired,
  too_long,
  wrong_hash,
  unknown_schema,
  old_program,
  disk_low,
  no_root,
};

/// "exchange.wrong_signature" ...
std::string_view refusal_key(Refusal why);
/// Returns an Error with that key.
Error refuse(Refusal why);

}  // namespace ocop::release
