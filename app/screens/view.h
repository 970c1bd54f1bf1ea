// What a screen may look at: the state, the words of the language, and nothing else.
// Thread rule: frame thread; lives for one frame.
#pragma once

#include <array>

#include "app/core/state.h"
#include "app/core/texts.h"

namespace ocop::screens {

struct View {
  const core::State& state;
  const core::Texts& texts;                            ///< of the visitor's language
  const std::array<const core::Texts*, 3>& all_texts;  ///< by Language: for the attract loop
  Language language() const { return state.preferences.language; }
};

}  // namespace ocop::screens
