// Uses Dear ImGui's atlas with its FreeType builder. In addition, sizes are those of the em (as in
// CSS), advances are the font's own, and icons share the atlas.
//
// Dear ImGui copies font data that it does not own. So the mapped files are passed as owned and
// taken back after the build, before the atlas could free them. Chinese is rendered up to a size
// limit and enlarged beyond it: on a 4K screen the two largest styles alone would take more
// graphics memory than all pictures. Dear ImGui counts allocations in the current context without a
// lock; a build on another thread may miscount that debug figure, but does no other harm.
#include "app/kiosk/ui/fonts.h"

#include <malloc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "app/kiosk/ui/font_access.h"
#include "app/kiosk/ui/font_file.h"
#include "app/kiosk/ui/utf8.h"
#include "imgui_freetype.h"

namespace ocop::ui {
namespace {

// Pairs of first and last character, ended by 0.
constexpr std::array<ImWchar, 27> kLatin{0x0020, 0x007E, 0x00A0, 0x017F, 0x01A0, 0x01B0, 0x02C6,
                                         0x02DD, 0x0300, 0x0323, 0x1E00, 0x1EFF, 0x2010, 0x2027,
                                         0x2030, 0x2030, 0x2039, 0x203A, 0x20AB, 0x20AB, 0x2122,
                                         0x2122, 0x2190, 0x2193, 0x2212, 0x2212, 0};

// What a sum of money is written with, for TextStyle::figure: all of Latin would take more of the
// atlas there than in the other styles together.
constexpr std::array<ImWchar, 13> kMoney{0x0020, 0x0020, 0x002C, 0x002E, 0x0030, 0x0039, 0x00A0,
                                         0x00A0, 0x20AB, 0x20AB, 0x2212, 0x2212, 0};

constexpr int kWidestAtlas = 4096;
constexpr double kCjkPixels = 16e6;  // of the atlas available to Chinese

enum Weight { regular, semibold, bold, kWeights };
constexpr std::array<Weight, kTextStyles> kWeightOf{regular,  regular, semibold, semibold,
                                                    semibold, bold,    bold,     bold};

struct Sources {
  std::array<std::shared_ptr<FontFile>, kWeights> latin;
  std::array<std::shared_ptr<FontFile>, kWeights> cjk;  // null: not installed
};

bool open_sources(const FontPlan& plan, Sources& out, std::string* why) {
  const std::array<const std::string*, kWeights> paths{&plan.files.regular, &plan.files.semibold,
                                                       &plan.files.bold};
  for (std::size_t i = 0; i < kWeights; ++i) {
    out.latin[i] = FontFile::open(*paths[i], 0);
    if (!out.latin[i]) {
      if (why != nullptr) {
        *why = "The font file " + *paths[i] + " is missing or broken; install the Inter fonts.";
      }
      return false;
    }
  }
  if (!plan.letters.empty()) {
    const int face = simplified_chinese_face(plan.files.cjk);
    out.cjk[regular] = FontFile::open(plan.files.cjk, face);
    out.cjk[bold] = FontFile::open(plan.files.cjk_bold, face);
    if (!out.cjk[bold]) out.cjk[bold] = out.cjk[regular];
    out.cjk[semibold] = out.cjk[bold];
  }
  return true;
}

// Returns the wanted letters that only the CJK font has, as ranges; empty if there are none.
ImVector<ImWchar> cjk_ranges(const std::u32string& letters, const FontFile& latin,
                             const FontFile& cjk) {
  std::u32string wanted;
  for (const char32_t c : letters) {
    if (c >= 0x20 && c < 0xFFFF && !latin.has(c) && cjk.has(c)) wanted += c;
  }
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  ImVector<ImWchar> ranges;
  for (const char32_t c : wanted) {
    ranges.push_back(static_cast<ImWchar>(c));
    ranges.push_back(static_cast<ImWchar>(c));
  }
  if (!ranges.empty()) ranges.push_back(0);
  return ranges;
}

// Returns letters beyond the fixed ranges that the Latin font has.
ImVector<ImWchar> latin_ranges(const std::u32string& letters, const FontFile& latin) {
  ImVector<ImWchar> ranges;
  for (const ImWchar c : kLatin) ranges.push_back(c);
  ranges.pop_back();
  for (const char32_t c : letters) {
    bool fixed = false;
    for (std::size_t i = 0; i + 1 < kLatin.size(); i += 2) {
      fixed = fixed || (c >= kLatin[i] && c <= kLatin[i + 1]);
    }
    if (fixed || c < 0x20 || c >= 0xFFFF || !latin.has(c)) continue;
    ranges.push_back(static_cast<ImWchar>(c));
    ranges.push_back(static_cast<ImWchar>(c));
  }
  ranges.push_back(0);
  return ranges;
}

ImFont* add_font(ImFontAtlas& atlas, const FontFile& file, float em, const ImWchar* ranges,
                 bool merge) {
  ImFontConfig config;
  config.FontData = file.data();
  config.FontDataSize = static_cast<int>(file.size());
  config.FontDataOwnedByAtlas = true;  // taken back after the build
  config.FontNo = file.index();
  config.SizePixels = std::max(1.0F, std::round(em * file.line_per_em()));
  config.GlyphRanges = ranges;
  config.MergeMode = merge;
  config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  return atlas.AddFont(&config);
}

void take_files_back(ImFontAtlas& atlas) {
  for (ImFontConfig& config : atlas.ConfigData) {
    config.FontData = nullptr;
    config.FontDataOwnedByAtlas = false;
    config.GlyphRanges = nullptr;
  }
}

// Returns the largest em, in pixels, at which that many Chinese letters in all styles stay within
// their share.
float largest_cjk(float scale, int letters) {
  constexpr double kSpacing = 1.15;  // spacing between them
  float largest = type_size(TextStyle::display) * scale;
  for (; largest > 16; largest *= 0.95F) {
    double pixels = 0;
    for (int i = 0; i <= static_cast<int>(TextStyle::display); ++i) {
      const double em = std::min(type_size(static_cast<TextStyle>(i)) * scale, largest);
      pixels += em * em * kSpacing * letters;
    }
    if (pixels <= kCjkPixels) break;
  }
  return largest;
}

// Replaces the rounded advances by the font's own, scales enlarged Chinese about the baseline, and
// records the widest digit.
void finish(FontFace& face, const FontFile& latin, const FontFile* cjk, float largest) {
  const float larger = std::max(1.0F, face.em / largest);
  const float baseline = std::round(face.font->Ascent);
  for (ImFontGlyph& glyph : face.font->Glyphs) {
    const auto c = static_cast<char32_t>(glyph.Codepoint);
    const bool from_latin = latin.has(c);
    if (!from_latin && (cjk == nullptr || !cjk->has(c))) continue;
    if (!from_latin && larger > 1) {
      glyph.X0 *= larger, glyph.X1 *= larger;
      glyph.Y0 = baseline + (glyph.Y0 - baseline) * larger;
      glyph.Y1 = baseline + (glyph.Y1 - baseline) * larger;
    }
    glyph.AdvanceX = (from_latin ? latin.advance(c) : cjk->advance(c)) * face.em;
  }
  for (char32_t c = U'0'; c <= U'9'; ++c) {
    face.digit = std::max(face.digit, latin.advance(c) * face.em);
  }
}

void place_icons(FontAccess::Contents& contents, const std::vector<IconBitmap>& icons,
                 const std::vector<int>& rects) {
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  contents.atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
  for (std::size_t i = 0; i < icons.size(); ++i) {
    if (rects[i] < 0) continue;
    const ImFontAtlasCustomRect* rect = contents.atlas.GetCustomRectByIndex(rects[i]);
    const auto side = static_cast<std::size_t>(icons[i].size);
    for (std::size_t row = 0; row < side; ++row) {
      std::memcpy(pixels + (rect->Y + row) * static_cast<std::size_t>(width) + rect->X,
                  icons[i].coverage.data() + row * side, side);
    }
    FontIcon icon{.size = icons[i].size, .uv0 = {}, .uv1 = {}};
    contents.atlas.CalcCustomRectUV(rect, &icon.uv0, &icon.uv1);
    contents.icons[icons[i].name].push_back(icon);
  }
}

void set_up(ImFontAtlas& atlas) {
  atlas.Flags = ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors |
                ImFontAtlasFlags_NoBakedLines;
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
}

// Returns the width that makes the atlas about square; a power of two.
int atlas_width(float scale, std::size_t letters) {
  const double glyphs = 700.0 + 1.9 * static_cast<double>(letters);
  const double side = std::sqrt(glyphs * 6200.0) * static_cast<double>(scale);
  int width = 512;
  while (width < side && width < kWidestAtlas) width *= 2;
  return width;
}

}  // namespace

FontSet::FontSet() : contents_(std::make_unique<Contents>()) {}
FontSet::~FontSet() = default;
ImFontAtlas* FontSet::atlas() const {
  return &contents_->atlas;
}

const FontIcon* FontAccess::icon(const FontSet& fonts, std::string_view name, float pixels) {
  const auto found = fonts.contents_->icons.find(name);
  if (found == fonts.contents_->icons.end()) return nullptr;
  const FontIcon* best = nullptr;
  for (const FontIcon& icon : found->second) {
    const auto distance = [&](const FontIcon& i) {
      return std::abs(static_cast<float>(i.size) - pixels);
    };
    if (best == nullptr || distance(icon) < distance(*best)) best = &icon;
  }
  return best;
}

std::shared_ptr<FontSet> build_fonts(const FontPlan& plan, std::string* why) {
  Sources sources;
  if (!open_sources(plan, sources, why)) return nullptr;
  std::shared_ptr<FontSet> set(new FontSet);
  FontSet::Contents& contents = *set->contents_;
  ImFontAtlas& atlas = contents.atlas;
  const float scale = plan.scale * plan.large;
  set_up(atlas);
  atlas.TexDesiredWidth = atlas_width(scale, plan.letters.size());

  const ImVector<ImWchar> latin = latin_ranges(plan.letters, *sources.latin[regular]);
  ImVector<ImWchar> cjk;
  if (sources.cjk[regular]) {
    cjk = cjk_ranges(plan.letters, *sources.latin[regular], *sources.cjk[regular]);
  }
  const float largest = largest_cjk(scale, cjk.Size / 2);
  for (int i = 0; i < kTextStyles; ++i) {
    FontFace& face = contents.faces[static_cast<std::size_t>(i)];
    const Weight weight = kWeightOf[static_cast<std::size_t>(i)];
    const FontFile& file = *sources.latin[weight];
    const float em = type_size(static_cast<TextStyle>(i)) * scale;
    const bool money = static_cast<TextStyle>(i) == TextStyle::figure;
    face.font = add_font(atlas, file, em, money ? kMoney.data() : latin.Data, false);
    face.em = std::max(1.0F, std::round(em * file.line_per_em())) / file.line_per_em();
    if (!cjk.empty() && !money) {
      add_font(atlas, *sources.cjk[weight], std::min(em, largest), cjk.Data, true);
    }
  }
  std::vector<int> rects;
  for (const IconBitmap& icon : plan.icons) {
    const auto side = static_cast<std::size_t>(std::max(icon.size, 0));
    const bool sound = side > 0 && icon.coverage.size() == side * side;
    rects.push_back(sound ? atlas.AddCustomRectRegular(icon.size, icon.size) : -1);
  }
  const bool built = atlas.Build();
  take_files_back(atlas);
  if (!built) {
    if (why != nullptr) *why = "The fonts cannot be drawn; install the Inter fonts again.";
    return nullptr;
  }
  for (int i = 0; i < kTextStyles; ++i) {
    const Weight weight = kWeightOf[static_cast<std::size_t>(i)];
    finish(contents.faces[static_cast<std::size_t>(i)], *sources.latin[weight],
           sources.cjk[weight].get(), largest);
  }
  place_icons(contents, plan.icons, rects);
  malloc_trim(0);  // return memory: the builder's bitmaps are several times the atlas
  return set;
}

std::u32string letters_of(std::string_view utf8) {
  std::u32string all = code_points(utf8);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace ocop::ui
