// Writes the files of products and their lots into a SiteFolder. Thread rule: product() from any
// thread, each with its own source. Errors: one sentence.
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
  /// Writes the pages for missing files, the pages other than products', and files with fixed
  /// names.
  Status rest(const site::TraceSource& source);
  /// Pre-condition: all writing has ended. Files are not counted in it.
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
  std::mutex mutex_;  // guards the two below, and drawing
  std::set<std::string> pictures_;
  SiteExport result_;
};

}  // namespace ocop::site_host
