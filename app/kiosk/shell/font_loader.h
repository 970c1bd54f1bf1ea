// Builds fonts on a thread of its own whenever scale, text size or letters change, and puts the
// atlas on the graphics card between frames.
// Thread rule: all calls on the frame thread; upload needs OpenGL's context.
// Errors: one sentence in fault(), once a build has failed; the fonts before it stay.
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

  /// Begins a build if these are not what was asked for last. Cheap otherwise.
  void want(float scale, bool large_text, int letters_version,
            const std::function<std::u32string()>& letters);
  /// Fonts that are newly built and uploaded, once; null: none. `wait`: for the very first set.
  std::shared_ptr<const ui::FontSet> take(bool wait);
  bool settled() const { return !builder_.joinable(); }
  const std::string& fault() const { return fault_; }

 private:
  struct Built {
    std::shared_ptr<ui::FontSet> fonts;
    std::string why;
  };
  /// Its name and its SVG.
  using Icons = std::vector<std::pair<std::string, std::string>>;
  static Icons read_icons(const std::string& folder);
  void begin();
  void upload(ui::FontSet& fonts);

  ui::FontFiles files_;
  std::shared_future<Icons> icons_;  // read from the start: many small files on a cold disk
  std::function<void()> arrived_;
  float scale_ = 0;
  bool large_ = false;
  int version_ = 0;
  bool stale_ = false;  // something changed while a build was under way
  std::u32string letters_;
  std::thread builder_;
  std::mutex mutex_;
  std::condition_variable done_;
  std::optional<Built> built_;  // by the builder, until it is taken
  unsigned texture_ = 0;        // of the fonts in use; the one before is freed when the next comes
  std::string fault_;
};

}  // namespace ocop::shell
