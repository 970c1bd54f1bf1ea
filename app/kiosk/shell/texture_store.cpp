#include "app/kiosk/shell/texture_store.h"

#include <SDL.h>
#include <SDL_opengl.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace ocop::shell {

namespace {

constexpr auto kUploadTime = std::chrono::milliseconds(6);
constexpr int kLargestBox = 4096;
// Decoding again is not worth it for a slightly larger box.
constexpr int kEnough = 5;  // quarters: 1.25 times
constexpr int kRough = 8;   // how much smaller a rough version is

bool large_enough(int have, int want) {
  return 4 * want <= kEnough * have;
}

}  // namespace

TextureStore::TextureStore(std::function<std::string(std::string_view)> resolve,
                           std::size_t budget_bytes, std::function<void()> arrived)
    : resolve_(std::move(resolve)),
      budget_(budget_bytes),
      arrived_(std::move(arrived)),
      decoder_([this] { decode(); }) {}

TextureStore::~TextureStore() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_one();
  decoder_.join();
  for (auto& [key, entry] : entries_) drop(entry);
}

ui::Texture TextureStore::find(std::string_view key, int width_px, int height_px) {
  if (key.empty()) return {.id = 0, .width = 0, .height = 0, .failed = true};
  const std::string name(key);
  Entry& entry = entries_[name];
  entry.frame = frame_;
  const int width = std::clamp(width_px, 1, kLargestBox);
  const int height = std::clamp(height_px, 1, kLargestBox);
  const bool enough =
      large_enough(entry.wanted_width, width) && large_enough(entry.wanted_height, height);
  if (!enough && !entry.pending && !entry.texture.failed) {
    entry.wanted_width = std::max(entry.wanted_width, width);
    entry.wanted_height = std::max(entry.wanted_height, height);
    ask(key, name, entry, false);
  }
  return entry.texture;
}

/// Each size has an entry of its own: nothing but a backdrop asks for parts, and a screen has one
/// size.
ui::Texture TextureStore::find_part(std::string_view key, int width_px, int height_px) {
  if (key.empty()) return {.id = 0, .width = 0, .height = 0, .failed = true};
  const int width = std::clamp(width_px, 1, kLargestBox);
  const int height = std::clamp(height_px, 1, kLargestBox);
  const std::string name =
      std::string(key) + "@" + std::to_string(width) + "x" + std::to_string(height);
  Entry& entry = entries_[name];
  entry.frame = frame_;
  if (entry.texture.id == 0 && !entry.pending && !entry.texture.failed) {
    entry.wanted_width = width;
    entry.wanted_height = height;
    ask(key, name, entry, true);
  }
  return entry.texture;
}

void TextureStore::ask(std::string_view key, const std::string& name, Entry& entry, bool part) {
  std::string path = resolve_ ? resolve_(key) : std::string{};
  if (path.empty()) {
    entry.texture.failed = true;
    return;
  }
  entry.pending = true;
  ++pending_;
  {
    const std::lock_guard lock(mutex_);
    // Decode the newest frame's pictures first, in drawing order, from the top.
    const auto older = std::find_if(jobs_.begin(), jobs_.end(),
                                    [this](const Job& job) { return job.frame < frame_; });
    const Job job{name, std::move(path), entry.wanted_width, entry.wanted_height, frame_, part};
    jobs_.insert(older, job);
    if (part) {
      Job rough = job;
      rough.width = std::max(1, job.width / kRough);
      rough.height = std::max(1, job.height / kRough);
      rough.rough = true;
      jobs_.push_front(rough);
    }
  }
  wake_.notify_one();
}

void TextureStore::decode() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stop_ || !jobs_.empty(); });
    if (stop_) return;
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    Ready ready{job.key,
                job.part ? decode_part(job.path, job.width, job.height)
                         : decode_image(job.path, job.width, job.height),
                job.rough};
    lock.lock();
    ready_.push_back(std::move(ready));
    arrived_();
  }
}

void TextureStore::upload(Ready& ready) {
  Entry& entry = entries_[ready.key];
  SDL_Surface* pixels = ready.image.pixels.get();
  if (ready.rough && pixels == nullptr) return;  // the other version will say so
  if (!ready.rough) {
    entry.pending = false;
    --pending_;
  }
  if (pixels == nullptr) {
    entry.texture.failed = true;
    return;
  }
  drop(entry);
  GLuint id = 0;
  glGenTextures(1, &id);
  glBindTexture(GL_TEXTURE_2D, id);
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, pixels->pitch / 4);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, pixels->w, pixels->h, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               pixels->pixels);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  entry.texture = {.id = id,
                   .width = ready.image.original_width,
                   .height = ready.image.original_height,
                   .failed = false,
                   .rough = ready.rough};
  entry.bytes = static_cast<std::size_t>(pixels->w) * static_cast<std::size_t>(pixels->h) * 4;
  bytes_ += entry.bytes;
}

void TextureStore::drop(Entry& entry) {
  if (entry.texture.id == 0) return;
  const auto id = static_cast<GLuint>(entry.texture.id);
  glDeleteTextures(1, &id);
  bytes_ -= entry.bytes;
  entry.texture.id = 0;
  entry.bytes = 0;
}

void TextureStore::keep_budget() {
  while (bytes_ > budget_) {
    auto oldest = entries_.end();
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry)
      if (entry->second.texture.id != 0 && entry->second.frame < frame_ &&
          (oldest == entries_.end() || entry->second.frame < oldest->second.frame))
        oldest = entry;
    if (oldest == entries_.end()) return;  // everything is on screen
    drop(oldest->second);
    if (oldest->second.pending)
      oldest->second.wanted_width = oldest->second.wanted_height = 0;
    else
      entries_.erase(oldest);
  }
}

bool TextureStore::update() {
  std::vector<Ready> arrived;
  {
    const std::lock_guard lock(mutex_);
    arrived.swap(ready_);
  }
  const auto began = std::chrono::steady_clock::now();
  std::size_t done = 0;
  while (done < arrived.size() &&
         (done == 0 || std::chrono::steady_clock::now() - began < kUploadTime))
    upload(arrived[done++]);
  if (done < arrived.size()) {
    const std::lock_guard lock(mutex_);
    for (; done < arrived.size(); ++done) ready_.push_back(std::move(arrived[done]));
    arrived_();
  }
  keep_budget();
  ++frame_;
  return !arrived.empty();
}

bool TextureStore::settled() const {
  return pending_ == 0;
}

}  // namespace ocop::shell
