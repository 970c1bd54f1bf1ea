// The map of Lạng Sơn that assets/map/lang_son.svg draws, and where a place lies on it. The outline
// is our own, simplified drawing: for orientation, not for measuring. Thread rule: pure. Units:
// takes degrees WGS 84; returns fractions (0 to 1) of the picture's width and height.
#pragma once

#include <array>
#include <string_view>

namespace ocop {

struct MapPoint {
  float x = 0;
  float y = 0;
};

inline constexpr double kMapWest = 105.99, kMapEast = 107.45;
inline constexpr double kMapSouth = 21.24, kMapNorth = 22.54;
/// Width divided by height of the picture; degrees of longitude are shorter here by cos 21.9°.
inline constexpr float kMapShape = 1.042F;

/// Equirectangular projection. Places outside the picture map outside 0 to 1.
MapPoint project(double latitude, double longitude);

struct District {
  std::string_view name;  ///< Place::old_district
  double latitude;        ///< position of its mark: inside the district, clear of the others
  double longitude;
};
/// The city and the districts as they were until 30/06/2025.
inline constexpr std::array<District, 11> kDistricts{{{"Tràng Định", 22.29, 106.50},
                                                      {"Bình Gia", 22.03, 106.33},
                                                      {"Văn Lãng", 22.08, 106.62},
                                                      {"Cao Lộc", 21.90, 106.89},
                                                      {"Lạng Sơn", 21.845, 106.735},
                                                      {"Văn Quan", 21.86, 106.52},
                                                      {"Bắc Sơn", 21.85, 106.27},
                                                      {"Hữu Lũng", 21.53, 106.32},
                                                      {"Chi Lăng", 21.65, 106.58},
                                                      {"Lộc Bình", 21.74, 106.97},
                                                      {"Đình Lập", 21.53, 107.16}}};

}  // namespace ocop
