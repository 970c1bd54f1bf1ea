// What places, parties, lots and raw materials are called in EPCIS documents: URIs below the
// resolver, and the master data that says what stands behind each.
// Thread rule: pure. Lifetime: the view outlives it. Included by the .cpp files of this folder
// only: it pulls in the whole JSON library.
#pragma once

#include <string>

#include "app/base/codec/canonical_json.h"
#include "app/office/pages/trace_view.h"

namespace ocop::site {

using codec::OrderedJson;

class EpcisNames {
 public:
  /// Pre-condition: view.lot.
  explicit EpcisNames(const pages::TraceView& view);

  const std::string& lot() const { return lot_; }
  /// `id`: place.id or point.id.
  std::string place(const std::string& id) const;
  /// Who did it; empty: it is not public.
  std::string party(const LotEvent& event) const;
  /// A lot of the catalogue by its link; a raw material, which has no number of its own, by a UUID:
  /// not by a part of this lot's link, for what stands behind "#" is dropped when links are
  /// compared, and the input would be the output.
  std::string input(const LotEvent& event, std::size_t index) const;
  /// Empty where there is none.
  std::string picture(const std::string& sha256) const;
  /// A UUID of RFC 9562's version 8, from SHA-256 over product, lot and `id`.
  std::string event(const std::string& id) const;

  /// Names and places behind all that the lot's events mention (EPCIS 2.0, 7.2: master data).
  OrderedJson vocabularies() const;

 private:
  std::string uuid_of(const std::string& id) const;
  OrderedJson locations() const;
  OrderedJson classes() const;
  OrderedJson parties() const;

  const pages::TraceView& view_;
  std::string lot_;
};

}  // namespace ocop::site
