// What a visitor's phone is to show of a product or one of its lots: everything resolved, so that a
// page is a pure function of it. Thread rule: plain values.
// Not here: where it comes from (the catalogue), the pages themselves (trace_page.h, error_page.h).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/office/pages/pack_code.h"
#include "db/model/lot.h"
#include "db/model/product.h"

namespace ocop::pages {

/// What the signature in the link that was opened says (app/base/gs1/lot_proof.h).
enum class ProofState {
  none,        ///< there was none: a product's page, a link typed by hand
  issued,      ///< the office signed this lot
  not_issued,  ///< there was one, and no label key made it
  stored       ///< nobody looked: the page is a file, whoever asks for it
};

/// Addresses that a page links to. All absolute, so that a saved page still finds them.
struct PageLinks {
  std::string site;  ///< scheme, host and path of the resolver, no slash at the end: the page adds
                     ///< "/01/<GTIN>/10/<lot>", as in gs1::product_link
  std::array<std::string, 3> languages{};  ///< this same page, by Language; with its signature
  std::string onward{};                    ///< query of the links to other pages of the site, so
                                           ///< that a language that was chosen stays: "lang=en"
  std::array<std::string, 3> product_languages{};  ///< of a lot: the same of its product's page
  std::string linkset{};       ///< application/linkset+json of it; empty: not offered
  std::string epcis{};         ///< EPCIS 2.0 of the lot; empty: not offered
  std::string recall{};        ///< of a lot: whether it was taken back, as JSON
  std::string certificates{};  ///< the product's certificates as JSON
  std::string pictures{};  ///< put before "<first 2 digits>/<SHA-256>", or "phone/" and that for a
                           ///< small one; empty: a page without pictures
  std::string share_picture{};  ///< of og_picture(); empty: none
};

/// Whom a visitor tells that something is wrong. Both empty: whoever sold it.
struct ReportContact {
  std::string phone{};
  std::string email{};
};

/// A product by name, to link to.
struct ProductName {
  LocalText name{};
  std::optional<Gtin> gtin{};
};

/// A lot in the list on its product's page.
struct LotLine {
  std::string lot{};
  std::optional<Date> made_on{};
  std::optional<Date> best_before{};
  bool withdrawn = false;
};

struct TraceView {
  Language language = Language::vi;
  PageLinks links{};
  Product product{};
  std::optional<Lot> lot{};     ///< nullopt: the product's own page
  std::vector<LotLine> lots{};  ///< of the product's own page, newest first
  std::optional<Producer> producer{};
  // By id, at least what product, producer and lot name. An id that is missing is left out.
  std::map<std::string, Place> places{};
  std::map<std::string, Point> points{};
  std::map<std::string, std::string> parties{};  ///< producer.id → its name: who took part
  std::map<std::string, ProductName> inputs{};   ///< product.id → what went into the lot
  ProofState proof = ProofState::none;
  PackCode code{};              ///< what the link that was opened says of the pack
  bool sample = false;          ///< true: the page says that it shows sample data
  std::optional<Date> today{};  ///< nullopt: a stored page, which says nothing that a day changes
  ReportContact report{};
};

}  // namespace ocop::pages
