// Pictures on the graphics card: decoded on a separate thread, uploaded between frames, kept within
// a memory budget by evicting the least recently drawn; those drawn in the last frame stay. Thread
// rule: all calls on the frame thread; OpenGL's context must be current. Units: bytes, pixels.
// Errors: a picture that cannot be read is marked failed and not tried again.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "app/kiosk/shell/image.h"
#include "app/kiosk/ui/pictures.h"

namespace ocop::shell {

class TextureStore : public ui::Pictures {
 public:
  /// `resolve`: returns the file of a key, or empty. `arrived`: called from the decoder when a
  /// picture is ready.
  TextureStore(std::function<std::string(std::string_view)> resolve, std::size_t budget_bytes,
               std::function<void()> arrived);
  ~TextureStore() override;

  ui::Texture find(std::string_view key, int width_px, int height_px) override;
  ui::Texture find_part(std::string_view key, int width_px, int height_px) override;
  /// Call between frames: uploads what has arrived (for a few milliseconds at most) and enforces
  /// the budget. Returns true if there is something new to draw.
  bool update();
  /// Returns whether all requested pictures are available.
  bool settled() const;
  std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    ui::Texture texture;
    int wanted_width = 0, wanted_height = 0;  // of the largest box requested
    std::size_t bytes = 0;
    std::uint64_t frame = 0;  // that last drew it
    bool pending = false;
  };
  struct Job {
    std::string key, path;
    int width = 0, height = 0;
    std::uint64_t frame = 0;
    bool part = false;   // only what fits the shape
    bool rough = false;  // a small version, for the time until the other one is ready
  };
  struct Ready {
    std::string key;
    DecodedImage image;
    bool rough = false;
  };

  void ask(std::string_view key, const std::string& name, Entry& entry, bool part);
  void upload(Ready& ready);
  void drop(Entry& entry);
  void keep_budget();
  void decode();

  std::function<std::string(std::string_view)> resolve_;
  std::size_t budget_;
  std::function<void()> arrived_;
  std::unordered_map<std::string, Entry> entries_;
  std::size_t bytes_ = 0;
  std::size_t pending_ = 0;
  std::uint64_t frame_ = 1;

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> jobs_;  // jobs of the newest frame first
  std::vector<Ready> ready_;
  bool stop_ = false;
  std::thread decoder_;
};

}  // namespace ocop::shell
