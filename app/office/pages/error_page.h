// The page shown if a link leads nowhere: what is wrong, and what to do. Thread rule: pure.
#pragma once

#include <string>

#include "app/office/pages/trace_view.h"

namespace ocop::pages {

enum class ErrorKind {
  unknown_product,  ///< 404
  unknown_lot,      ///< 404: the product is known; `product` names it
  lot_of_another,   ///< 404: the lot is another product's; `product` names the requested one,
                    ///< `owner` the lot's
  bad_link,         ///< 400: not an address of ours, or damaged on the way
  no_page,          ///< 404: not a product's address at all
  unavailable       ///< 503: no catalogue for now
};

struct ErrorView {
  Language language = Language::vi;
  PageLinks links{};  ///< only site, languages and onward are used
  ErrorKind kind = ErrorKind::no_page;
  std::string lot{};  ///< as requested; empty: none
  std::string product_id{};
  ProductName product{};
  std::string owner_id{};
  ProductName owner{};
  ReportContact report{};
};

/// Returns the whole document, which has the same content_security_policy() as every page.
std::string error_page(const ErrorView& view);

}  // namespace ocop::pages
