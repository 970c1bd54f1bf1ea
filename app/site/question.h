// What a request asks the site for: read, checked, and brought into one form, so that a page that
// was asked for in many ways is drawn once. Thread rule: plain values; pure, of bounded work
// whatever the bytes. Not here: whether there is such a product or lot (resolver.h).
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "app/site/site_request.h"
#include "app/site/trace_view.h"
#include "app/wire/product_link.h"

namespace ocop::site {

struct SiteSettings {
  std::string address;  ///< scheme, host and path of the resolver, no slash at the end
  ReportContact report{};
};

/// `address` without a slash at its end. Error: no web address, or with a query or a fragment.
Result<std::string> site_address(std::string_view address);

enum class Wanted { page, epcis, linkset, share_picture };

struct Question {
  Wanted wanted = Wanted::page;
  Language language = Language::vi;
  wire::ProductLink link{};
  std::string link_type{};  ///< "pip", "epcis": as GS1 calls it, no prefix; empty: none asked for
  bool chosen = false;      ///< the language is the visitor's own choice, not the phone's
  std::string point{};      ///< whose screen showed the link; not checked; empty: none
  bool scanned = false;     ///< the link is one that codes carry, and not one within the site
};

/// Text that is the same for questions with the same answer.
std::string key_of(const Question& question);

/// What is asked for; or the answer, where no product has a part in it.
std::variant<Question, SiteAnswer> read_question(const SiteRequest& request,
                                                 const SiteSettings& settings);

}  // namespace ocop::site
