#include "app/hub/settings_commands.h"

#include <algorithm>

#include "app/hub/point_id.h"
#include "app/wire/private_settings.h"
#include "app/wire/sealed_settings.h"
#include "app/wire/signing_key.h"
#include "db/hub_settings.h"

namespace ocop::hub {

Result<std::int64_t> set_settings(db::HubStore& store, const std::string& point,
                                  std::string_view text, std::string_view key,
                                  std::int64_t now_ms) {
  if (auto named = check_point_id(point); !named) return named.error();
  const auto release = wire::SigningKey::read(key);
  if (!release) return release.error();
  auto settings = wire::read_private_settings(text);
  if (!settings) return settings.error();
  const auto done = store.transact([&]() -> Status {
    const auto last = db::settings_version(store, point);
    if (!last) return last.error();
    settings->version = std::max(settings->version, *last + 1);
    return db::put_settings(store, point, settings->version,
                            wire::sign_settings(point, *settings, *release), now_ms);
  });
  if (!done) return done.error();
  return settings->version;
}

}  // namespace ocop::hub
