#include "app/sync/private_settings.h"

#include <vector>

#include "app/disk/data_layout.h"
#include "app/disk/durable.h"
#include "app/sync/updater.h"
#include "app/wire/hex.h"
#include "app/wire/private_settings.h"
#include "app/wire/sealed_settings.h"

namespace ocop::sync {

namespace {

constexpr std::size_t kLargestFile = std::size_t{2} << 20;

Error settings_refused(const Error& why) {
  return {why.sentence, "exchange.settings_refused"};
}

std::vector<PublicKey> release_keys(const wire::RootDocument& root) {
  std::vector<PublicKey> keys;
  for (const std::string& digits : root.release.keys)
    if (const auto key = wire::from_hex<PublicKey>(digits)) keys.push_back(*key);
  return keys;
}

/// `file`: the settings' text and a line's end.
std::string what_it_has(const std::string& point, std::string_view file) {
  if (file.ends_with('\n')) file.remove_suffix(1);
  return "?have=" + wire::settings_mark(point, file);
}

}  // namespace

Result<bool> fetch_settings(HubClient& hub, disk::Disk& disk, const std::string& data,
                            const wire::Enrolled& self) {
  const std::string path = disk::private_file(data);
  const auto before = disk::read_file(disk, path, kLargestFile);
  const std::string place = terminal_path(self.terminal, "settings");
  auto reply = hub.ask("GET", before ? place + what_it_has(self.point, *before) : place);
  // An older hub knows of no such question.
  if (before && reply && reply->status == 404) reply = hub.ask("GET", place);
  if (!reply) return reply.error();
  if (reply->status == 204) return false;  // the office has set nothing for this point
  if (reply->status == 304) return false;  // nor anything since
  if (reply->status != 200) return refusal_of(*reply);
  const auto root = trusted_root(disk, data);
  if (!root) return settings_refused(root.error());
  // What is damaged here is no reason to refuse what is whole.
  const auto old = before ? wire::read_private_settings(*before) : before.error();
  const std::vector<PublicKey> trusted = release_keys(*root);
  const auto settings =
      wire::open_settings(reply->body, hub.key(), {self.point, trusted, old ? old->version : 0});
  if (!settings) return settings_refused(settings.error());
  const std::string text = wire::private_settings_text(*settings) + "\n";
  if (before && *before == text) return false;
  if (auto kept = disk::write_file(disk, path, text, 0600); !kept) return kept.error();
  return true;
}

}  // namespace ocop::sync
