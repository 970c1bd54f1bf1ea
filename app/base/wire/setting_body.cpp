#include "app/base/wire/setting_body.h"

#include "app/base/codec/canonical_json.h"

namespace ocop::wire {

std::string setting_body(const std::string& staff, const std::string& key,
                         const std::string& value) {
  return codec::canonical({{"staff", staff}, {"key", key}, {"value", value}});
}

}  // namespace ocop::wire
