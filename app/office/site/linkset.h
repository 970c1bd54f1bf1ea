// The links that lead on from a product or a lot, each of a type of GS1's web vocabulary
// (https://ref.gs1.org/voc/?show=linktypes), and as documents: a linkset (RFC 9264) by the rules
// and the JSON schema of the GS1-Conformant Resolver Standard 1.2. These ask for: the links of each
// level up to the product; a title and the languages of each; a default link without attributes
// but its title, which stands under a descriptive type too; languages as "xx" or "xx-XX".
// Thread rule: pure. Errors: none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/pages/trace_view.h"

namespace ocop::site {

struct SiteLink {
  std::string href{};
  std::string title{};
  std::string_view type{};            ///< media type; empty: the default link tells none
  std::vector<Language> languages{};  ///< of what it leads to; empty: of none, or not told
};

struct LinksOfType {
  std::string_view type{};  ///< in GS1's web vocabulary, without prefix
  std::vector<SiteLink> links{};
};

/// A product, or a lot of it.
struct LinkLevel {
  std::string anchor{};
  std::string description{};
  std::vector<LinksOfType> types{};
};

/// The lot's level, if the view has a lot, then the product's.
std::vector<LinkLevel> link_levels(const pages::TraceView& view);

/// Where a link of that type leads to, of the nearest level that has it, in the view's language.
/// Returns nullopt if there is none.
std::optional<std::string> link_target(const pages::TraceView& view, std::string_view type);

enum class LinksetForm { json, json_ld };
std::string linkset_document(const pages::TraceView& view, LinksetForm form = LinksetForm::json);

}  // namespace ocop::site
