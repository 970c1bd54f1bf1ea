#include "app/office/exchange/point_id.h"

namespace ocop::exchange {

Status check_point_id(std::string_view id) {
  if (!id.empty() && id.size() <= 40 &&
      id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == id.npos)
    return Done{};
  return Error{"A point's id is 1 to 40 letters a-z, digits and hyphens, such as diem-lang-son."};
}

}  // namespace ocop::exchange
