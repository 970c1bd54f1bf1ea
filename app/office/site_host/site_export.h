// `ocop-hub export-site`: writes the pages of a whole catalogue as files for any web server or CDN
// (site_paths.h has the names). They equal the answers of `serve` with three exceptions: links
// between languages and to data for machines lead to files; signatures are not checked, and a lot's
// page says so; nothing depends on the day, so the same catalogue yields the same bytes. Thread
// rule: called on one thread; works on two. Errors: one sentence; see site_folder.h.
#pragma once

#include <string>
#include <vector>

#include "app/base/disk/disk.h"
#include "app/office/site/question.h"
#include "app/office/site_host/site_folder.h"
#include "db/model/lot.h"
#include "db/model/result.h"

namespace ocop::site_host {

struct SiteOrder {
  std::string catalog;  ///< a catalogue's file
  std::string data;     ///< folder with its pictures, written by import or publish
  site::SiteSettings settings;
  bool share_pictures = false;  ///< also draws preview pictures: tens of milliseconds per page
};

struct SiteExport {
  std::size_t products = 0, lots = 0;
  SiteFolder::Counts files;
  std::vector<LotName> left_out;  ///< lots whose number cannot be a file name (site_paths.h)
};

/// `folder`: see SiteFolder::open.
Result<SiteExport> export_site(disk::Disk& disk, const SiteOrder& order, const std::string& folder);

}  // namespace ocop::site_host
