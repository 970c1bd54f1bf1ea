// The kiosk as an object: state, rules, worker, screens. Needs a Frame to draw into, but no window.
// Thread rule: frame thread; the librarian and the bookkeeper access the disk on their own threads.
// Units: seconds of the shell's clock. Not here: SDL, option parsing.
#pragma once

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/base/text/texts.h"
#include "app/kiosk/books/bookkeeper.h"
#include "app/kiosk/core/action.h"
#include "app/kiosk/core/effect.h"
#include "app/kiosk/core/state.h"
#include "app/kiosk/device/scanner.h"
#include "app/kiosk/point/kiosk_settings.h"
#include "app/kiosk/terminal/librarian.h"
#include "app/kiosk/ui/app.h"

namespace ocop::terminal {

using AllTexts = std::array<text::Texts, 3>;  ///< by Language

class Terminal : public ui::App {
 public:
  /// `utc_now`: seconds since 1970, for the date and the evening theme.
  Terminal(const point::Settings& settings, visit::Route start, AllTexts texts,
           std::function<std::int64_t()> utc_now);
  ~Terminal() override;

  void start(std::function<void()> wake) override;
  void draw(ui::Frame& frame, double now_seconds, bool touched) override;
  void type(std::string_view text, double since_seconds, double now_seconds) override;
  double next_frame_seconds() const override;
  ui::Look look() const override;
  std::u32string letters() const override;
  int letters_version() const override { return letters_version_; }
  std::u32string first_letters() const override;
  bool settled() const override;
  bool wants_exit() const override { return state_.exit; }
  std::string describe() const override { return visit::route_to_text(state_.route); }

  const core::State& state() const { return state_; }
  /// Acts as if the visitor had done it, for --open, --self-test and tests.
  void act(const core::Action& action);

 private:
  struct Inbox;  // collects the two workers' answers until the next frame

  void take_answers();
  void take_scans();
  void take_key(const std::string& key);
  void take_line(const device::Heard& line);
  void perform(const core::Effect& effect);
  void look_at_clock();
  core::Action scanned(const std::string& line) const;

  point::Settings settings_;
  AllTexts texts_;
  std::array<const text::Texts*, 3> text_list_;
  std::function<std::int64_t()> utc_now_;
  core::State state_;
  device::Scanner scanner_;
  std::deque<device::Heard> scans_;  // until the till can handle them
  std::string interface_letters_;
  int letters_version_ = 1;
  double now_ = 0;
  bool first_frame_ = true;
  bool changed_ = true;        // since the last frame was drawn
  bool begin_at_top_ = false;  // scroll positions must be reset
  std::shared_ptr<Inbox> inbox_;
  std::unique_ptr<Librarian> librarian_;
  std::unique_ptr<books::Bookkeeper> bookkeeper_;
};

/// Loads vi.mo, en.mo and zh.mo of the folder.
Result<AllTexts> load_texts(const std::string& folder);

}  // namespace ocop::terminal
