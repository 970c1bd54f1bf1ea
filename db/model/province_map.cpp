#include "db/model/province_map.h"

namespace ocop {

MapPoint project(double latitude, double longitude) {
  return {static_cast<float>((longitude - kMapWest) / (kMapEast - kMapWest)),
          static_cast<float>((kMapNorth - latitude) / (kMapNorth - kMapSouth))};
}

}  // namespace ocop
