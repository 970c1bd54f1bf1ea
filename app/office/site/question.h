// Parses, checks and normalises a request to the site, so that a page requested in different ways
// is drawn once. Thread rule: plain values; pure, with bounded work for any input. Not here:
// whether the product or lot exists (resolver.h).
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
  std::string address;  ///< scheme, host and path of the resolver, without trailing slash
  pages::ReportContact report{};
};

/// Returns `address` without trailing slash. Error if it is not a web address, or has a query or
/// fragment.
Result<std::string> site_address(std::string_view address);

enum class Wanted {
  page,
  document,  ///< for machines
  share_picture,
  target  ///< redirect to the target of a link type
};

struct Question {
  Wanted wanted = Wanted::page;
  Language language = Language::vi;
  Document document = Document::linkset;  ///< if a document is requested
  std::optional<pages::SideName> side{};  ///< a page other than a product's; `link` is unused then
  gs1::ProductLink link{};
  std::string link_type{};  ///< GS1's name without prefix: "pip", "epcis"; empty: none requested
  std::string_view media_type{};  ///< of a link type's target, if preferred to a page
  std::vector<std::string>
      passed{};            ///< parameters of the query to pass on to the target of a link
  pages::PackCode code{};  ///< what the link says of a pack, if a page is requested
  bool chosen = false;     ///< the visitor chose the language; it is not the phone's default
  std::string point{};     ///< the point whose screen showed the link; not verified; empty: none
  bool scanned = false;    ///< the link is from a code, not from within the site
};

/// Returns the resolver description file for /.well-known/gs1resolver (GS1-Conformant Resolver
/// Standard 1.2), as JSON.
std::string resolver_description(const SiteSettings& settings);
/// The content of /robots.txt.
inline constexpr const char* kRobots = "User-agent: *\nDisallow: /v1/";

/// Returns a cache key, equal for questions with the same answer. Pre-condition:
/// is_worth_keeping().
std::string key_of(const Question& question);
/// Returns false for requests that anybody can vary endlessly: those with a pack's data in the
/// link, and redirects with a query.
bool is_worth_keeping(const Question& question);

/// Returns the question, or the answer if no product is involved.
std::variant<Question, SiteAnswer> read_question(const SiteRequest& request,
                                                 const SiteSettings& settings);

}  // namespace ocop::site
