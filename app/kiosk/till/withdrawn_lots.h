// The recalled lots that a release lists, which must be neither sold nor eaten. Thread rule: pure.
// Not here: what the till does about it (lot_choice.h, cart.h).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/lot.h"

namespace ocop::till {

using Recalls = std::map<LotName, LotRecall>;

/// Returns the numbers of the product's recalled lots.
std::vector<std::string> withdrawn_lots(const Recalls& recalls, std::string_view product);

}  // namespace ocop::till
