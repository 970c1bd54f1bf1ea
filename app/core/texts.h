// The interface's own words, by language: a text table with the keys of text_id.h.
// Thread rule: immutable once loaded. Errors: one sentence; a key without a text shows as the key.
#pragma once

#include "app/core/text_id.h"
#include "app/core/text_table.h"

namespace ocop::core {

using Texts = TextsOf<Text, kTextKeys>;

}  // namespace ocop::core
