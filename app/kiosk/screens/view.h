// All that a screen may read: the state and the texts of the language. Thread rule: frame thread;
// lives for one frame.
#pragma once

#include <array>

#include "app/base/text/texts.h"
#include "app/kiosk/core/state.h"

namespace ocop::screens {

struct View {
  const core::State& state;
  const text::Texts& texts;                            ///< in the visitor's language
  const std::array<const text::Texts*, 3>& all_texts;  ///< by Language: for the attract loop
  Language language() const { return state.preferences.language; }
};

}  // namespace ocop::screens
