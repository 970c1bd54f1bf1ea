#include "tests/support/kiosk/shown_screen.h"

#include <algorithm>
#include <array>

#include "app/kiosk/core/update.h"
#include "app/kiosk/terminal/draw.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/made_lot.h"

namespace ocop::test {

namespace {

std::string words_of(const LocalText& text) {
  return text.by_language[0] + text.by_language[1] + text.by_language[2];
}

/// Returns the letters that a catalogue with the made lot would list.
std::string letters_of_made_lot() {
  std::string text = words_of(made_recall().reason);
  for (const LotEvent& event : made_lot().events) {
    text += words_of(event.note);
    for (const LotInput& input : event.inputs) text += words_of(input.name);
    for (const LotDocument& document : event.documents) text += words_of(document.title);
  }
  return text;
}

std::u32string all_letters() {
  std::string text = sample_shelf()->letters + letters_of_made_lot();
  for (const text::Texts& texts : interface_texts()) text += texts.all();
  return ui::letters_of(text);
}

}  // namespace

namespace {

std::optional<core::Action> draw_once(const core::State& state, ui::Frame& frame) {
  const auto& texts = interface_texts();
  const std::array<const text::Texts*, 3> all{texts.data(), &texts[1], &texts[2]};
  return terminal::draw({state, texts[static_cast<std::size_t>(state.preferences.language)], all},
                        frame);
}

std::unique_ptr<Touch> show_drawn(const Touch::Draw& draw, const core::State& state, int width_px,
                                  int height_px) {
  auto touch = std::make_unique<Touch>(draw, width_px, height_px);
  touch->pictures.all_there = true;
  ui::Look look;
  look.large_text = state.preferences.large_text;
  look.reduce_motion = true;
  touch->set_look(look);
  const float scale = static_cast<float>(std::min(width_px, height_px)) / 1080;
  touch->stage().use_fonts(test_fonts(scale, all_letters()));
  touch->frame();
  touch->settle();
  return touch;
}

}  // namespace

std::unique_ptr<Touch> show(const core::State& state, int width_px, int height_px) {
  return show_drawn([state](ui::Frame& frame) { draw_once(state, frame); }, state, width_px,
                    height_px);
}

std::unique_ptr<Touch> show_working(core::State& state, int width_px, int height_px) {
  return show_drawn(
      [&state](ui::Frame& frame) {
        if (const auto action = draw_once(state, frame)) core::update(state, *action, state.now);
      },
      state, width_px, height_px);
}

ui::Audit audit_of(const core::State& state, int width_px, int height_px) {
  return show(state, width_px, height_px)->audit();
}

}  // namespace ocop::test
