// A visitor's settings for the duration of a visit. Thread rule: plain value.
#pragma once

#include "db/model/language.h"

namespace ocop::visit {

struct Preferences {
  Language language = Language::vi;
  bool large_text = false;
  bool high_contrast = false;
  bool dark = false;   ///< evening theme; set by configuration, not by visitors
  bool reach = false;  ///< controls in the lower part, for hands in a wheelchair
  bool reduce_motion = false;
  bool operator==(const Preferences&) const = default;
};

}  // namespace ocop::visit
