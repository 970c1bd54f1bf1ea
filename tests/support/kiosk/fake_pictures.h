// Pictures without files or a screen: a test says which are available. Thread rule: one thread.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "app/kiosk/ui/pictures.h"

namespace ocop::test {

class FakePictures : public ui::Pictures {
 public:
  std::map<std::string, ui::Texture, std::less<>> known;
  bool all_there = false;  ///< every key has a picture of 1200 × 900

  std::function<ui::Texture(std::string_view, int, int)> part;  ///< if set, finds backdrops

  ui::Texture find(std::string_view key, int, int) override {
    const auto found = known.find(key);
    if (found != known.end()) return found->second;
    if (all_there) return {.id = 1, .width = 1200, .height = 900};
    return {};
  }
  ui::Texture find_part(std::string_view key, int width, int height) override {
    return part ? part(key, width, height) : find(key, width, height);
  }
};

}  // namespace ocop::test
