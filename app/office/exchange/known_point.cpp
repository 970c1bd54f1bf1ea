#include "app/office/exchange/known_point.h"

#include <algorithm>
#include <vector>

#include "app/base/codec/harmless.h"
#include "app/base/text/nearest.h"
#include "app/office/publish/catalog_source.h"
#include "db/catalog/catalog.h"
#include "db/hub/terminals.h"

namespace ocop::exchange {

namespace {

bool names(const std::vector<std::string>& points, const std::string& point) {
  return std::find(points.begin(), points.end(), point) != points.end();
}

std::string meant_point(const std::vector<std::string>& points, const std::string& point) {
  const auto found = text::nearest(point, {points.begin(), points.end()});
  return found ? "; did you mean " + codec::harmless(points[*found]) + "?" : ".";
}

Result<std::vector<std::string>> points_of(const std::string& source) {
  const publish::CatalogSource at(source);
  if (!at.path()) return at.path().error();
  db::CatalogFault fault{};
  auto catalog = db::Catalog::open(*at.path(), &fault);
  if (!catalog) return catalog.error();
  std::vector<std::string> points;
  for (const Point& one : catalog->points()) points.push_back(one.id);
  return points;
}

}  // namespace

Result<PointDoubt> doubt_of_point(db::HubStore& store, const std::string& point,
                                  const std::string& catalog) {
  if (!catalog.empty()) {
    const auto points = points_of(catalog);
    if (!points) return points.error();
    if (names(*points, point)) return PointDoubt{};
    return PointDoubt{"There is no point " + codec::harmless(point) + " in the catalogue" +
                          meant_point(*points, point),
                      true};
  }
  const auto points = db::known_points(store);
  if (!points) return points.error();
  if (names(*points, point)) return PointDoubt{};
  return PointDoubt{"The hub has no terminal and no settings of the point " +
                        codec::harmless(point) + meant_point(*points, point),
                    false};
}

}  // namespace ocop::exchange
