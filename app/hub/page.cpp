#include "app/hub/page.h"

#include <utility>

#include "app/wire/digest.h"
#include "app/wire/gzip.h"

namespace ocop::hub {

namespace {

constexpr std::size_t kLeastToPack = 512;

bool is_text(const std::string& type) {
  return type.starts_with("text/") || type.ends_with("json");
}

}  // namespace

SharedPage make_page(site::SiteAnswer answer, std::optional<LotName> lot) {
  auto page = std::make_shared<Page>();
  page->answer = std::move(answer);
  page->lot = std::move(lot);
  const site::SiteAnswer& made = page->answer;
  if (made.status == 200) page->etag = "W/\"" + wire::sha256(made.body).substr(0, 24) + "\"";
  if (is_text(made.type) && made.body.size() >= kLeastToPack) page->packed = wire::gzip(made.body);
  return page;
}

}  // namespace ocop::hub
