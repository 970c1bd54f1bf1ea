#include "app/terminal/pack_facts.h"

#include <utility>

#include "app/program/log.h"
#include "app/wire/lot_proof.h"

namespace ocop::terminal {

namespace {

core::Proof proof_of(const core::PackCode& code, const std::vector<LabelKey>& keys,
                     const std::optional<Lot>& lot) {
  if (code.proof.empty() || keys.empty()) return core::Proof::not_told;
  const wire::LinkedLot named{code.gtin, code.product_id, code.lot, code.serial};
  const auto made_on = lot ? lot->made_on : std::nullopt;
  return wire::is_lot_signed(named, code.proof, keys, made_on) ? core::Proof::issued
                                                               : core::Proof::not_issued;
}

}  // namespace

core::PackCode pack_code(const wire::ScannedCode& code, const core::Shelf& shelf) {
  core::PackCode pack;
  pack.gtin = code.gtin;
  pack.product_id = code.product_id;
  pack.lot = code.lot;
  pack.serial = code.serial;
  pack.proof = code.proof;
  pack.expiry = code.expiry ? code.expiry : code.best_before;
  if (code.gtin) {
    const auto found = shelf.by_gtin.find(code.gtin->as_14());
    if (found != shelf.by_gtin.end()) pack.product = shelf.cards[found->second].id;
  } else if (shelf.card(code.product_id)) {
    pack.product = code.product_id;
  }
  return pack;
}

core::PackFacts pack_facts(db::Catalog& catalog, const core::PackCode& code) {
  core::PackFacts facts;
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
