#include "app/main/hub_prune.h"

#include <unistd.h>

#include <chrono>
#include <utility>

#include "app/base/disk/folder_owner.h"
#include "app/main/says.h"
#include "app/office/exchange/terminal_commands.h"
#include "app/office/publish/prune.h"

namespace ocop {

PruneCommand::PruneCommand(CLI::App& app)
    : prune(app.add_subcommand("prune", "Remove what no terminal needs from the public folder")),
      store_(*prune) {
  prune->add_option("PUBLIC", folder_, "The public folder")->required();
  prune->add_option("--keep", keep_, "How many of the newest releases to keep, to roll back to")
      ->capture_default_str()
      ->check(CLI::Range(1, 1'000'000));
  prune->add_option("--days", days_, "Also keep what was published in this many days")
      ->capture_default_str()
      ->check(CLI::Range(0, 3660));
  prune->add_flag("--dry-run", only_tell_, "Only show what would be removed");
}

int PruneCommand::run() const {
  if (auto own = disk::may_make(::geteuid(), folder_, "ocop-hub ..."); !own)
    return refused(own.error());
  auto store = store_.open();
  if (!store) return refused(store.error());
  auto shown = exchange::shown_releases(*store);
  if (!shown) return refused(shown.error());
  const auto since = utc_now() - std::chrono::seconds(std::chrono::days(days_)).count();
  const auto pruned =
      publish::prune(disk::real_disk(), {folder_, keep_, since, std::move(*shown), only_tell_});
  if (!pruned) return refused(pruned.error());
  announce((only_tell_ ? "To be removed: " : "Removed: ") + std::to_string(pruned->releases) +
           " releases, " + std::to_string(pruned->objects) + " objects, " +
           std::to_string(pruned->bytes >> 20) + " MiB.");
  return 0;
}

}  // namespace ocop
