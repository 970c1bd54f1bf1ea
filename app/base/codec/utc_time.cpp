#include "app/base/codec/utc_time.h"

#include <chrono>
#include <cstdio>

#include "db/model/date.h"

namespace ocop::codec {

namespace {

using namespace std::chrono;

/// Parses two digits, below `limit`; returns -1 otherwise.
int two_digits(std::string_view text, int limit) {
  if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return -1;
  const int number = (text[0] - '0') * 10 + (text[1] - '0');
  return number < limit ? number : -1;
}

}  // namespace

std::string utc_to_iso(std::int64_t moment) {
  const sys_seconds time{seconds(moment)};
  const auto day = floor<days>(time);
  const hh_mm_ss clock{time - day};
  char text[16];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return date_to_iso(Date{day}) + text;
}

std::optional<std::int64_t> utc_from_iso(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
    return std::nullopt;
  const auto date = date_from_iso(text.substr(0, 10));
  const int hour = two_digits(text.substr(11, 2), 24);
  const int minute = two_digits(text.substr(14, 2), 60);
  const int second = two_digits(text.substr(17, 2), 60);
  if (!date || hour < 0 || minute < 0 || second < 0) return std::nullopt;
  const sys_seconds time = sys_days(*date) + hours(hour) + minutes(minute) + seconds(second);
  return time.time_since_epoch().count();
}

}  // namespace ocop::codec
