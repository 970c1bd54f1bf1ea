// "Check a pack": asks the visitor to scan a pack, then shows a verdict, the product, and the facts
// about the pack.
#include <algorithm>
#include <cmath>
#include <vector>

#include "app/base/text/formats.h"
#include "app/kiosk/screens/lot_words.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/screens/screen_page.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/spinner.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
using visit::CheckedPack;
using visit::PackVerdict;
using visit::Proof;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kPackGap = space::card;
constexpr float kPackPad = space::wide;
constexpr float kPackPads = 2 * kPackPad;
constexpr float kDisc = 260, kLeastDisc = 96;
constexpr float kDiscIcon = 0.58F;  // of the disc
constexpr float kBelowDisc = 48;
constexpr float kInvitation = 1100;  // longer lines are hard to follow
constexpr float kTile = 300;
constexpr float kAbove = space::part;  // between the facts and the button to the lot's page

/// The disc shrinks if the text needs the space (large text on a low screen).
void draw_invitation(const View& v, ui::Frame& f, Rect content) {
  const float width = std::min(content.w, kInvitation);
  const std::string& title = v.texts(Text::pack_invite);
  const std::string& words = v.texts(Text::pack_invite_more);
  const float title_height = f.measure(title, TextStyle::headline, width).y;
  const float rest =
      kBelowDisc + title_height + space::head + f.measure(words, TextStyle::subtitle, width).y;
  const float disc = std::clamp(content.h - rest - space::page, kLeastDisc, kDisc);
  const float spare = std::max(0.0F, content.h - disc - rest);
  Rect box{content.center().x - width / 2, content.y + spare / 2, width, disc + rest};
  const ui::Vec center = box.cut_top(disc, kBelowDisc).center();
  const float icon = disc * kDiscIcon;
  f.shadow(Rect::square(center, disc), disc / 2);
  f.circle(center, disc / 2, f.colors().surface);
  f.icon("scan", Rect::square(center, icon), f.colors().primary);
  f.text(box.cut_top(title_height, space::head), title, TextStyle::headline, f.colors().ink,
         {.align = ui::Align::center});
  f.text(box, words, TextStyle::subtitle, f.colors().ink_soft, {.align = ui::Align::center});
}

std::string name_of(const View& v, const std::string& product) {
  const ProductCard* card = v.state.shelf->card(product);
  return card ? card->name.in(v.language()) : product;
}

Sign sign_of(const View& v, const CheckedPack& checked) {
  const auto& texts = v.texts;
  const std::string& lot = checked.code.lot;
  switch (checked.verdict) {
    case PackVerdict::withdrawn:
      return {SignKind::bad, "stop", texts(Text::pack_withdrawn),
              checked.recall ? recall_words(v, *checked.recall) : std::string()};
    case PackVerdict::not_issued:
      return {SignKind::bad, "close", texts(Text::pack_not_issued),
              texts(Text::pack_not_issued_more)};
    case PackVerdict::other:
      return {SignKind::bad, "warning", texts(Text::pack_other, {lot}),
              texts(Text::pack_other_more, {name_of(v, checked.owner)})};
    case PackVerdict::differs:
      return {SignKind::bad, "warning", texts(Text::pack_differs),
              texts(Text::pack_differs_more, {lot})};
    case PackVerdict::expired:
      return {SignKind::bad, "clock", texts(Text::pack_expired),
              texts(Text::pack_expired_more,
                    {text::format(checked.good_until.value_or(Date{}), v.language())})};
    case PackVerdict::issued:
      return {SignKind::good, "check", texts(Text::pack_issued), texts(Text::pack_issued_more)};
    case PackVerdict::unknown_lot:
      return {SignKind::care, "warning", texts(Text::pack_unknown_lot, {lot}),
              texts(Text::pack_unknown_lot_more)};
    case PackVerdict::known:
      return {SignKind::plain, "info", texts(Text::pack_known), texts(Text::pack_known_more)};
    case PackVerdict::no_lot:
      return {SignKind::plain, "info", texts(Text::pack_no_lot), texts(Text::pack_no_lot_more)};
    case PackVerdict::unknown:
      break;
  }
  return {SignKind::care, "warning", texts(Text::pack_unknown), texts(Text::pack_unknown_more)};
}

Fact proof_fact(const View& v, const CheckedPack& checked) {
  const Text words = checked.proof == Proof::issued       ? Text::pack_proof_issued
                     : checked.proof == Proof::not_issued ? Text::pack_proof_not_issued
                                                          : Text::pack_proof_not_told;
  return {.name = v.texts(Text::pack_proof),
          .value = v.texts(words),
          .alarming = checked.proof == Proof::not_issued};
}

/// Adds the dates of the lot, which contradict those of the code.
void contradict(const View& v, Fact& fact, const std::optional<Date>& in_code,
                const std::optional<Date>& of_lot) {
  if (!visit::differs(in_code, of_lot)) return;
  fact.value = text::format(*in_code, v.language());
  fact.more = v.texts(Text::pack_lot_says, {text::format(*of_lot, v.language())});
  fact.alarming = true;
}

