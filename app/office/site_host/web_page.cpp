#include "app/office/site_host/web_page.h"

#include <utility>

#include "app/base/codec/digest.h"
#include "app/base/codec/gzip.h"
#include "app/office/http/http_message.h"

namespace ocop::site_host {

namespace {

constexpr std::size_t kLeastToPack = 512;

bool is_text(const std::string& type) {
  return type.starts_with("text/") || type.ends_with("json");
}

std::string etag_of(std::string_view sha256) {
  return "W/\"" + std::string(sha256.substr(0, 24)) + "\"";
}

std::string head_of(const Page& page) {
  std::string head;
  for (const auto& [name, value] : page.answer.headers) head += http::field_line(name, value);
  if (!page.etag.empty()) head += http::field_line("ETag", page.etag);
  if (page.answer.status != 204) head += http::field_line("Content-Type", page.answer.type);
  return head;
}

}  // namespace

SharedPage make_page(site::SiteAnswer answer, std::optional<LotName> lot, pages::ProofState proof) {
  auto page = std::make_shared<Page>();
  page->answer = std::move(answer);
  page->lot = std::move(lot);
  page->proof = proof;
  const site::SiteAnswer& made = page->answer;
  if (made.status == 200) page->etag = etag_of(codec::sha256(made.body));
  if (is_text(made.type) && made.body.size() >= kLeastToPack) page->packed = codec::gzip(made.body);
  page->head = head_of(*page);
  return page;
}

SharedPage make_file_page(site::SiteAnswer answer, std::shared_ptr<const http::FileBody> file,
                          std::string_view sha256) {
  auto page = std::make_shared<Page>();
  page->answer = std::move(answer);
  page->file = std::move(file);
  page->etag = etag_of(sha256);
  page->head = head_of(*page);
  return page;
}

}  // namespace ocop::site_host
