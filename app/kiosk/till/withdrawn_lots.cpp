#include "app/kiosk/till/withdrawn_lots.h"

namespace ocop::till {

std::vector<std::string> withdrawn_lots(const Recalls& recalls, std::string_view product) {
  std::vector<std::string> lots;
  auto one = recalls.lower_bound({std::string(product), {}});
  for (; one != recalls.end() && one->first.product == product; ++one)
    lots.push_back(one->first.lot);
  return lots;
}

}  // namespace ocop::till
