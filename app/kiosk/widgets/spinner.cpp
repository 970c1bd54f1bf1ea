#include "app/kiosk/widgets/spinner.h"

#include <cmath>

namespace ocop::widgets {
namespace {

constexpr double kTurnsASecond = 0.22;
constexpr double kEighth = 0.78539816339;  // the star looks the same after that angle

}  // namespace

void spinner(ui::Frame& frame, ui::Vec center, float radius) {
  float turn = 0;
  if (!frame.reduce_motion()) {
    turn = static_cast<float>(std::fmod(frame.seconds() * kTurnsASecond * 8 * kEighth, kEighth));
    frame.keep_moving(0.1);
  }
  frame.anise(center, radius, frame.colors().star, turn);
}

}  // namespace ocop::widgets
