// Builds fonts on its own thread whenever scale, text size or letters change, and uploads the atlas
// to the graphics card between frames. Thread rule: all calls on the frame thread; upload needs
// OpenGL's context. Errors: one sentence in fault() after a failed build; the previous fonts stay.
#pragma once

#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/kiosk/ui/fonts.h"

namespace ocop::shell {

class FontLoader {
 public:
  FontLoader(ui::FontFiles files, std::string icons_folder, std::function<void()> arrived);
  ~FontLoader();

  /// Starts a build if these differ from the last request; otherwise cheap.
  void want(float scale, bool large_text, int letters_version,
            const std::function<std::u32string()>& letters);
  /// Returns newly built and uploaded fonts, once; null if there are none. `wait`: block for the
  /// very first set.
  std::shared_ptr<const ui::FontSet> take(bool wait);
  bool settled() const { return !builder_.joinable(); }
  const std::string& fault() const { return fault_; }

 private:
  struct Built {
    std::shared_ptr<ui::FontSet> fonts;
    std::string why;
  };
  /// Name and SVG of each icon.
  using Icons = std::vector<std::pair<std::string, std::string>>;
  static Icons read_icons(const std::string& folder);
  void begin();
  void upload(ui::FontSet& fonts);

  ui::FontFiles files_;
  std::shared_future<Icons> icons_;  // reading starts at once: many small files on a cold disk
  std::function<void()> arrived_;
  float scale_ = 0;
  bool large_ = false;
  int version_ = 0;
  bool stale_ = false;  // something changed during a build
  std::u32string letters_;
  std::thread builder_;
  std::mutex mutex_;
  std::condition_variable done_;
  std::optional<Built> built_;  // set by the builder until taken
  unsigned texture_ = 0;  // of the fonts in use; the previous one is freed when the next arrives
  std::string fault_;
};

}  // namespace ocop::shell
