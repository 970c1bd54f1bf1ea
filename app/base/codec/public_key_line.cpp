#include "app/base/codec/public_key_line.h"

#include "app/base/codec/hex.h"
#include "db/model/public_key.h"

namespace ocop::codec {

namespace {

constexpr std::size_t kDigits = 64;

}  // namespace

std::string public_key_line(const NamedKey& key) {
  return key.key + " " + key.name + "\n";
}

Result<NamedKey> read_public_key_line(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  const bool has_form = line.size() > kDigits + 1 && line[kDigits] == ' ' &&
                        line.find('\n') == std::string_view::npos &&
                        from_hex<PublicKey>(line.substr(0, kDigits));
  if (!has_form)
    return Error{
        "A public key is one line of 64 hex digits and a name; ocop-hub keys make writes it."};
  return NamedKey{std::string(line.substr(0, kDigits)), std::string(line.substr(kDigits + 1))};
}

}  // namespace ocop::codec
