// An answer of the site as it is kept: with its packed form and its ETag, both made once.
// Thread rule: immutable once it is made, any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/site/site_request.h"
#include "db/model/lot.h"

namespace ocop::hub {

struct Page {
  site::SiteAnswer answer{};
  std::string packed{};          ///< gzip of the body; empty: it is not worth it
  std::string etag{};            ///< weak, the same for both forms; empty: none
  std::optional<LotName> lot{};  ///< whose page it is; nothing: no lot's, or no page

  std::size_t bytes() const { return answer.body.size() + packed.size(); }
};

using SharedPage = std::shared_ptr<const Page>;

/// Packs what is text, and names it by its content; not what says that something is wrong.
SharedPage make_page(site::SiteAnswer answer, std::optional<LotName> lot = {});

}  // namespace ocop::hub
