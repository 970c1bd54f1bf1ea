// The frame's source of pictures: an interface, because the shell decodes them. Keys: 64 hex digits
// name a catalogue picture; "illustrations/food", "map/lang_son" a built-in drawing below the
// assets folder (without ".svg"). Thread rule: called on the frame thread only; must not wait for
// disk or decoder.
#pragma once

#include <cstdint>
#include <string_view>

namespace ocop::ui {

struct Texture {
  std::uint64_t id = 0;  ///< 0: not available yet
  int width = 0;         ///< pixels of the original
  int height = 0;
  bool failed = false;  ///< cannot be read: keep the placeholder
  bool rough = false;   ///< a small version, until the picture is decoded
};

class Pictures {
 public:
  virtual ~Pictures() = default;
  /// Returns the picture, or one with id 0 while it is being decoded for a box of that many screen
  /// pixels.
  virtual Texture find(std::string_view key, int width_px, int height_px) = 0;
  /// The same for what covers a whole screen: only the middle part that fits the shape of the box,
  /// and first a rough version. Its size is that of the part.
  virtual Texture find_part(std::string_view key, int width_px, int height_px) = 0;
};

}  // namespace ocop::ui
