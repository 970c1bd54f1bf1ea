#include "app/kiosk/books/sale_numbers.h"

#include <cstdlib>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/local/hub_state.h"
#include "app/base/wire/hub_answer.h"
#include "app/base/wire/sale_prefix.h"
#include "app/base/wire/setting_body.h"
#include "db/ledger/sales.h"
#include "db/ledger/staff_notes.h"

namespace ocop::books {

namespace {

constexpr const char* kSeries = "number_series";
constexpr const char* kPlace = "number_place";
constexpr const char* kOtherBranches = "number_lines";  // the name in old ledgers, too
constexpr std::size_t kLargestPlace = 4096;

std::string restored_file(const std::string& data) {
  return data + "/restored";
}

/// Returns an empty prefix if the hub gave none, or if this terminal was never enrolled.
std::string given_prefix(disk::Disk& disk, const std::string& data, const TerminalId& terminal) {
  const auto text = disk::read_file(disk, disk::enrolled_file(data), wire::kLargestEnrolled);
  if (!text) return {};
  const auto enrolled = wire::read_enrolled(*text);
  return enrolled && enrolled->terminal == terminal ? enrolled->prefix : std::string();
}

/// Returns the identity of the ledger file at the time the terminal was named; empty if unknown.
std::string first_place(disk::Disk& disk, const std::string& data) {
  const auto text = disk::read_file(disk, disk::place_file(data), kLargestPlace);
  return text ? *text : std::string();
}

std::int64_t other_branches(disk::Disk& disk, const std::string& data) {
  const auto text = disk::read_file(disk, disk::hub_state_file(data), local::kLargestHubState);
  return text ? local::read_hub_state(*text).other_branches : 0;
}

Record setting_record(const char* key, const std::string& value) {
  return {EntryKind::setting, wire::setting_body("", key, value)};
}

}  // namespace

Result<std::string> number_prefix(db::Ledger& ledger, const std::string& data,
                                  const PrivateSettings& settings, disk::Disk& disk) {
  const auto series = db::setting(ledger, kSeries);
  if (!series) return series.error();
  std::string prefix = given_prefix(disk, data, ledger.terminal());
  if (prefix.empty()) {
    const auto renewed = db::setting(ledger, db::kRenewedFrom);
    if (!renewed) return renewed.error();
    // The ledger before this one used the point's own prefix.
    const bool own = *renewed || settings.sale_prefix.empty();
    prefix = own ? wire::prefix_of(ledger.terminal()) : settings.sale_prefix;
  }
  return prefix + series->value_or("");
}

Result<Records> numbers_to_note(db::Ledger& ledger, const std::string& data, disk::Disk& disk) {
  const auto place = db::setting(ledger, kPlace);
  const auto branches = db::setting(ledger, kOtherBranches);
  if (!place) return place.error();
  if (!branches) return branches.error();
  const std::string place_now = disk.identity(disk::ledger_file(data));
  const std::int64_t branches_now = other_branches(disk, data);
  const std::string place_then = *place ? **place : first_place(disk, data);
  const bool is_elsewhere = !place_now.empty() && !place_then.empty() && place_then != place_now;
  const bool has_more = branches_now > std::atoll(branches->value_or("0").c_str());
  const bool restored = disk.size(restored_file(data)).has_value();
  Records records;
  if (is_elsewhere || has_more || restored)
    records.push_back(setting_record(kSeries, wire::new_series()));
  if (!place_now.empty() && place->value_or("") != place_now)
    records.push_back(setting_record(kPlace, place_now));
  if (has_more) records.push_back(setting_record(kOtherBranches, std::to_string(branches_now)));
  return records;
}

Status note_restore(disk::Disk& disk, const std::string& data) {
  return disk::write_file(disk, restored_file(data), "The next number begins a new series.\n");
}

void forget_restore(const std::string& data, disk::Disk& disk) {
  // If this fails, another series begins, which is harmless.
  (void)disk.remove(restored_file(data));
}

}  // namespace ocop::books
