#include "app/main/ask_pin.h"

#include "app/kiosk/device/secret_line.h"
#include "app/main/says.h"

namespace ocop {

Result<std::string> ask_pin() {
  const auto pin = device::read_secret_line(in_own_words("PIN of 4 to 8 digits: "));
  const auto again = device::read_secret_line(in_own_words("Repeat the PIN: "));
  if (!pin || !again) return Error{"The PIN is read from the keyboard, twice."};
  if (*pin != *again) return Error{"The two PINs are not the same; try again."};
  return *pin;
}

}  // namespace ocop
