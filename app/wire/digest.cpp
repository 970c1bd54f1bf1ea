#include "app/wire/digest.h"

#include <sodium.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

namespace ocop::wire {

namespace {

std::string hex(const unsigned char (&hash)[crypto_hash_sha256_BYTES]) {
  char text[2 * crypto_hash_sha256_BYTES + 1];
  sodium_bin2hex(text, sizeof text, hash, sizeof hash);
  return text;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hex(hash);
}

Result<std::string> sha256_of_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) return Error{path + " cannot be opened: " + std::strerror(errno) + "."};
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::vector<unsigned char> piece(std::size_t{1} << 18);
  std::size_t got = 0;
  while ((got = std::fread(piece.data(), 1, piece.size(), file.get())) > 0)
    crypto_hash_sha256_update(&state, piece.data(), got);
  if (std::ferror(file.get()) != 0)
    return Error{path + " cannot be read: " + std::strerror(errno) + "."};
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_final(&state, hash);
  return hex(hash);
}

}  // namespace ocop::wire
