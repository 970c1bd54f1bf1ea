#include "app/sync/settings_fetch.h"

#include <optional>
#include <utility>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/wire/sealed_settings.h"
#include "app/base/wire/settings_document.h"
#include "app/sync/taken_settings.h"
#include "app/sync/updater.h"

namespace ocop::sync {

namespace {

constexpr std::size_t kLargestFile = std::size_t{2} << 20;

Error settings_refused(const Error& why) {
  return {why.sentence, "exchange.settings_refused"};
}

/// `file`: the settings' text and a line feed.
std::string what_it_has(const std::string& point, std::string_view file) {
  if (file.ends_with('\n')) file.remove_suffix(1);
  return "?have=" + wire::settings_mark(point, file);
}

std::string taken_file(const std::string& data) {
  return data + "/sync/settings.json";
}

/// Returns who signed the present settings; nullopt if not known, because an older program stored
/// them.
std::optional<sync::TakenSettings> taken_here(disk::Disk& disk, const std::string& data,
                                              const Result<PrivateSettings>& settings) {
  const auto text = disk::read_file(disk, taken_file(data), sync::kLargestTakenSettings);
  auto taken = text ? sync::read_taken_settings(*text) : std::nullopt;
  return taken && settings && taken->version == settings->version ? taken : std::nullopt;
}

/// Returns the version below which settings are refused. Versions signed with keys that are no
/// longer trusted do not count, because a thief may have signed the highest possible one.
std::int64_t binding_version(const Result<PrivateSettings>& settings,
                             const std::optional<sync::TakenSettings>& taken,
                             const release::KeyRole& role) {
  if (!settings || (taken && !role.is_met_by(taken->keys))) return 0;
  return settings->version;
}

Result<bool> keep_settings(disk::Disk& disk, const std::string& data,
                           const std::optional<std::string>& before,
                           const wire::SignedSettings& taken) {
  const std::string text = wire::private_settings_text(taken.settings) + "\n";
  const bool same = before && *before == text;
  if (!same)
    if (auto kept = disk::write_file(disk, disk::private_file(data), text, 0600); !kept)
      return kept.error();
  // Written after the settings: if the power fails in between, they are requested once more.
  const std::string note = sync::taken_settings_text({taken.settings.version, taken.signers});
  if (auto kept = disk::write_file(disk, taken_file(data), note, 0600); !kept) return kept.error();
  return !same;
}

}  // namespace

Result<bool> fetch_settings(HubClient& hub, disk::Disk& disk, const std::string& data,
                            const wire::Enrolled& self) {
  const auto file = disk::read_file(disk, disk::private_file(data), kLargestFile);
  const auto before = file ? std::optional(*file) : std::nullopt;
  // A damaged file here is no reason to refuse a valid document.
  const auto old = before ? wire::read_private_settings(*before) : file.error();
  const auto taken = taken_here(disk, data, old);
  const std::string place = terminal_path(self.terminal, "settings");
  // If the signers are not known, request the settings although they are here.
  auto reply = hub.ask("GET", taken ? place + what_it_has(self.point, *before) : place);
  // An older hub does not know this request.
  if (taken && reply && reply->status == 404) reply = hub.ask("GET", place);
  if (!reply) return reply.error();
  if (reply->status == 204) return false;  // the office has no settings for this point
  if (reply->status == 304) return false;  // unchanged
  if (reply->status != 200) return refusal_of(*reply);
  const auto root = trusted_root(disk, data);
  if (!root) return settings_refused(root.error());
  const release::KeyRole& role = root->settings_role();
  const auto settings = wire::open_settings(reply->body, hub.key(),
                                            {self.point, role, binding_version(old, taken, role)});
  if (!settings) return settings_refused(settings.error());
  return keep_settings(disk, data, before, *settings);
}

}  // namespace ocop::sync
