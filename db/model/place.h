// Places and display points. Vietnam has provinces and communes only since 01/07/2025, so a place
// keeps both the old district and the commune of 2025. Thread rule: plain values.
// Units: degrees WGS 84.
#pragma once

#include <string>

#include "db/model/language.h"

namespace ocop {

struct Place {
  std::string id;
  LocalText name;            ///< as shown to visitors: "xã Chi Lăng, huyện Chi Lăng (cũ)"
  std::string province;      ///< "Lạng Sơn"
  std::string old_district;  ///< district until 2025-06-30: "Chi Lăng"; the name without "huyện"
  std::string commune_2025;  ///< commune since 2025-07-01; empty: not known
  double latitude = 0;       ///< 0, 0: not known
  double longitude = 0;
};

/// A place that displays, introduces and sells; a terminal belongs to one.
struct Point {
  std::string id;
  LocalText name;
  std::string place;
  LocalText opening_hours;
};

}  // namespace ocop
