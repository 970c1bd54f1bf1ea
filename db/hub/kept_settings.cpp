#include "db/hub/kept_settings.h"

namespace ocop::db {

Result<std::int64_t> settings_version(HubStore& store, std::string_view point) {
  const auto rows = store.run("SELECT max(version) FROM settings WHERE point = ?1 AND version < ?2",
                              {point, kSettingsVersionsEnd});
  if (!rows) return rows.error();
  return (*rows)[0].number(0);
}

Status put_settings(HubStore& store, std::string_view point, std::int64_t version,
                    std::string_view document, std::int64_t now_ms) {
  const auto put =
      store.run("INSERT INTO settings (point, version, made_ms, document) VALUES (?1, ?2, ?3, ?4)",
                {point, version, now_ms, document});
  if (!put) return put.error();
  return Done{};
}

Result<std::optional<std::string>> newest_settings(HubStore& store, std::string_view point) {
  const auto rows = store.run(
      "SELECT document FROM settings WHERE point = ?1 AND version < ?2 ORDER BY version DESC"
      " LIMIT 1",
      {point, kSettingsVersionsEnd});
  if (!rows) return rows.error();
  if (rows->empty()) return std::optional<std::string>();
  return std::optional((*rows)[0].text(0));
}

}  // namespace ocop::db
