#include "app/kiosk/terminal/catalog_desk.h"

#include <algorithm>
#include <utility>

#include "app/base/codec/qr.h"
#include "app/base/disk/release_layout.h"
#include "app/base/gs1/lot_proof.h"
#include "app/base/gs1/product_link.h"
#include "app/base/program/log.h"
#include "app/base/text/text_keys.h"
#include "app/kiosk/terminal/pack_facts.h"
#include "app/kiosk/terminal/point_doubt.h"

namespace ocop::terminal {

using program::Level;
using program::log;

namespace {

// More than a visitor scrolls through, and enough to show that the search should be narrowed.
constexpr int kMostFound = 120;

std::string_view word_for(core::CatalogTrouble trouble) {
  switch (trouble) {
    case core::CatalogTrouble::missing:
      return "missing";
    case core::CatalogTrouble::newer:
      return "newer than this program";
    case core::CatalogTrouble::wrong_kind:
      return "not a catalogue";
    default:
      return "damaged";
  }
}

}  // namespace

CatalogDesk::CatalogDesk(const point::Settings& settings, std::function<void(core::Action)> answer)
    : settings_(settings), answer_(std::move(answer)) {}

void CatalogDesk::look_for_release() {
  const std::string current = current_release(settings_.data);
  std::string print = fingerprint(settings_.data, current);
  if (print == dealt_with_) return;
  dealt_with_ = std::move(print);
  core::CatalogTrouble trouble{};
  auto opened = open_release(settings_.data, current, settings_.point, &trouble);
  in_trouble_ = !opened;
  if (!opened) {
    log(Level::warning, "catalog refused",
        {{"why", std::string(word_for(trouble))}, {"release", current}, {"data", settings_.data}});
    answer_(core::CatalogFailed{trouble});
    return;
  }
  log(Level::info, "catalog opened",
      {{"release", current}, {"products", std::to_string(opened->shelf->cards.size())}});
  for (const std::string& doubt : point_doubts(settings_.data, settings_.point, *opened->shelf))
    log(Level::warning, "wrong point", {{"why", doubt}});
  auto shelf = opened->shelf;
  open_.push_back(std::move(*opened));
  answer_(core::CatalogOpened{std::move(shelf)});
}

bool CatalogDesk::rest(disk::FolderWatch& watch) {
  const std::string release = current_release(settings_.data);
  const bool watched =
      watch.add(settings_.data) && watch.add(disk::release_folder(settings_.data, release));
  look_for_release();
  return !watched || in_trouble_;
}

std::string CatalogDesk::link_of(const gs1::LinkedLot& lot, std::string_view proof) const {
  return gs1::shown_at(gs1::product_link(settings_.resolver, lot, proof), settings_.point);
}

core::ProductPage CatalogDesk::page_of(Product product) {
  core::ProductPage page;
  page.link = link_of({product.gtin, product.card.id, product.lot});
  if (auto symbol = codec::qr_symbol(page.link)) {
    page.qr = std::move(symbol->cells);
    page.qr_modules = symbol->modules;
  }
  if (!product.lot.empty()) {
    const auto lot = open_.front().catalog.lot({product.card.id, product.lot});
    page.lot_known = lot && *lot;
  }
  page.product = std::move(product);
  return page;
}

visit::LotPage CatalogDesk::page_of(Lot lot, const std::string& proof) {
  visit::LotPage page;
  std::optional<Gtin> gtin;
  if (const ProductCard* card = open_.front().shelf->card(lot.name.product))
    gtin = Gtin::parse(card->gtin);
  // The pack's link may name the product differently from ours; its proof is not valid for our link
  // then.
  const gs1::LinkedLot named{gtin, lot.name.product, lot.name.lot};
  const bool proved =
      gs1::is_lot_signed(named, proof, open_.front().catalog.label_keys(), lot.made_on);
  page.link = link_of(named, proved ? proof : std::string());
  page.proof = proof;
  if (auto symbol = codec::qr_symbol(page.link)) {
    page.qr = std::move(symbol->cells);
    page.qr_modules = symbol->modules;
  }
  page.lot = std::move(lot);
  return page;
}

void CatalogDesk::serve(const core::LoadProduct& asked) {
  std::shared_ptr<const core::ProductPage> page;
  if (!open_.empty()) {
    auto product = open_.front().catalog.product(asked.id, settings_.point);
    if (product)
      page = std::make_shared<const core::ProductPage>(page_of(std::move(*product)));
    else
      log(Level::warning, "product not shown",
          {{"why", product.error().sentence}, {"id", asked.id}});
  }
  answer_(core::ProductLoaded{asked.id, std::move(page)});
}

void CatalogDesk::serve(const core::LoadLot& asked) {
  std::shared_ptr<const visit::LotPage> page;
  if (!open_.empty()) {
    auto lot = open_.front().catalog.lot(asked.name);
    if (lot && *lot)
      page = std::make_shared<const visit::LotPage>(page_of(std::move(**lot), asked.proof));
    else
      log(Level::warning, "lot not shown",
          {{"why", lot ? "not in the catalogue" : lot.error().sentence}, {"lot", asked.name.lot}});
  }
  answer_(core::LotLoaded{asked.name, std::move(page)});
}

void CatalogDesk::serve(const core::LookUpPack& asked) {
  visit::PackFacts facts;
  if (!open_.empty()) facts = pack_facts(open_.front().catalog, asked.code);
  answer_(core::PackLookedUp{asked.code, std::move(facts)});
}

void CatalogDesk::serve(const core::Search& asked) {
  db::Found found;
  if (!open_.empty()) found = open_.front().catalog.search(text::fold(asked.text), kMostFound);
  answer_(core::SearchFound{asked.question, std::move(found.rows), found.corrected});
}

void CatalogDesk::serve(const core::Adopt& shown) {
  const auto on_screen = std::find_if(open_.begin(), open_.end(), [&](const OpenRelease& one) {
    return one.release == shown.release;
  });
  if (on_screen != open_.end()) open_.erase(open_.begin(), on_screen);
}

}  // namespace ocop::terminal
