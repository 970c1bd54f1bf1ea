// A cacheable answer of the site, with its compressed form and ETag, both computed once. Thread
// rule: immutable, any thread.
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
  std::shared_ptr<const http::FileBody> file{};  ///< a picture, in place of the answer's body
  std::string head{};                            ///< header fields as sent, with type and ETag
  std::string packed{};                          ///< gzip of the body; empty: not worth it
  std::string etag{};                            ///< weak, shared by both forms; empty: none
  std::optional<LotName> lot{};  ///< the lot whose page it is; nullopt: not a lot's page
  pages::ProofState proof = pages::ProofState::none;  ///< of the link for which it was drawn

  std::size_t bytes() const { return answer.body.size() + packed.size() + head.size(); }
};

using SharedPage = std::shared_ptr<const Page>;

/// Compresses text and computes its ETag, except for errors.
SharedPage make_page(site::SiteAnswer answer, std::optional<LotName> lot = {},
                     pages::ProofState proof = pages::ProofState::none);
/// Makes a page from a file named by its hash. Pre-condition: the answer has no body.
SharedPage make_file_page(site::SiteAnswer answer, std::shared_ptr<const http::FileBody> file,
                          std::string_view sha256);

}  // namespace ocop::site_host
