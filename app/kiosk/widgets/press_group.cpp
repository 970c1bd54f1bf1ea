#include "app/kiosk/widgets/press_group.h"

#include <string>

namespace ocop::widgets {
namespace {

constexpr float kPressedScale = 0.98F;
constexpr float kBackSeconds = 0.15F;
constexpr float kTint = 0.08F;
constexpr float kDisabled = 0.38F;

}  // namespace

PressGroup::PressGroup(ui::Frame& frame, std::string_view name, ui::Rect rect, bool enabled)
    : frame_(frame), rect_(rect) {
  if (enabled) press_ = frame.control(name, rect);
  const bool held = press_.held;
  const float scale = frame.glide("press:" + std::string(name), held ? kPressedScale : 1,
                                  held ? 0 : kBackSeconds, 1);
  frame.begin_group(rect.center(), frame.reduce_motion() ? 1 : scale, enabled ? 1 : kDisabled);
}

PressGroup::~PressGroup() {
  frame_.end_group();
}

void PressGroup::tint(float radius) {
  if (press_.held) frame_.fill(rect_, frame_.colors().ink.with_alpha(kTint), radius);
}

}  // namespace ocop::widgets
