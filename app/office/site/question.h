// What a request asks the site for: read, checked, and brought into one form, so that a page that
// was asked for in many ways is drawn once. Thread rule: plain values; pure, of bounded work
// whatever the bytes. Not here: whether there is such a product or lot (resolver.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/base/gs1/product_link.h"
#include "app/office/pages/side_page.h"
#include "app/office/pages/trace_view.h"
#include "app/office/site/site_document.h"
#include "app/office/site/site_request.h"

namespace ocop::site {

struct SiteSettings {
  std::string address;  ///< scheme, host and path of the resolver, no slash at the end
  pages::ReportContact report{};
};

/// `address` without a slash at its end. Error: no web address, or with a query or a fragment.
Result<std::string> site_address(std::string_view address);

enum class Wanted {
  page,
  document,  ///< for machines
  share_picture,
  target  ///< to be sent on to where the link of a type leads
};

struct Question {
  Wanted wanted = Wanted::page;
  Language language = Language::vi;
  Document document = Document::linkset;  ///< if that is what is wanted
  std::optional<pages::SideName>
      side{};  ///< a page beside those of products: there is no link then
  gs1::ProductLink link{};
  std::string link_type{};  ///< "pip", "epcis": as GS1 calls it, no prefix; empty: none asked for
  std::vector<std::string> passed{};  ///< pairs of the query that go on to the target of a link
  pages::PackCode code{};             ///< what the link says of a pack, if a page is wanted
  bool chosen = false;                ///< the language is the visitor's own choice, not the phone's
  std::string point{};                ///< whose screen showed the link; not checked; empty: none
  bool scanned = false;  ///< the link is one that codes carry, and not one within the site
};

/// How a resolver describes itself at /.well-known/gs1resolver (GS1-Conformant Resolver Standard
/// 1.2, resolver description file), as JSON.
std::string resolver_description(const SiteSettings& settings);
/// What crawlers read at /robots.txt.
inline constexpr const char* kRobots = "User-agent: *\nDisallow: /v1/";

/// Text that is the same for questions with the same answer, if the answer is worth keeping.
std::string key_of(const Question& question);
/// Returns false for what anybody can ask for in endless variety: what a link says of a pack, and
/// what is sent on with a query.
bool is_worth_keeping(const Question& question);

/// Returns the question; or the answer, if no product has a part in it.
std::variant<Question, SiteAnswer> read_question(const SiteRequest& request,
                                                 const SiteSettings& settings);

}  // namespace ocop::site
