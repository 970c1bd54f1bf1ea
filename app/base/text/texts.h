// The interface's texts by language: a text table with the keys of text_id.h. Thread rule:
// immutable once loaded. Errors: one sentence; a key without a text shows as the key.
#pragma once

#include "app/base/text/text_id.h"
#include "app/base/text/text_table.h"

namespace ocop::text {

using Texts = TextsOf<Text, kTextKeys>;

}  // namespace ocop::text
