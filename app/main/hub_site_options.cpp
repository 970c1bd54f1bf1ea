#include "app/main/hub_site_options.h"

#include <unistd.h>

#include "app/base/disk/folder_owner.h"
#include "app/main/says.h"
#include "app/office/publish/catalog_source.h"

namespace ocop {

ExportSiteCommand::ExportSiteCommand(CLI::App& app)
    : export_(app.add_subcommand("export-site", "Write phones' pages as files for a web server")) {
  export_->add_option("DATA", order_.data, "Folder that import or publish wrote")->required();
  export_->add_option("--to", folder_, "Folder to write, used for nothing else")->required();
  export_
      ->add_option("--site", order_.settings.address,
                   "Address of the pages, as https://ocop.example.vn")
      ->required();
  export_->add_option("--report-phone", order_.settings.report.phone,
                      "Telephone number for visitors who find a fault");
  export_->add_option("--report-email", order_.settings.report.email,
                      "E-mail address for visitors who find a fault");
  export_->add_flag("--share-pictures", order_.share_pictures,
                    "Also draw previews for messengers, which takes a tenth of a second per page");
}

int ExportSiteCommand::run() const {
  if (auto own = disk::may_make(::geteuid(), folder_, "ocop-hub ..."); !own)
    return refused(own.error());
  const publish::CatalogSource source(order_.data);
  if (!source.path()) return refused(source.path().error());
  const auto address = site::site_address(order_.settings.address);
  if (!address) return refused(address.error());
  site_host::SiteOrder order = order_;
  order.settings.address = *address;
  order.catalog = *source.path();
  const auto done = site_host::export_site(disk::real_disk(), order, folder_);
  if (!done) return refused(done.error());
  for (const LotName& lot : done->left_out)
    warn("Lot " + lot.lot + " of " + lot.product +
         " has no page: its number can be no file's name. `ocop-hub serve` shows it.");
  announce(std::to_string(done->products) + " products, " + std::to_string(done->lots) + " lots: " +
           std::to_string(done->files.files) + " files, " + std::to_string(done->files.written) +
           " of them new, " + std::to_string(done->files.removed) + " removed.");
  return 0;
}

}  // namespace ocop
