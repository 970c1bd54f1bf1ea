#include "app/hub/known_point.h"

#include <algorithm>
#include <vector>

#include "app/hub/catalog_source.h"
#include "app/hub/nearest.h"
#include "app/wire/harmless.h"
#include "db/catalog.h"
#include "db/hub_terminals.h"

namespace ocop::hub {

namespace {

bool names(const std::vector<std::string>& points, const std::string& point) {
  return std::find(points.begin(), points.end(), point) != points.end();
}

std::string meant_point(const std::vector<std::string>& points, const std::string& point) {
  const auto found = nearest(point, {points.begin(), points.end()});
  return found ? "; did you mean " + wire::harmless(points[*found]) + "?" : ".";
}

Result<std::vector<std::string>> points_of(const std::string& source) {
  const CatalogSource at(source);
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
    return PointDoubt{"There is no point " + wire::harmless(point) + " in the catalogue" +
                          meant_point(*points, point),
                      true};
  }
  const auto points = db::known_points(store);
  if (!points) return points.error();
  if (names(*points, point)) return PointDoubt{};
  return PointDoubt{"The hub has no terminal and no settings of the point " +
                        wire::harmless(point) + meant_point(*points, point),
                    false};
}

}  // namespace ocop::hub
