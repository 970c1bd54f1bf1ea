// Everything that a phone shows of a product or lot, fully resolved, so that a page is a pure
// function of it. Thread rule: plain values. Not here: looking it up
// (app/office/site/trace_source.h), the pages themselves (trace_page.h, error_page.h).
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

/// What the signature in the opened link proves (app/base/gs1/lot_proof.h).
enum class ProofState {
  none,        ///< no signature: a product's page, a link typed by hand
  issued,      ///< the office signed this lot
  not_issued,  ///< a signature that no label key made
  stored       ///< not checked: the page is a static file
};

/// Addresses that a page links to. All absolute, so that a saved page still finds them.
struct PageLinks {
  std::string site;  ///< scheme, host and path of the resolver, without trailing slash; the page
                     ///< adds "/01/<GTIN>/10/<lot>", as in gs1::product_link
  std::array<std::string, 3> languages{};  ///< this page in each Language, with its signature
  std::string onward{};  ///< query for links to other pages of the site, so that a chosen language
                         ///< is kept: "lang=en"
  std::array<std::string, 3>
      product_languages{};     ///< for a lot: its product's page in each language
  std::string linkset{};       ///< its application/linkset+json; empty: not offered
  std::string epcis{};         ///< the lot's EPCIS 2.0 document; empty: not offered
  std::string recall{};        ///< for a lot: whether it was recalled, as JSON
  std::string certificates{};  ///< the product's certificates as JSON
  std::string pictures{};  ///< prefix of "<first 2 digits>/<SHA-256>", with "phone/" in between for
                           ///< a small one; empty: no pictures
  std::string share_picture{};  ///< address of og_picture(); empty: none
};

/// Whom a visitor should tell if something is wrong. Both empty: the seller.
struct ReportContact {
  std::string phone{};
  std::string email{};
};

/// A product to link to.
struct ProductName {
  LocalText name{};
  std::optional<Gtin> gtin{};
};

/// An entry of the list of lots on a product's page.
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
  std::vector<LotLine> lots{};  ///< for the product's own page, newest first
  std::optional<Producer> producer{};
  // By id: at least those to which product, producer and lot refer. Unknown ids are left out.
  std::map<std::string, Place> places{};
  std::map<std::string, Point> points{};
  std::map<std::string, std::string> parties{};  ///< participants: producer.id → name
  std::map<std::string, ProductName> inputs{};   ///< inputs of the lot, by product.id
  ProofState proof = ProofState::none;
  PackCode code{};      ///< what the opened link says of the pack
  bool sample = false;  ///< true: the page says that it shows sample data
  std::optional<Date>
      today{};  ///< nullopt: a static page, which says nothing that depends on the day
  ReportContact report{};
};

}  // namespace ocop::pages
