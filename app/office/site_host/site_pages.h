// The files of one product and its lots, written into a SiteFolder.
// Thread rule: product() from any thread, each with a source of its own. Errors: one sentence.
#pragma once

#include <mutex>
#include <set>
#include <string>

#include "app/office/pictures/picture_store.h"
#include "app/office/site/trace_source.h"
#include "app/office/site_host/site_export.h"

namespace ocop::site_host {

class SitePages {
 public:
  SitePages(disk::Disk& disk, const SiteOrder& order, SiteFolder& folder)
      : disk_(disk), order_(order), folder_(folder) {}

  Status product(site::TraceSource& source, const std::string& id);
  /// What a server shows where it has no page, the pages beside those of products, and what stands
  /// at fixed places.
  Status rest(const site::TraceSource& source);
  /// Pre-condition: nobody writes any more. Its files are not counted.
  SiteExport result() const { return result_; }

 private:
  Status lot(site::TraceSource& source, const LotName& name);
  Status page(pages::TraceView view, const std::string& folder);
  Status documents(const pages::TraceView& view, const std::string& folder);
  Status side(pages::SideView view);
  Status missing();
  Status share_picture(const pages::TraceView& view, const std::string& folder);
  Status pictures(const pages::TraceView& view);
  Status picture(const std::string& sha256, pictures::PictureUse use);

  disk::Disk& disk_;
  const SiteOrder& order_;
  SiteFolder& folder_;
  std::mutex mutex_;  // for the two that follow, and to draw
  std::set<std::string> pictures_;
  SiteExport result_;
};

}  // namespace ocop::site_host
