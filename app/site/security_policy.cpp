// The only style that runs is the one that the page holds, told by its hash; the only pictures are
// the site's own and those in the page (Content Security Policy Level 3).
#include <array>
#include <cassert>
#include <cstdint>
#include <string>

#include "app/site/trace_page.h"
#include "app/site/web_files.h"
#include "app/wire/base64.h"
#include "app/wire/digest.h"
#include "app/wire/hex.h"

namespace ocop::site {

std::string content_security_policy() {
  std::array<std::uint8_t, 32> hash{};
  const bool read = wire::read_hex(wire::sha256(web_file(WebFile::style)), hash);
  assert(read);
  static_cast<void>(read);
  return "default-src 'none'; style-src 'sha256-" + wire::to_base64(hash, wire::Base64::padded) +
         "'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

}  // namespace ocop::site
