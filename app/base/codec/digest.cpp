#include "app/base/codec/digest.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include "app/base/codec/hashing.h"
#include "app/base/codec/hex.h"

namespace ocop::codec {

std::string sha256(std::string_view bytes) {
  return to_hex(Sha256().add(bytes).hash());
}

Result<std::string> sha256_of_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) return Error{path + " cannot be opened: " + std::strerror(errno) + "."};
  Sha256 sum;
  std::vector<char> piece(std::size_t{1} << 18);
  std::size_t got = 0;
  while ((got = std::fread(piece.data(), 1, piece.size(), file.get())) > 0)
    sum.add({piece.data(), got});
  if (std::ferror(file.get()) != 0)
    return Error{path + " cannot be read: " + std::strerror(errno) + "."};
  return to_hex(sum.hash());
}

}  // namespace ocop::codec
