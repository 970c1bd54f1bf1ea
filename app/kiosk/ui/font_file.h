// A font file mapped into memory, with the exact metrics that Dear ImGui rounds. Mapped because
// Chinese fonts have 19 MB, of which a catalogue touches a few pages. Thread rule: one thread at a
// time.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>

namespace ocop::ui {

class FontFile {
 public:
  /// Returns null if the file cannot be opened or has no such face. `index`: of the face in a .ttc.
  static std::shared_ptr<FontFile> open(const std::string& path, int index);
  ~FontFile();
  FontFile(const FontFile&) = delete;
  FontFile& operator=(const FontFile&) = delete;

  void* data() const { return data_; }
  std::size_t size() const { return size_; }
  int index() const { return index_; }
  /// Height of a line (ascent and descent) as a multiple of the em.
  float line_per_em() const;
  bool has(char32_t c) const;
  /// Advance of a character in ems, unrounded; 0 if it is not in the font.
  float advance(char32_t c) const;

 private:
  FontFile() = default;
  struct Face;
  void* data_ = nullptr;
  std::size_t size_ = 0;
  int index_ = 0;
  std::unique_ptr<Face> face_;
};

/// Returns the index of the face "Noto Sans CJK SC" in a collection, otherwise of the first one.
int simplified_chinese_face(const std::string& path);

}  // namespace ocop::ui
