// `ocop-hub export-site`: the pages of a whole catalogue as files for any web server or CDN
// (site_paths.h says which). They are what `serve` answers but for three things: links between
// languages and to data for machines lead to files; no signature is checked, and a lot's page says
// so; nothing is said that changes with the day, so the same catalogue gives the same bytes.
// Thread rule: one thread calls; it works on two. Errors: one sentence; see site_folder.h.
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
  std::string data;     ///< has its pictures: a folder that import or publish wrote
  site::SiteSettings settings;
  bool share_pictures = false;  ///< draws what messages show: tens of milliseconds a page
};

struct SiteExport {
  std::size_t products = 0, lots = 0;
  SiteFolder::Counts files;
  std::vector<LotName> left_out;  ///< whose numbers can be no file's name (site_paths.h)
};

/// `folder`: see SiteFolder::open.
Result<SiteExport> export_site(disk::Disk& disk, const SiteOrder& order, const std::string& folder);

}  // namespace ocop::site_host
