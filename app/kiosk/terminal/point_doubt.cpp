#include "app/kiosk/terminal/point_doubt.h"

#include <array>
#include <utility>

#include "app/base/codec/harmless.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/wire/hub_answer.h"

namespace ocop::terminal {

std::string other_point_enrolled(const std::string& data, const std::string& point) {
  const auto text =
      disk::read_file(disk::real_disk(), disk::enrolled_file(data), wire::kLargestEnrolled);
  if (!text) return {};
  const auto enrolled = wire::read_enrolled(*text);
  if (!enrolled || enrolled->point == point) return {};
  return "The office enrolled this terminal for the point " + codec::harmless(enrolled->point) +
         ", and it is configured for " + (point.empty() ? "none" : codec::harmless(point)) +
         "; correct point in the configuration, or enrol it again.";
}

std::string point_not_in_catalog(const visit::Shelf& shelf, const std::string& point) {
  if (point.empty() || shelf.point_of(point) != nullptr) return {};
  std::string points;
  for (const auto& [id, one] : shelf.points) points += (points.empty() ? "" : ", ") + id;
  return "The catalogue has no point " + codec::harmless(point) +
         ", so that no price is shown; it has " + (points.empty() ? "none" : points) + ".";
}

std::vector<std::string> point_doubts(const std::string& data, const std::string& point,
                                      const visit::Shelf& shelf) {
  std::vector<std::string> doubts;
  for (std::string& doubt :
       std::array{other_point_enrolled(data, point), point_not_in_catalog(shelf, point)})
    if (!doubt.empty()) doubts.push_back(std::move(doubt));
  return doubts;
}

}  // namespace ocop::terminal
