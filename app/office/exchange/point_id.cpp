#include "app/office/exchange/point_id.h"

#include "db/model/short_id.h"

namespace ocop::exchange {

Status check_point_id(std::string_view id) {
  if (is_short_id(id)) return Done{};
  return Error{"A point's id is 1 to 40 letters a-z, digits and hyphens, such as diem-lang-son."};
}

}  // namespace ocop::exchange
