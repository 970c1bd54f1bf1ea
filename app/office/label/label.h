// The content of a lot's label: the QR code of its trace page and the text beside it that Circular
// 02/2024/TT-BKHCN requires: product, producer, lot, dates. GS1's human-readable interpretation
// (General Specifications, 4.14) serves if the code cannot be scanned. Thread rule: plain values.
// Not here: signing the link (app/base/gs1/lot_proof.h).
#pragma once

#include <string>

#include "app/base/codec/qr.h"
#include "db/model/lot.h"
#include "db/model/product.h"
#include "db/model/result.h"

namespace ocop::label {

struct Label {
  codec::QrSymbol code;
  std::string name;      ///< of the product
  std::string producer;  ///< with its address; empty: not public
  std::string lot;       ///< "Lô M00-26111"
  std::string dates;     ///< one line each: made, best before; empty: not known
  std::string numbers;   ///< "(01)02000001000007", "(10)M00-26111", "(21)7K2M9QDX", one line each;
                         ///< without a GTIN the product's id
  std::string invitation;
};

/// `address`: the producer with its place; `serial`: the pack's number; empty: none. Error if the
/// link is too long for a code.
Result<Label> make_label(const Product& product, const std::string& address, const Lot& lot,
                         const std::string& link, Language language,
                         const std::string& serial = {});

}  // namespace ocop::label
