#include "tests/support/paths.h"

namespace ocop::test {

std::string in_source(std::string_view path) {
  return std::string(OCOP_SOURCE_DIR "/") += path;
}

std::string in_build(std::string_view path) {
  return std::string(OCOP_BUILD_DIR "/") += path;
}

}  // namespace ocop::test
