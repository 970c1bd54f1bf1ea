// How a command of the kiosk's program refuses: one sentence on the error output.
// Thread rule: main thread.
#pragma once

#include <iostream>
#include <string>

namespace ocop {

/// The exit status: 1.
inline int refuse(const std::string& sentence) {
  std::cerr << "ocop-kiosk: " << sentence << "\n";
  return 1;
}

}  // namespace ocop
