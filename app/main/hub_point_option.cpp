#include "app/main/hub_point_option.h"

#include "app/main/hub_config.h"
#include "app/main/says.h"
#include "app/office/exchange/known_point.h"

namespace ocop {

HubPointOption::HubPointOption(CLI::App& command) {
  command.add_option("--catalog", catalog,
                     "Folder that import wrote: the point must be one of that catalogue");
}

Status HubPointOption::check(db::HubStore& store, const std::string& point) const {
  const auto config = hub_config();
  if (!config) return config.error();
  const auto doubt =
      exchange::doubt_of_point(store, point, catalog.empty() ? config->catalog : catalog);
  if (!doubt) return doubt.error();
  if (doubt->certain) return Error{doubt->sentence};
  if (!doubt->sentence.empty()) (void)refused(doubt->sentence);
  return Done{};
}

}  // namespace ocop
