// The identifiers of places, parties, lots and raw materials in EPCIS documents: URIs below the
// resolver, and the master data that describes each. Thread rule: pure. Lifetime: the view must
// outlive it. For this folder only, because it includes the whole JSON library.
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
  /// Returns who did it; empty if not public.
  std::string party(const LotEvent& event) const;
  /// Identifies a lot of the catalogue by its link, and a raw material, which has no number of its
  /// own, by a UUID. A fragment of this lot's link would not do: fragments are dropped when links
  /// are compared, and the input would equal the output.
  std::string input(const LotEvent& event, std::size_t index) const;
  /// Returns an empty text if there is none.
  std::string picture(const std::string& sha256) const;
  /// Returns a UUID (RFC 9562, version 8) from the SHA-256 over product, lot and `id`.
  std::string event(const std::string& id) const;

  /// Returns names and places for everything that the lot's events mention (EPCIS 2.0, 7.2: master
  /// data).
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
