// A terminal's backup on a USB stick, and a person who restores it: tries while the programs run,
// is told to stop them, moves the old ledger away, perhaps forgetting the log beside it, and tries
// again, despite power cuts. The old ledger is kept.
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/kiosk/commands/terminal_backup.h"
#include "tests/simulation/durations.h"
#include "tests/simulation/simulated_terminal.h"

namespace ocop::simulation {

namespace {

constexpr const char* kLedgerEnds[] = {"", "-wal", "-shm", "-journal"};

/// Complete only after the folder's sync().
void move_files(test::FakeDisk& disk, const std::string& from, const std::string& to,
                std::span<const char* const> ends) {
  for (const std::string end : ends)
    if (disk.size(from + end) && !disk.size(to + end)) (void)disk.rename(from + end, to + end);
  (void)disk.sync(disk::folder_of(to));
}

bool lies_beside(test::FakeDisk& disk, const std::string& ledger) {
  for (const char* end : disk::kDatabaseRemnants)
    if (disk.size(ledger + end)) return true;
  return false;
}

}  // namespace

void Terminal::back_up() {
  if (healed_) return;
  const auto again = [this] { around_.world.after(kMinute_ms, [this] { back_up(); }); };
  test::FakeDisk& disk = machine_.disk();
  if (!machine_.is_on() || hands_ != Hands::off || !disk.size(disk::ledger_file(data())))
    return again();
  (void)disk::remove_tree(disk, stick());  // left by an interrupted attempt
  const auto done = commands::back_up_terminal(disk, data(), stick());
  machine_.notice_power();
  around_.world.tell(machine_.name(), done ? "backed up " + std::to_string(done->entries)
                                           : "not backed up: " + done.error().sentence);
  if (!done) return again();
  has_backup_ = true;
  around_.world.count("terminals backed up");
}

void Terminal::go_back_to_backup() {
  if (!has_backup_) return;
  if (!machine_.is_on() || hands_ != Hands::off)
    return around_.world.after(kMinute_ms, [this] { go_back_to_backup(); });
  restore_beside_programs();
}

/// Must be refused and change nothing, unless a test breaks that rule.
void Terminal::restore_beside_programs() {
  test::FakeDisk& disk = machine_.disk();
  hands_ = Hands::trying;
  move_files(disk, disk::ledger_file(data()), old_ledger(), kLedgerEnds);
  const auto done = commands::restore_terminal(disk, stick(), data());
  if (done) return end_restore();
  if (done.error().sentence.find("stop them first") != std::string::npos)
    around_.world.count("restores refused beside programs");
  bring_back();
}

void Terminal::bring_back() {
  move_files(machine_.disk(), old_ledger(), disk::ledger_file(data()), kLedgerEnds);
  machine_.notice_power();
  if (!machine_.is_on() || machine_.disk().size(old_ledger()))
    return around_.world.after(kMinute_ms, [this] { bring_back(); });
  stop_programs();
}

/// As soon as no call is pending, or by pulling the plug.
void Terminal::stop_programs() {
  if (!machine_.is_on() || machine_.is_busy())
    return around_.world.after(kSecond_ms, [this] { stop_programs(); });
  hands_ = Hands::restoring;
  if (chance_.happens(0.6))
    machine_.lose_unsynced();
  else
    end();
  restore();
}

/// Pre-condition: the programs are stopped.
void Terminal::restore() {
  test::FakeDisk& disk = machine_.disk();
  if (!machine_.is_on()) return around_.world.after(kMinute_ms, [this] { restore(); });
  const std::string ledger = disk::ledger_file(data());
  const bool forgets = lies_beside(disk, ledger) && !forgot_;
  forgot_ = forgot_ || forgets;
  move_files(disk, ledger, old_ledger(),
             forgets ? std::span(kLedgerEnds).first(1) : std::span(kLedgerEnds));
  if (around_.wrongs.remnants_are_overlooked && forgets)
    move_files(disk, ledger, ledger + ".hidden", disk::kDatabaseRemnants);
  const auto done = commands::restore_terminal(disk, stick(), data());
  if (around_.wrongs.remnants_are_overlooked && forgets)
    move_files(disk, ledger + ".hidden", ledger, disk::kDatabaseRemnants);
  machine_.notice_power();
  if (done) return end_restore();
  around_.world.tell(machine_.name(), "not restored: " + done.error().sentence);
  if (done.error().sentence.find("which another ledger left") != std::string::npos)
    around_.world.count("restores refused beside another's log");
  if (machine_.is_on() && done.error().sentence.starts_with("The backup is damaged"))
    blame(done.error().sentence);
  around_.world.after(forgets ? kSecond_ms : kMinute_ms, [this] { restore(); });
}

void Terminal::end_restore() {
  around_.world.count("terminals restored");
  around_.world.tell(machine_.name(), "restored");
  hands_ = Hands::off;
  has_backup_ = false;
  if (machine_.disk().size(old_ledger())) kept_ledger_ = old_ledger();
  till_.lose_ledger();
  if (!programs_ && machine_.is_on()) boot();
}

}  // namespace ocop::simulation
