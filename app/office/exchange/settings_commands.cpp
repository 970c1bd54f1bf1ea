#include "app/office/exchange/settings_commands.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/base/codec/hex.h"
#include "app/base/wire/sealed_settings.h"
#include "app/base/wire/settings_document.h"
#include "app/office/exchange/point_id.h"
#include "app/office/publish/public_folder.h"
#include "db/hub/kept_settings.h"

namespace ocop::exchange {

Result<std::int64_t> set_settings(db::HubStore& store, const std::string& point,
                                  std::string_view text, std::span<const codec::SigningKey> keys,
                                  std::int64_t now_ms) {
  if (auto named = check_point_id(point); !named) return named.error();
  if (keys.empty()) return Error{"Settings must be signed: give the key with --key."};
  auto settings = wire::read_private_settings(text);
  if (!settings) return settings.error();
  if (settings->version >= db::kSettingsVersionsEnd - 1)
    return Error{"The settings' version is too high; leave it out, or write the next one."};
  const auto done = store.transact([&]() -> Status {
    const auto last = db::settings_version(store, point);
    if (!last) return last.error();
    settings->version = std::max(settings->version, *last + 1);
    return db::put_settings(store, point, settings->version,
                            wire::sign_settings(point, *settings, keys), now_ms);
  });
  if (!done) return done.error();
  return settings->version;
}

Result<SettingsSignedLast> settings_signed_last(db::HubStore& store, const std::string& point,
                                                const std::string& folder) {
  if (auto named = check_point_id(point); !named) return named.error();
  const auto document = db::newest_settings(store, point);
  if (!document) return document.error();
  if (!*document)
    return Error{"The hub has no settings for the point " + point +
                 "; see whether that is its id, or begin with `settings make`."};
  auto settings = wire::settings_of_document(**document);
  if (!settings) return settings.error();
  SettingsSignedLast last{std::move(*settings), {}};
  if (folder.empty()) {
    last.doubt = "Name the public folder: --public FOLDER, or `public` in /etc/ocop/hub.toml.";
    return last;
  }
  const auto root = publish::PublicFolder(disk::real_disk(), folder).root();
  if (!root) {
    last.doubt = root.error().sentence;
    return last;
  }
  const auto checked = wire::check_settings(**document, {point, root->settings_role(), 0});
  if (!checked) last.doubt = checked.error().sentence;
  return last;
}

Status check_settings_keys(const std::string& folder, std::span<const codec::SigningKey> keys) {
  const auto root = publish::PublicFolder(disk::real_disk(), folder).root();
  if (!root) return root.error();
  std::vector<std::string> signers;
  for (const codec::SigningKey& key : keys) signers.push_back(codec::to_hex(key.public_key()));
  const release::KeyRole& role = root->settings_role();
  if (role.is_met_by(signers)) return Done{};
  return Error{"The root document requires " + std::to_string(role.threshold) + " of its own " +
               (root->settings ? "settings" : "release") + " keys; give them with --key."};
}

}  // namespace ocop::exchange
