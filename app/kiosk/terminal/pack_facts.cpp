#include "app/kiosk/terminal/pack_facts.h"

#include <utility>

#include "app/base/gs1/lot_proof.h"
#include "app/base/program/log.h"

namespace ocop::terminal {

namespace {

visit::Proof proof_of(const visit::PackCode& code, const std::vector<LabelKey>& keys,
                      const std::optional<Lot>& lot) {
  if (code.proof.empty() || keys.empty()) return visit::Proof::not_told;
  const gs1::LinkedLot named{code.gtin, code.product_id, code.lot, code.serial};
  const auto made_on = lot ? lot->made_on : std::nullopt;
  return gs1::is_lot_signed(named, code.proof, keys, made_on) ? visit::Proof::issued
                                                              : visit::Proof::not_issued;
}

}  // namespace

visit::PackCode pack_code(const gs1::ScannedCode& code, const visit::Shelf& shelf) {
  visit::PackCode pack;
  pack.gtin = code.gtin;
  pack.product_id = code.product_id;
  pack.lot = code.lot;
  pack.serial = code.serial;
  pack.proof = code.proof;
  pack.made_on = code.made_on;
  pack.grams = code.grams;
  pack.expiry = code.expiry ? code.expiry : code.best_before;
  if (code.expiry) pack.best_before = code.best_before;
  if (code.gtin) {
    const auto found = shelf.by_gtin.find(code.gtin->as_14());
    if (found != shelf.by_gtin.end()) pack.product = shelf.cards[found->second].id;
  } else if (shelf.card(code.product_id)) {
    pack.product = code.product_id;
  }
  return pack;
}

visit::PackFacts pack_facts(db::Catalog& catalog, const visit::PackCode& code) {
  visit::PackFacts facts;
  if (!code.product.empty() && !code.lot.empty()) {
    auto lot = catalog.lot({code.product, code.lot});
    if (lot)
      facts.lot = std::move(*lot);
    else
      program::log(program::Level::warning, "lot not read", {{"why", lot.error().sentence}});
    if (!facts.lot) facts.owner = catalog.product_of_lot(code.lot);
  }
  facts.proof = proof_of(code, catalog.label_keys(), facts.lot);
  return facts;
}

}  // namespace ocop::terminal
