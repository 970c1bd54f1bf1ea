// An answer of the site as it is kept: with its packed form and its ETag, both made once.
// Thread rule: immutable once it is made, any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/office/http/file_body.h"
#include "app/office/pages/trace_view.h"
#include "app/office/site/site_request.h"
#include "db/model/lot.h"

namespace ocop::site_host {

struct Page {
  site::SiteAnswer answer{};
  std::shared_ptr<const http::FileBody> file{};  ///< in place of the answer's body: a picture
  std::string head{};            ///< header fields as they are sent, with type and ETag
  std::string packed{};          ///< gzip of the body; empty: it is not worth it
  std::string etag{};            ///< weak, the same for both forms; empty: none
  std::optional<LotName> lot{};  ///< whose page it is; nullopt: no lot's, or no page
  pages::ProofState proof = pages::ProofState::none;  ///< of the link that it was drawn for

  std::size_t bytes() const { return answer.body.size() + packed.size() + head.size(); }
};

using SharedPage = std::shared_ptr<const Page>;

/// Packs what is text, and names it by its content; not what says that something is wrong.
SharedPage make_page(site::SiteAnswer answer, std::optional<LotName> lot = {},
                     pages::ProofState proof = pages::ProofState::none);
/// A file that is named by its content. Pre-condition: the answer has no body.
SharedPage make_file_page(site::SiteAnswer answer, std::shared_ptr<const http::FileBody> file,
                          std::string_view sha256);

}  // namespace ocop::site_host
