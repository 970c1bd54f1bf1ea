// The internals of a Stage, shared by the files that implement Frame. Nobody outside app/kiosk/ui
// includes it. Thread rule: that of the Stage. Units: design pixels, unless a name says pixels.
#pragma once

#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/ui/font_access.h"
#include "app/kiosk/ui/gestures.h"
#include "app/kiosk/ui/motion.h"
#include "app/kiosk/ui/stage.h"
#include "imgui.h"

namespace ocop::ui {

struct Stage::Memory {
  struct Group {
    Vec center;
    float scale, alpha;
    int first_vertex;
  };
  struct OpenScroll {
    std::string name;
    Rect view;
    Axis axis;
  };

  explicit Memory(Stage& stage, Pictures& from) : pictures(from), frame(stage) {}

  Pictures& pictures;
  Frame frame;
  ImFontAtlas no_fonts;  // the context never owns an atlas, and outlives each FontSet's
  ImGuiContext* context = nullptr;
  std::shared_ptr<const FontSet> fonts, next_fonts;
  Look look;
  Gestures gestures;
  Glides glides;
  std::map<std::string, SlideMotion, std::less<>> slides;
  struct Placed {
    std::uint64_t occasion = 0;
    Vec size;
    Rect box;
  };
  std::optional<Placed> placed;                              // see Frame::beside_touch
  std::map<std::string, std::uint64_t, std::less<>> values;  // see Frame::changed
  std::string page;                                          // last passed to begin_page
  double page_since = -1e9;

  float unit = 1;  // screen pixels per design pixel
  Rect canvas;
  double now = 0;
  std::optional<double> epoch;
  double moving_until = 0;
  double next_frame = 0;
  double again_at = 0;  // see Frame::again_in; only while drawing
  int settle = 1;       // frames to draw even if nothing moves
  bool open = false;
  ImDrawList* list = nullptr;
  std::vector<Rect> clips;
  std::vector<Group> groups;
  std::vector<OpenScroll> scrolls;
  bool auditing = false;
  Audit audit;
  std::vector<std::size_t> control_order;  // audit.controls by index among the declared targets

  ImVec2 px(Vec v) const { return {v.x * unit, v.y * unit}; }
  float snap(float v) const { return std::floor(v * unit + 0.5F); }
  ImVec2 snapped(Vec v) const { return {snap(v.x), snap(v.y)}; }
  const Rect& clip() const { return clips.back(); }
  bool seen(Rect rect) const { return !rect.intersect(clip()).empty(); }
  /// Returns the rectangle after clipping; exactly itself if nothing is clipped.
  Rect visible(const Rect& rect) const;
  void push_clip(Rect rect);
  void pop_clip();
};

ImU32 packed(Color color);

/// A pointer or a number, depending on Dear ImGui's version; only this cast yields either.
inline ImTextureID texture_id(std::uint64_t id) {
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  return (ImTextureID) static_cast<std::uintptr_t>(id);
}

}  // namespace ocop::ui
