// A keypad with digits as on a telephone, for money, counts and PINs. Thread rule: that of the
// Frame.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/kiosk/ui/frame.h"

namespace ocop::widgets {

struct NumberPadLabels {
  std::string_view done;        ///< label of the key that finishes
  bool thousands = true;        ///< has a key "000"; otherwise one that clears
  std::string_view clear = {};  ///< its label, if there is no "000"
  bool may_finish = true;       ///< false: the done key is disabled
};

/// Draws it into the box. Returns the key that was tapped: a digit, "000", "\b", "clear" or "\n"
/// (done). Controls are named "pad:1", "pad:000", "pad:erase", "pad:clear", "pad:done".
std::optional<std::string> number_pad(ui::Frame& frame, ui::Rect box,
                                      const NumberPadLabels& labels);
float number_pad_height();

}  // namespace ocop::widgets
