#include "app/kiosk/screens/district_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/base/text/text_keys.h"
#include "db/model/province_map.h"

namespace ocop::screens {

namespace {

using text::Text;

constexpr std::array<std::pair<std::string_view, Text>, kDistricts.size()> kDistrictNames{
    {{"Tràng Định", Text::district_trang_dinh},
     {"Bình Gia", Text::district_binh_gia},
     {"Văn Lãng", Text::district_van_lang},
     {"Cao Lộc", Text::district_cao_loc},
     {"Lạng Sơn", Text::district_lang_son},
     {"Văn Quan", Text::district_van_quan},
     {"Bắc Sơn", Text::district_bac_son},
     {"Hữu Lũng", Text::district_huu_lung},
     {"Chi Lăng", Text::district_chi_lang},
     {"Lộc Bình", Text::district_loc_binh},
     {"Đình Lập", Text::district_dinh_lap}}};

}  // namespace

std::string_view district_words(const View& view, std::string_view district) {
  for (const auto& [name, words] : kDistrictNames)
    if (name == district) return view.texts(words);
  return district;
}

void sort_districts(std::vector<std::string>& districts) {
  std::sort(districts.begin(), districts.end());
  districts.erase(std::unique(districts.begin(), districts.end()), districts.end());
  std::stable_sort(districts.begin(), districts.end(),
                   [](const auto& a, const auto& b) { return text::fold(a) < text::fold(b); });
}

}  // namespace ocop::screens
