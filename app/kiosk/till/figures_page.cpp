#include "app/kiosk/till/figures_page.h"

#include <cstddef>

namespace ocop::till {

std::pair<Date, Date> days_of(FigureSpan span, Date today) {
  constexpr int kDays[] = {0, 6, 29, 364};
  const std::chrono::days back{kDays[static_cast<std::size_t>(span)]};
  return {Date{std::chrono::sys_days{today} - back}, today};
}

}  // namespace ocop::till
