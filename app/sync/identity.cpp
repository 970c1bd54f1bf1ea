#include "app/sync/identity.h"

#include "app/base/codec/public_key_line.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/wire/enrolment.h"
#include "app/base/wire/entry_hash.h"

namespace ocop::sync {

namespace {

constexpr std::size_t kLargestAnswer = 4096;

}  // namespace

Error not_enrolled() {
  return {"This terminal is not enrolled yet; run ocop-sync enrol with a code of the office.",
          "exchange.not_enrolled"};
}

Result<codec::SigningKey> load_key(disk::Disk& disk, const std::string& data) {
  const std::string path = disk::key_file(data);
  if (!disk.size(path)) return not_enrolled();
  const auto line = disk::read_file(disk, path, codec::kLargestKeyFile);
  if (!line) return line.error();
  auto key = codec::SigningKey::read(*line);
  if (!key) return Error{path + ": " + key.error().sentence};
  return key;
}

Result<codec::SigningKey> load_or_make_key(disk::Disk& disk, const std::string& data) {
  const std::string path = disk::key_file(data);
  if (!disk.size(path)) {
    if (auto made = disk::make_folders(disk, data); !made) return made.error();
    const auto kept = disk::write_file(disk, path, codec::SigningKey::random().line(), 0600);
    if (!kept) return kept.error();
  }
  return load_key(disk, data);
}

Result<db::Ledger> open_or_make_ledger(const std::string& data, const codec::SigningKey& key) {
  return db::Ledger::open(disk::ledger_file(data), wire::random_terminal_id(),
                          wire::ledger_hash(key.public_key()));
}

Result<wire::Enrolled> enrol(HubClient& hub, disk::Disk& disk, const std::string& data,
                             const TerminalId& terminal, const std::string& typed) {
  const std::string code = wire::enrol_code_of(typed);
  if (!wire::is_enrol_code(code))
    return Error{"A code has ten letters and digits, such as 7K3QM-9XW2A; type it again."};
  const auto reply =
      hub.ask("POST", "/v1/enrol", wire::enrolment_text({code, terminal, hub.key().public_key()}));
  if (!reply) return reply.error();
  if (reply->status != 200) return refusal_of(*reply);
  auto answer = wire::read_enrolled(reply->body);
  if (!answer) return other_hub(answer.error().sentence);
  if (answer->terminal != terminal)
    return other_hub("The hub enrolled another terminal than this one; call the office.");
  const std::string path = disk::enrolled_file(data);
  if (auto made = disk::make_folders(disk, disk::folder_of(path)); !made) return made.error();
  if (auto kept = keep_enrolment(disk, data, *answer); !kept) return kept.error();
  if (!disk.size(disk::place_file(data)))
    if (auto kept = keep_place(disk, data); !kept) return kept.error();
  return answer;
}

Status keep_enrolment(disk::Disk& disk, const std::string& data, const wire::Enrolled& enrolled) {
  wire::Enrolled kept = enrolled;
  kept.tips.reset();  // valid only at that moment
  return disk::write_file(disk, disk::enrolled_file(data), wire::enrolled_text(kept) + "\n");
}

Status keep_place(disk::Disk& disk, const std::string& data) {
  return disk::write_file(disk, disk::place_file(data), disk.identity(disk::ledger_file(data)));
}

std::optional<wire::Enrolled> enrolled(disk::Disk& disk, const std::string& data,
                                       const TerminalId& terminal) {
  const auto text = disk::read_file(disk, disk::enrolled_file(data), kLargestAnswer + 1);
  if (!text) return std::nullopt;
  auto answer = wire::read_enrolled(*text);
  if (!answer || answer->terminal != terminal) return std::nullopt;
  return std::move(*answer);
}

}  // namespace ocop::sync
