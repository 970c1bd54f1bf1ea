// SHA-256 by OpenSSL, which uses the processor's SHA instructions if there are any. Thread rule:
// one object on one thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

struct evp_md_ctx_st;

namespace ocop::codec {

using Sha256Hash = std::array<std::uint8_t, 32>;

/// Hashes bytes in pieces.
class Sha256 {
 public:
  Sha256();
  Sha256& add(std::string_view bytes);
  /// Returns the hash. Call once, after the last piece.
  Sha256Hash hash();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* state) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> state_;
};

}  // namespace ocop::codec
