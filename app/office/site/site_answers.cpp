#include "app/office/site/site_answers.h"

#include <utility>

#include "app/office/pages/page_frame.h"
#include "app/office/pages/trace_page.h"

namespace ocop::site {

namespace {

constexpr const char* kFresh = "no-cache";
constexpr const char* kMethods = "GET, HEAD, OPTIONS";

SiteAnswer answer(int status, std::string type, std::string body, const char* cache) {
  return {status,
          std::move(type),
          std::move(body),
          {{"Cache-Control", cache},
           {"X-Content-Type-Options", "nosniff"},
           {"Referrer-Policy", "no-referrer"},
           {"Access-Control-Allow-Origin", "*"}}};
}

SiteAnswer html_answer(int status, std::string html, Language language) {
  static const std::string policy = pages::content_security_policy();
  SiteAnswer page = answer(status, "text/html; charset=utf-8", std::move(html), kFresh);
  page.headers.emplace_back("Content-Security-Policy", policy);
  page.headers.emplace_back("Permissions-Policy",
                            "browsing-topics=(), geolocation=(), camera=(), microphone=()");
  page.headers.emplace_back("Content-Language", pages::language_tag(language));
  page.headers.emplace_back("Vary", "Accept, Accept-Language, Accept-Encoding");
  return page;
}

std::string linkset_header(const std::string& linkset) {
  return "<" + linkset + ">; rel=\"linkset\"; type=\"application/linkset+json\"";
}

int status_of(pages::ErrorKind kind) {
  switch (kind) {
    case pages::ErrorKind::bad_link:
      return 400;
    case pages::ErrorKind::unavailable:
      return 503;
    case pages::ErrorKind::unknown_product:
    case pages::ErrorKind::unknown_lot:
    case pages::ErrorKind::lot_of_another:
    case pages::ErrorKind::no_page:
      return 404;
  }
  return 404;
}

}  // namespace

SiteAnswer page_answer(std::string html, Language language, const std::string& linkset) {
  SiteAnswer page = html_answer(200, std::move(html), language);
  if (!linkset.empty()) page.headers.emplace_back("Link", linkset_header(linkset));
  return page;
}

SiteAnswer redirect_answer(std::string location, const std::string& linkset) {
  SiteAnswer on = answer(307, "text/plain; charset=utf-8", location + "\n", kFresh);
  on.headers.emplace_back("Location", std::move(location));
  on.headers.emplace_back("Link", linkset_header(linkset));
  on.headers.emplace_back("Vary", "Accept, Accept-Language");
  return on;
}

SiteAnswer error_answer(const pages::ErrorView& view) {
  SiteAnswer page = html_answer(status_of(view.kind), pages::error_page(view), view.language);
  page.headers.emplace_back("X-Robots-Tag", "noindex");
  if (view.kind == pages::ErrorKind::unavailable) page.headers.emplace_back("Retry-After", "60");
  return page;
}

SiteAnswer plain_answer(int status, std::string sentence) {
  SiteAnswer text = answer(status, "text/plain; charset=utf-8", std::move(sentence) + "\n", kFresh);
  if (status == 405) text.headers.emplace_back("Allow", kMethods);
  return text;
}

SiteAnswer json_answer(std::string type, std::string json) {
  SiteAnswer document = answer(200, std::move(type), std::move(json), kFresh);
  document.headers.emplace_back("Vary", "Accept, Accept-Encoding");
  document.headers.emplace_back("X-Robots-Tag", "noindex");
  return document;
}

SiteAnswer picture_answer(std::string type, std::string bytes, bool named) {
  return answer(200, std::move(type), std::move(bytes),
                named ? "public, max-age=31536000, immutable" : "public, max-age=3600");
}

SiteAnswer options_answer() {
  SiteAnswer none = answer(204, "text/plain; charset=utf-8", "", kFresh);
  none.headers.emplace_back("Allow", kMethods);
  none.headers.emplace_back("Access-Control-Allow-Methods", kMethods);
  none.headers.emplace_back("Access-Control-Allow-Headers", "Accept, Accept-Language");
  return none;
}

}  // namespace ocop::site
