// What the catalogue knows of a product, in the terms of OCOP (Decision 148/QĐ-TTg) and GS1. Thread
// rule: plain values. Units: money in whole đồng, dates civil, days and grams whole. Not here:
// stock and sales, which belong to the ledger.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/model/date.h"
#include "db/model/gtin.h"
#include "db/model/language.h"
#include "db/model/money.h"
#include "db/model/place.h"

namespace ocop {

inline constexpr int kMostStars = 5;

/// One of the six product groups of Decision 148/QĐ-TTg, or one of their subgroups.
struct Group {
  std::string id;  ///< "food", "drink", "herbal", "craft", "ornamental", "tourism", or a subgroup's
  std::string parent;  ///< the group's id; empty for a group
  LocalText name;
};

/// A file named by its SHA-256 below pictures/, with its alternative text.
struct Picture {
  std::string sha256;  ///< 64 lower-case hex digits
  int width = 0;       ///< pixels
  int height = 0;      ///< pixels
  LocalText alternative;
};

/// OCOP certificate: valid for 36 months from the day of decision.
struct Certificate {
  std::string id;
  std::string decision;  ///< number of the decision; empty if not public
  LocalText issuer;
  int stars = 0;  ///< 3 to 5
  std::optional<Date> decided_on;
  std::optional<Date> valid_until;
  std::string source;   ///< where this was published
  bool sample = false;  ///< true: shown as sample data, because it is not a public fact
};

/// What a tile in a list shows; held in memory for the whole catalogue.
struct ProductCard {
  std::int64_t row =
      0;  ///< row number in this catalogue, best products first; not stable between releases
  std::string id;  ///< short and stable
  LocalText name;
  std::string group;
  std::string subgroup;
  std::string producer;  ///< producer.id; empty if not public
  std::string place;     ///< place.id; empty if not public
  std::string district;  ///< old_district of the place, used as filter key; empty if not public
  int stars = 0;         ///< 0: not rated; 3 to 5: certified
  std::optional<Money> price;  ///< at this display point; nullopt: not sold here
  LocalText unit;              ///< "hộp 350 g", what the price is for
  std::string picture;         ///< sha256 of the first picture; empty: draw `illustration`
  std::string illustration;    ///< name of a built-in drawing; may be unknown to this program
  int season_from = 0;         ///< month 1-12; 0: all year
  int season_to = 0;
  bool featured = false;
  int name_order[3] = {0, 0, 0};  ///< position of the name in each language's alphabetical order
  int vat_percent = 0;            ///< included in the price
  bool weighed = false;           ///< sold by weight: the price is for a kilogram
  std::string gtin;               ///< 14 digits; empty: none
  std::optional<Date>
      certificate_until;  ///< last day of the newest certificate; nullopt: not known
};

/// Everything that the product page shows.
struct Product {
  ProductCard card;
  std::optional<Gtin> gtin;
  std::optional<int> score;  ///< of 100 points
  std::optional<int> shelf_life_days;
  LocalText summary;
  LocalText story;
  LocalText making;
  LocalText storage;
  LocalText usage;
  LocalText ingredients;
  LocalText allergens;
  std::vector<Picture> pictures;
  std::vector<Certificate> certificates;  ///< newest first
  std::string lot;                        ///< the lot on sale at this point; empty: not known
  std::optional<Date> lot_expiry;         ///< best before: the last day on which it is good
  std::string source;                     ///< where the facts were published
  bool price_is_sample = false;
  bool texts_are_sample = false;
};

enum class ProducerKind { company, cooperative, cooperative_group, household };

struct Producer {
  std::string id;
  ProducerKind kind = ProducerKind::household;
  std::string name;   ///< a proper name: the same in every language
  std::string place;  ///< place.id, or empty
  LocalText story;
  std::string phone;    ///< empty: not public
  std::string website;  ///< empty: not public
  Picture picture;      ///< sha256 empty: none
  std::string source;
  bool contact_is_sample = false;
};

}  // namespace ocop
