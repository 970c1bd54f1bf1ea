#include "app/terminal/point_doubt.h"

#include "app/disk/data_layout.h"
#include "app/disk/durable.h"
#include "app/wire/harmless.h"
#include "app/wire/hub_answer.h"

namespace ocop::terminal {

namespace {

constexpr std::size_t kLargestEnrolment = std::size_t{64} << 10;

}  // namespace

std::string other_point_enrolled(const std::string& data, const std::string& point) {
  const auto text =
      disk::read_file(disk::real_disk(), disk::enrolled_file(data), kLargestEnrolment);
  if (!text) return {};
  const auto enrolled = wire::read_enrolled(*text);
  if (!enrolled || enrolled->point == point) return {};
  return "The office enrolled this terminal for the point " + wire::harmless(enrolled->point) +
         ", and it is configured for " + (point.empty() ? "none" : wire::harmless(point)) +
         "; correct point in the configuration, or enrol it again.";
}

std::string point_not_in_catalog(const core::Shelf& shelf, const std::string& point) {
  if (point.empty() || shelf.point_of(point) != nullptr) return {};
  std::string points;
  for (const auto& [id, one] : shelf.points) points += (points.empty() ? "" : ", ") + id;
  return "The catalogue has no point " + wire::harmless(point) +
         ", so that no price is shown; it has " + (points.empty() ? "none" : points) + ".";
}

}  // namespace ocop::terminal
