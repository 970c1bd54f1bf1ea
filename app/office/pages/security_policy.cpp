// Allows only the page's own style, identified by its hash, and only pictures of this site or
// embedded in the page (Content Security Policy Level 3).
#include <array>
#include <cassert>
#include <cstdint>
#include <string>

#include "app/base/codec/base64.h"
#include "app/base/codec/digest.h"
#include "app/base/codec/hex.h"
#include "app/office/pages/trace_page.h"
#include "app/office/pages/web_files.h"

namespace ocop::pages {

std::string content_security_policy() {
  std::array<std::uint8_t, 32> hash{};
  const bool read = codec::read_hex(codec::sha256(web_file(WebFile::style)), hash);
  assert(read);
  static_cast<void>(read);
  return "default-src 'none'; style-src 'sha256-" + codec::to_base64(hash, codec::Base64::padded) +
         "'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

}  // namespace ocop::pages
