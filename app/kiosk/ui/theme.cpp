#include "app/kiosk/ui/theme.h"

namespace ocop::ui {
namespace {

constexpr Palette kLight{
    .paper = {0xFBF7EF},
    .surface = {0xFFFFFF},
    .sunken = {0xF3EDE1},
    .ink = {0x1F2A24},
    .ink_soft = {0x454C47},
    .primary = {0x1E5B3F},
    .on_primary = {0xFBF7EF},
    .indigo = {0x2B3A67},
    .chosen = {0x2B3A67},
    .on_chosen = {0xFBF7EF},
    .header = {0x2B3A67},
    .on_header = {0xFBF7EF},
    .accent = {0xE4682A},
    .on_accent = {0x1B120B},
    .price = {0x863307},
    .loss = {0x8E1616},
    .alarm = {0x8E1616},
    .on_alarm = {0xFFFFFF},
    .warning = {0x674700},
    .caution = {0xE9B44C},
    .on_caution = {0x1F1A0B},
    .star = {0xE9B44C},
    .line = {0xE4DDCF},
    .scrim = {0x17201B, 0.62F},
    .dimmer = {0x000000, 0},
};

constexpr Palette kDark{
    .paper = {0x141A17},
    .surface = {0x1E2622},
    .sunken = {0x0E1310},
    .ink = {0xF4EFE4},
    .ink_soft = {0xC6C4B8},
    .primary = {0x7CC49C},
    .on_primary = {0x0D1C14},
    .indigo = {0x9FB2EA},
    .chosen = {0x3D4F8A},
    .on_chosen = {0xFFFFFF},
    .header = {0x1A2342},
    .on_header = {0xE6EAF8},
    .accent = {0xF07C3E},
    .on_accent = {0x1B120B},
    .price = {0xFFA874},
    .loss = {0xFFA3A3},
    .alarm = {0x9B1C1C},
    .on_alarm = {0xFFFFFF},
    .warning = {0xF0C064},
    .caution = {0xF0C064},
    .on_caution = {0x1B1405},
    .star = {0xF0C064},
    .line = {0x333D37},
    .scrim = {0x000000, 0.68F},
    .dimmer = {0x141A17, 0.38F},
};

constexpr Palette kHighContrast{
    .paper = {0xFFFFFF},
    .surface = {0xFFFFFF},
    .sunken = {0xEFEFEF},
    .ink = {0x000000},
    .ink_soft = {0x1A1A1A},
    .primary = {0x00391F},
    .on_primary = {0xFFFFFF},
    .indigo = {0x101F55},
    .chosen = {0x101F55},
    .on_chosen = {0xFFFFFF},
    .header = {0x101F55},
    .on_header = {0xFFFFFF},
    .accent = {0x8E2F00},
    .on_accent = {0xFFFFFF},
    .price = {0x6E2400},
    .loss = {0x7A0000},
    .alarm = {0x7A0000},
    .on_alarm = {0xFFFFFF},
    .warning = {0x553800},
    .caution = {0xFFD166},
    .on_caution = {0x000000},
    .star = {0x9A6200},
    .line = {0x5A5A5A},
    .scrim = {0x000000, 0.8F},
    .dimmer = {0x000000, 0},
};

constexpr float kSizes[kTextStyles] = {20, 24, 24, 30, 38, 48, 64, 128};
constexpr float kLines[kTextStyles] = {1.4F, 1.45F, 1.4F, 1.35F, 1.3F, 1.25F, 1.25F, 1.2F};

}  // namespace

float type_size(TextStyle style) {
  return kSizes[static_cast<int>(style)];
}
float line_factor(TextStyle style) {
  return kLines[static_cast<int>(style)];
}

const Palette& palette(Mode mode) {
  switch (mode) {
    case Mode::dark:
      return kDark;
    case Mode::high_contrast:
      return kHighContrast;
    case Mode::light:
      break;
  }
  return kLight;
}

}  // namespace ocop::ui
