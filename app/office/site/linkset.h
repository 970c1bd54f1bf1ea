// The links from a product or lot, each with a type from GS1's web vocabulary
// (https://ref.gs1.org/voc/?show=linktypes), and the linkset documents (RFC 9264) as required by
// the GS1-Conformant Resolver Standard 1.2 and its JSON schema: the links of each level up to the
// product; a title and the languages of each; a default link without attributes other than its
// title, repeated under a descriptive type; languages as "xx" or "xx-XX". Thread rule: pure.
// Errors: none.
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
  std::string_view type{};            ///< media type; empty for the default link
  std::vector<Language> languages{};  ///< of its target; empty: none, or not stated
};

struct LinksOfType {
  std::string_view type{};  ///< from GS1's web vocabulary, without prefix
  std::vector<SiteLink> links{};
};

/// A product, or one of its lots.
struct LinkLevel {
  std::string anchor{};
  std::string description{};
  std::vector<LinksOfType> types{};
};

/// Returns the lot's level, if the view has a lot, then the product's.
std::vector<LinkLevel> link_levels(const pages::TraceView& view);

/// Returns the target of a link of that type at the nearest level that has one, of that media type
/// or else in the view's language, or nullopt if there is none.
std::optional<std::string> link_target(const pages::TraceView& view, std::string_view type,
                                       std::string_view media_type);

enum class LinksetForm { json, json_ld };
std::string linkset_document(const pages::TraceView& view, LinksetForm form = LinksetForm::json);

}  // namespace ocop::site