std::vector<Fact> facts_of(const View& v, const CheckedPack& checked) {
  const auto& not_told = v.texts(Text::pack_not_told);
  std::vector<Fact> facts;
  facts.push_back({.name = v.texts(Text::fact_lot),
                   .value = checked.code.lot.empty() ? not_told : checked.code.lot});
  if (checked.recall) {
    facts.back().more = v.texts(Text::lot_recall_mark);
    facts.back().alarming = true;
  }
  if (!checked.code.serial.empty())
    facts.push_back({.name = v.texts(Text::pack_serial), .value = checked.code.serial});
  if (const auto& made_on = checked.made_on ? checked.made_on : checked.code.made_on) {
    facts.push_back(
        {.name = v.texts(Text::fact_made), .value = text::format(*made_on, v.language())});
    contradict(v, facts.back(), checked.code.made_on, checked.made_on);
  }
  facts.push_back(best_before_fact(v, checked.good_until));
  if (!checked.good_until && !checked.lot_known) facts.back().value = not_told;
  contradict(v, facts.back(), checked.code.best_before, checked.best_before);
  contradict(v, facts.back(), checked.code.expiry, checked.best_before);
  if (checked.code.grams)
    facts.push_back({.name = v.texts(Text::pack_weight),
                     .value = text::format_quantity(*checked.code.grams, true, v.language())});
  // The signature of a copied label is right: "genuine" would contradict the verdict.
  if (checked.verdict != PackVerdict::differs) facts.push_back(proof_fact(v, checked));
  return facts;
}

/// Returns the height that draw_known() needs; `button`: with one below the facts.
float known_height(const ui::Frame& f, float width, std::span<const Fact> facts, bool button) {
  return facts_height(f, width - kPackPads, facts) + kPackPads +
         (button ? kAbove + size::action : 0);
}

/// Draws what is known of the pack, and the button to the lot's own page.
Answer draw_known(const View& v, ui::Frame& f, Rect box, std::span<const Fact> facts,
                  const CheckedPack& checked, bool warns) {
  widgets::panel(f, box);
  Rect inner = box.inset(kPackPad);
  Answer answer;
  if (warns) {
    answer = call_button(v, f, inner.cut_bottom(size::action, kAbove));
  } else if (checked.lot_known) {
    const widgets::Button story{
        .label = v.texts(Text::lot_story), .icon = "map", .kind = widgets::ButtonKind::action};
    Rect row = inner.cut_bottom(size::action, kAbove);
    const float width = std::min(widgets::button_width(f, row.h, story), row.w);
    if (widgets::button(f, "pack/story", row.cut_left(width), story))
      answer = core::Open{{visit::Screen::lot, checked.code.product, checked.code.lot}};
  }
  draw_facts(f, inner, facts);
  return answer;
}

Answer draw_checked(const View& v, ui::Frame& f, Rect content, const CheckedPack& checked) {
  const bool tall = f.portrait();
  const Sign sign = sign_of(v, checked);
  const float band = sign_height(f, content.w, sign);
  const ProductCard* card = v.state.shelf->card(checked.code.product);
  const float half = tall ? content.w : std::round(ui::column_width(content.w, 2, kPackGap));
  const auto facts = card ? facts_of(v, checked) : std::vector<Fact>{};
  const bool warns = sign.kind == SignKind::bad;
  const float known = card ? known_height(f, half, facts, checked.lot_known || warns) : 0;
  const float tile = card ? tall ? kTile * f.text_scale() : std::max(known, kTile) : 0;
  const float again = f.measure(v.texts(Text::pack_again), TextStyle::body, content.w).y;
  const float alone = warns && !card ? size::action + kPackGap : 0;
  const float below = tall ? tile + kPackGap + known : std::max(tile, known);
  const Rect whole = begin_page_scroll(
      f, "pack", content,
      space::card + band + kPackGap + alone + below + kPackGap + again + space::card);
  Rect at{content.x, whole.y + space::card, content.w, whole.h};
  draw_sign(f, at.cut_top(band, kPackGap), sign);
  Answer answer;
  if (alone > 0) answer = call_button(v, f, at.cut_top(size::action, kPackGap));
  if (card) {
    Rect row = at.cut_top(below, kPackGap);
    const Rect first = tall ? row.cut_top(tile, kPackGap) : row.cut_left(half, kPackGap);
    if (warns)
      quiet_tile(v, f, {first.x, first.y, first.w, tile}, *card);
    else
      answer = compact_tile(v, f, {first.x, first.y, first.w, tile}, *card, "pack/");
    take(answer,
         draw_known(v, f, {row.x, row.y, half, tall ? known : below}, facts, checked, warns));
  }
  f.text(at.cut_top(again), v.texts(Text::pack_again), TextStyle::body, f.colors().ink_soft);
  f.end_scroll();
  return answer;
}

}  // namespace

Answer draw_pack(const View& view, ui::Frame& f, Rect content) {
  const visit::PackCheck& pack = view.state.pack;
  if (pack.checked) return draw_checked(view, f, content, *pack.checked);
  if (pack.asked)
    widgets::spinner(f, content.center(), size::spinner);
  else
    draw_invitation(view, f, content);
  return std::nullopt;
}

}  // namespace ocop::screens
