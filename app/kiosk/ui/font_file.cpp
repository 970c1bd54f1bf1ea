// Uses FreeType directly on the mapped bytes, because Dear ImGui's builder rounds each advance up
// to whole pixels, which makes text visibly loose.
#include "app/kiosk/ui/font_file.h"

#include <fcntl.h>
#include <freetype/freetype.h>
#include <freetype/ftadvanc.h>
#include <ft2build.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string_view>

namespace ocop::ui {

struct FontFile::Face {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  ~Face() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
};

std::shared_ptr<FontFile> FontFile::open(const std::string& path, int index) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return nullptr;
  struct stat status {};
  std::shared_ptr<FontFile> file(new FontFile);
  if (fstat(fd, &status) == 0 && status.st_size > 0) {
    file->size_ = static_cast<std::size_t>(status.st_size);
    void* mapped = mmap(nullptr, file->size_, PROT_READ, MAP_PRIVATE, fd, 0);
    file->data_ = mapped == MAP_FAILED ? nullptr : mapped;
  }
  close(fd);
  if (file->data_ == nullptr) return nullptr;
  file->index_ = index;
  file->face_ = std::make_unique<Face>();
  if (FT_Init_FreeType(&file->face_->library) != 0) return nullptr;
  if (FT_New_Memory_Face(file->face_->library, static_cast<const FT_Byte*>(file->data_),
                         static_cast<FT_Long>(file->size_), index, &file->face_->face) != 0) {
    file->face_->face = nullptr;
    return nullptr;
  }
  if (!FT_IS_SCALABLE(file->face_->face)) return nullptr;
  return file;
}

FontFile::~FontFile() {
  face_.reset();
  if (data_ != nullptr) munmap(data_, size_);
}

float FontFile::line_per_em() const {
  const FT_Face face = face_->face;
  return static_cast<float>(face->ascender - face->descender) /
         static_cast<float>(face->units_per_EM);
}

bool FontFile::has(char32_t c) const {
  return FT_Get_Char_Index(face_->face, c) != 0;
}

float FontFile::advance(char32_t c) const {
  const FT_UInt glyph = FT_Get_Char_Index(face_->face, c);
  FT_Fixed units = 0;
  if (glyph == 0 || FT_Get_Advance(face_->face, glyph, FT_LOAD_NO_SCALE, &units) != 0) return 0;
  return static_cast<float>(units) / static_cast<float>(face_->face->units_per_EM);
}

int simplified_chinese_face(const std::string& path) {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return 0;
  int found = 0;
  FT_Long count = 1;
  for (FT_Long i = 0; i < count && found == 0; ++i) {
    FT_Face face = nullptr;
    if (FT_New_Face(library, path.c_str(), i, &face) != 0) break;
    count = face->num_faces;
    const std::string_view family = face->family_name == nullptr ? "" : face->family_name;
    if (family.ends_with(" SC")) found = static_cast<int>(i);
    FT_Done_Face(face);
  }
  FT_Done_FreeType(library);
  return found;
}

}  // namespace ocop::ui
