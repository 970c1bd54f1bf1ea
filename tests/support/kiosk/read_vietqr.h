// Reads a VietQR payload like a bank's app. Thread rule: pure. Errors: one sentence.
#pragma once

#include <string_view>

#include "app/kiosk/till/vietqr.h"
#include "db/model/result.h"

namespace ocop::test {

/// Error if the checksum is wrong, or the data is truncated or of another kind.
Result<till::VietQr> read_vietqr(std::string_view payload);

}  // namespace ocop::test
