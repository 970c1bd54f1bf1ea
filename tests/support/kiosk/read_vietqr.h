// Reads a VietQR payload as a bank's app does. Thread rule: pure. Errors: one sentence.
#pragma once

#include <string_view>

#include "app/kiosk/till/vietqr.h"
#include "db/model/result.h"

namespace ocop::test {

/// Error: a wrong check sum, cut-off or foreign data.
Result<till::VietQr> read_vietqr(std::string_view payload);

}  // namespace ocop::test
