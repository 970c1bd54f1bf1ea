// The bodies of `shift_open`, `shift_close`, `x_report`, `drawer` and `reprint` entries.
// What all bodies have in common: sale_body.h. They are read by the ledger's own tables only.
// Thread rule: pure. Units: whole đồng.
#pragma once

#include <cstdint>
#include <string>

#include "db/model/shift.h"

namespace ocop::wire {

std::string shift_open_body(const ShiftOpen& open);
std::string shift_close_body(const ShiftClose& close);
std::string x_report_body(std::int64_t shift, const std::string& staff, Money expected);

enum class DrawerWhy { sale, no_sale, refund };
/// `manager` and `sale` may be empty.
std::string drawer_body(const std::string& staff, const std::string& manager, DrawerWhy why,
                        const std::string& sale);
std::string reprint_body(const std::string& staff, const std::string& sale);

}  // namespace ocop::wire
