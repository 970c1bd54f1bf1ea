#include "app/kiosk/point/terminal_key.h"

#include "app/base/codec/public_key_line.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"

namespace ocop::point {

std::optional<codec::SigningKey> terminal_secret(const std::string& data, disk::Disk& disk) {
  const auto line = disk::read_file(disk, disk::key_file(data), codec::kLargestKeyFile);
  if (!line) return std::nullopt;
  const auto key = codec::SigningKey::read(*line);
  if (!key) return std::nullopt;
  return *key;
}

std::optional<PublicKey> terminal_key(const std::string& data, disk::Disk& disk) {
  const auto key = terminal_secret(data, disk);
  if (!key) return std::nullopt;
  return key->public_key();
}

}  // namespace ocop::point
