// The file: a header of seven 32-bit numbers, then two tables of (length, offset), one for the
// keys in order, one for the texts. Only this machine's byte order is supported, since the build
// itself creates the file.
#include "app/base/text/mo_file.h"

#include <cstdint>
#include <cstring>
#include <optional>

namespace ocop::text {

namespace {

constexpr std::uint32_t kMagic = 0x950412de;

/// Reads numbers and strings of the file; returns nullopt for anything outside it.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::optional<std::uint32_t> number(std::size_t at) const {
    if (at > bytes_.size() || bytes_.size() - at < 4) return std::nullopt;
    std::uint32_t value = 0;
    std::memcpy(&value, bytes_.data() + at, 4);
    return value;
  }
  std::optional<std::string_view> string(std::size_t table_entry) const {
    const auto length = number(table_entry);
    const auto offset = number(table_entry + 4);
    if (!length || !offset) return std::nullopt;
    if (*offset > bytes_.size() || bytes_.size() - *offset < *length) return std::nullopt;
    return bytes_.substr(*offset, *length);
  }

 private:
  std::string_view bytes_;
};

}  // namespace

Result<std::vector<std::pair<std::string_view, std::string_view>>> read_mo(std::string_view mo) {
  const Error broken{"the file is cut off or not a compiled gettext file; install it again."};
  const Bytes bytes(mo);
  const auto magic = bytes.number(0);
  const auto count = bytes.number(8);
  const auto keys = bytes.number(12);
  const auto values = bytes.number(16);
  if (!magic || *magic != kMagic || !count || !keys || !values) return broken;
  std::vector<std::pair<std::string_view, std::string_view>> entries;
  for (std::size_t i = 0; i < *count; ++i) {
    const auto key = bytes.string(*keys + 8 * i);
    const auto value = bytes.string(*values + 8 * i);
    if (!key || !value) return broken;
    entries.emplace_back(*key, *value);
  }
  return entries;
}

}  // namespace ocop::text
