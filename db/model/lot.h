// A lot and what happened to it, in the terms of EPCIS 2.0 (ISO/IEC 19987) and CBV 2.0
// (ISO/IEC 19988): what, when, where, why, how. Circular 02/2024/TT-BKHCN says what must be
// recorded of a lot. Thread rule: plain values. Units: times in milliseconds since 1970, UTC;
// amounts are integers in the smallest unit of their measure. Not here: how much of a lot is on a
// shelf (the ledger's), the wire format of an event.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/date.h"
#include "db/model/language.h"
#include "db/model/public_key.h"

namespace ocop {

enum class Measure { pieces, grams, millilitres };

struct Quantity {
  std::int64_t amount = 0;  ///< 0: not known
  Measure measure = Measure::pieces;
  bool operator==(const Quantity&) const = default;
};

inline constexpr std::size_t kLongestLot = 20;  ///< characters; GS1: AI 10

/// Names a lot of the catalogue.
struct LotName {
  std::string product;                               ///< product.id
  std::string lot;                                   ///< 1 to 20 characters of GS1's set 82
  auto operator<=>(const LotName&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// An input of a transformation: a lot of the catalogue, or a raw material by name.
struct LotInput {
  std::string product{};  ///< product.id; empty: `name` says what it is
  LocalText name{};
  std::string lot{};  ///< empty: not known
  Quantity quantity{};
  std::string place{};  ///< place.id of the raw-material area; empty: not known
};

enum class LotDocumentKind { test_report, certificate, photo };
/// The names used in sheets and EPCIS documents, in the order of LotDocumentKind.
inline constexpr std::array<std::string_view, 3> kLotDocumentKinds{"test_report", "certificate",
                                                                   "photo"};

struct LotDocument {
  LotDocumentKind kind = LotDocumentKind::certificate;
  LocalText title;
  std::string number;  ///< as printed on the document; empty: none
  std::string issuer;  ///< a proper name: the same in every language
  std::optional<Date> issued_on;
  std::string picture;  ///< SHA-256 of its picture below pictures/; empty: none
  std::string url;      ///< where it is published; empty: it is not
};

/// What an event did. In EPCIS a transformation is a TransformationEvent, the others are
/// ObjectEvents (commissioning with action ADD, the rest with OBSERVE).
enum class LotAct { commissioning, transformation, observation, shipping, receiving };

struct LotEvent {
  std::string id;  ///< unique within its lot: "harvest", "2"
  LotAct act = LotAct::observation;
  std::string step;                ///< why: business step of CBV 2.0: "inspecting", "packing" ...
  std::int64_t at = 0;             ///< when
  std::string place;               ///< where: place.id or point.id
  std::string to;                  ///< shipping: where to, as `place`; empty: not known
  std::string party;               ///< who: producer.id or point.id; empty: the product's producer
  LocalText note;                  ///< how, in words; may be empty
  Quantity quantity{};             ///< amount 0: the whole lot
  std::vector<LotInput> inputs{};  ///< of a transformation
  std::vector<LotDocument> documents{};  ///< evidence for the event
};

/// A recall: the lot must not be sold or eaten.
struct LotRecall {
  Date on{};
  LocalText reason;  ///< what is wrong, and what to do with it
};

struct Lot {
  LotName name;
  std::optional<Date> made_on;  ///< harvested or produced
  std::optional<Date>
      best_before;  ///< the last day on which it is good; nullopt: it does not spoil
  Quantity quantity{};
  std::vector<std::string> areas{};  ///< place.id of each raw-material area
  std::optional<LotRecall> recall{};
  bool sample = false;             ///< true: shown as sample data, because it is not a public fact
  std::vector<LotEvent> events{};  ///< oldest first
};

/// A key whose signature proves that a lot was issued (app/base/gs1/lot_proof.h).
struct LabelKey {
  PublicKey key{};
  std::optional<Date> until{};  ///< signs no lot made after that day; nullopt: in use
};

}  // namespace ocop
