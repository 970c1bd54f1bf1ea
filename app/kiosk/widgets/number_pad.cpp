#include "app/kiosk/widgets/number_pad.h"

#include <string>

#include "app/kiosk/widgets/press_group.h"

namespace ocop::widgets {

namespace {

constexpr float kKey = 88;
constexpr int kPadColumns = 3, kPadRows = 5;
constexpr std::size_t kLargeLabel = 3;  // letters at most in the large type

class Pad {
 public:
  Pad(ui::Frame& frame, ui::Rect box) : frame_(frame), box_(box) {}
  std::optional<std::string> answer;

  ui::Rect cell(int column, int row, int columns = 1) const {
    const float width = ui::column_width(box_.w, kPadColumns, ui::space::gap);
    const auto x = static_cast<float>(column);
    const auto n = static_cast<float>(columns);
    return {box_.x + x * (width + ui::space::gap),
            box_.y + static_cast<float>(row) * (kKey + ui::space::gap),
            n * width + (n - 1) * ui::space::gap, kKey};
  }

  void key(ui::Rect rect, std::string_view name, std::string_view label, std::string_view gives,
           bool main = false, bool enabled = true) {
    const ui::Palette& colors = frame_.colors();
    const PressGroup group(frame_, "pad:" + std::string(name), rect, enabled);
    const bool ends = main && enabled, filled = group.held();
    frame_.fill(rect,
                filled ? colors.chosen
                : ends ? colors.accent
                : main ? colors.sunken
                       : colors.surface,
                ui::radius::row);
    if (!filled && !main) frame_.outline(rect, colors.line, ui::stroke::hair, ui::radius::row);
    const ui::Color ink = filled    ? colors.on_chosen
                          : ends    ? colors.on_accent
                          : enabled ? colors.ink
                                    : colors.ink_soft;
    if (label.empty())
      frame_.icon("backspace", ui::Rect::square(rect.center(), ui::size::icon_button), ink);
    else
      frame_.text(
          rect, label,
          main || label.size() > kLargeLabel ? ui::TextStyle::subtitle : ui::TextStyle::title, ink,
          {.align = ui::Align::center, .middle = true, .max_lines = 1, .tabular = true});
    if (group.tapped()) answer = std::string(gives);
  }

 private:
  ui::Frame& frame_;
  ui::Rect box_;
};

}  // namespace

float number_pad_height() {
  return kPadRows * kKey + (kPadRows - 1) * ui::space::gap;
}

std::optional<std::string> number_pad(ui::Frame& frame, ui::Rect box,
                                      const NumberPadLabels& labels) {
  Pad pad(frame, box);
  for (int digit = 1; digit <= 9; ++digit) {
    const std::string text = std::to_string(digit);
    pad.key(pad.cell((digit - 1) % kPadColumns, (digit - 1) / kPadColumns), text, text, text);
  }
  if (labels.thousands)
    pad.key(pad.cell(0, 3), "000", "000", "000");
  else
    pad.key(pad.cell(0, 3), "clear", labels.clear, "clear");
  pad.key(pad.cell(1, 3), "0", "0", "0");
  pad.key(pad.cell(2, 3), "erase", {}, "\b");
  pad.key(pad.cell(0, 4, kPadColumns), "done", labels.done, "\n", true, labels.may_finish);
  return pad.answer;
}

}  // namespace ocop::widgets
