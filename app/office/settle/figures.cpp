#include "app/office/settle/figures.h"

#include <cstdlib>

#include "app/office/settle/share.h"

namespace ocop::settle {

namespace {

/// The members that add up.
constexpr std::int64_t Figures::*kQuantities[] = {&Figures::received, &Figures::sold,
                                                  &Figures::spoiled, &Figures::counted};
constexpr Money Figures::*kAmounts[] = {
    &Figures::gross, &Figures::discount_shop, &Figures::discount_owner, &Figures::takings,
    &Figures::vat,   &Figures::share,         &Figures::made_good,      &Figures::bought};

void add(Figures& to, const Figures& what, std::int64_t times) {
  for (const auto member : kQuantities) to.*member += times * (what.*member);
  for (const auto member : kAmounts) (to.*member).vnd += times * (what.*member).vnd;
}

Terms without_discount(Terms terms) {
  terms.discount = Bearer::shop;
  return terms;
}

/// Adds the money of a sold line or what is left of one.
void add_sold(Figures& figures, const GoodsMove& move, const Terms& terms, const SoldPart& part,
              std::int64_t sign) {
  const Money by_terms = share_of_sale(terms, part);
  const Money share =
      move.owner_share ? share_of_frozen(*move.owner_share, move.line, part) : by_terms;
  const Money discount = part.gross - part.amount;
  const Money by_owner = terms.kind == TermsKind::bought
                             ? Money{}
                             : share_of_sale(without_discount(terms), part) - by_terms;
  figures.gross.vnd += sign * part.gross.vnd;
  figures.share.vnd += sign * share.vnd;
  figures.discount_owner.vnd += sign * by_owner.vnd;
  figures.discount_shop.vnd += sign * (discount - by_owner).vnd;
}

/// Adds what the shop owes for goods of the owner that are lost; below zero: found again.
void add_lost(Entered& entered, const GoodsMove& move, const Terms& terms, Bearer bearer,
              std::int64_t quantity) {
  if (terms.kind == TermsKind::bought || bearer != Bearer::shop || quantity == 0) return;
  entered.unpriced = terms.share_of == ShareOf::percent && move.price.vnd == 0;
  const Money share = share_of_lost(terms, std::abs(quantity), move.weighed, move.price);
  entered.figures.made_good += quantity < 0 ? -share : share;
}

void enter_sale(Entered& entered, const GoodsMove& move, const Terms& terms) {
  Figures& figures = entered.figures;
  figures.sold = move.quantity;
  figures.takings = move.amount;
  figures.vat = move.vat;
  if (move.kind == GoodsMoveKind::sale) {
    add_sold(figures, move, terms, move.line, move.quantity < 0 ? -1 : 1);
    return;
  }
  const SoldPart returned{
      move.before.quantity - move.quantity, {}, move.before.amount - move.amount};
  add_sold(figures, move, terms, left_of(move.line, move.before), -1);
  add_sold(figures, move, terms, left_of(move.line, returned), 1);
  if (move.moved != 0) return;
  figures.spoiled = -move.quantity;  // not fit to be sold again
  add_lost(entered, move, terms, terms.spoilage, -move.quantity);
}

void enter_goods(Entered& entered, const GoodsMove& move, const Terms& terms) {
  if (move.kind == GoodsMoveKind::receipt) {
    entered.figures.received = move.moved;
    entered.figures.bought = price_of_bought(terms, move.moved);
  } else if (move.kind == GoodsMoveKind::write_off) {
    entered.figures.spoiled = -move.moved;
    add_lost(entered, move, terms, terms.spoilage, -move.moved);
  } else {
    entered.figures.counted = move.moved;
    if (move.kind == GoodsMoveKind::count)
      add_lost(entered, move, terms, terms.difference, -move.quantity);
  }
}

Error no_terms(const GoodsMove& move) {
  const Date day(std::chrono::sys_days(std::chrono::days(move.terms_day)));
  return Error{"There are no terms for " + move.product + " at " + move.point + " on " +
               date_to_iso(day) + "; enter them into the sheet of terms and set it."};
}

}  // namespace

Figures& Figures::operator+=(const Figures& other) {
  add(*this, other, 1);
  return *this;
}

Figures& Figures::operator-=(const Figures& other) {
  add(*this, other, -1);
  return *this;
}

Result<Entered> enter(const GoodsMove& move, const Terms* terms) {
  if (terms == nullptr && move.kind != GoodsMoveKind::adjustment) return no_terms(move);
  Terms held = terms == nullptr ? Terms{} : *terms;
  if (const auto frozen = enum_of<TermsKind>(kTermsKinds, move.terms)) held.kind = *frozen;
  const bool sold = move.kind == GoodsMoveKind::sale || move.kind == GoodsMoveKind::refund;
  Entered entered{{move.point, move.product, move.lot, move.weighed,
                   sold ? move.vat_percent : kNoRate, held.kind, held.contract},
                  {},
                  false};
  if (sold)
    enter_sale(entered, move, held);
  else
    enter_goods(entered, move, held);
  Figures all;
  add(all, entered.figures, move.times);
  entered.figures = all;
  return entered;
}

}  // namespace ocop::settle
