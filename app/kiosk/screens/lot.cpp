// The page of a lot: its journey, and beside it the QR code for the phone, facts and a map. A
// recall is shown first.
#include <algorithm>
#include <cmath>
#include <vector>

#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/lot_words.h"
#include "app/kiosk/screens/mini_map.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/screens/screen_page.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/section_title.h"
#include "app/kiosk/widgets/spinner.h"
#include "db/model/province_map.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kLotGap = space::card;
constexpr float kPad = space::wide;
constexpr float kPads = 2 * kPad;
constexpr float kQr = 320;            // 60 mm wide on the smallest screen
constexpr float kBesideShare = 0.4F;  // of the width, for the panels beside the journey
constexpr float kProductHeight = 220;

/// A panel of the page: its height for the given width, and how to draw it.
struct Part {
  float height = 0;
  std::function<void(Rect)> draw;
};

Part head_part(const View& v, ui::Frame& f, float width, const visit::LotPage& page) {
  const ProductCard* card = v.state.shelf->card(page.lot.name.product);
  const std::string name = card ? card->name.in(v.language()) : page.lot.name.product;
  std::string mark = v.texts(Text::qr_lot, {page.lot.name.lot});
  if (page.lot.sample) mark += " · " + v.texts(Text::certificate_sample);
  const float mark_height = f.measure(mark, TextStyle::subtitle, width).y;
  const float name_height = f.measure(name, TextStyle::headline, width).y;
  return {mark_height + space::tight + name_height, [=, &f](Rect box) {
            f.text(box.cut_top(name_height, space::tight), name, TextStyle::headline,
                   f.colors().ink);
            f.text(box, mark, TextStyle::subtitle, f.colors().ink_soft);
          }};
}

/// A card with a title and below it what `draw` draws.
Part titled(ui::Frame& f, const std::string& title, float height,
            const std::function<void(Rect)>& draw) {
  const float head = widgets::section_title_height(f) + space::head;
  return {kPads + head + height, [=, &f](Rect box) {
            widgets::panel(f, box);
            Rect inner = box.inset(kPad);
            widgets::section_title(f, inner.cut_top(head), title);
            draw(inner);
          }};
}

Part facts_part(const View& v, ui::Frame& f, float width, const visit::LotPage& page) {
  auto facts = lot_facts(v, page.lot);
  const float height = facts_height(f, width - kPads, facts) + kPads;
  return {height, [&f, facts = std::move(facts)](Rect box) {
            widgets::panel(f, box);
            draw_facts(f, box.inset(kPad), facts);
          }};
}

Part journey_part(const View& v, ui::Frame& f, float width, const visit::LotPage& page) {
  return titled(f, v.texts(Text::journey_title), journey_height(v, f, width - kPads, page.lot),
                [&v, &f, &page](Rect box) { draw_journey(v, f, box, page.lot); });
}

std::vector<const Place*> places_of(const View& v, const Lot& lot) {
  std::vector<const Place*> places;
  const auto add = [&](const std::string& id) {
    const Point* point = v.state.shelf->point_of(id);
    const Place* place = v.state.shelf->place(point ? point->place : id);
    if (place && std::find(places.begin(), places.end(), place) == places.end())
      places.push_back(place);
  };
  for (const std::string& area : lot.areas) add(area);
  for (const LotEvent& event : lot.events) {
    add(event.place);
    add(event.to);
  }
  return places;
}

/// The QR code for the phone with its explanation beside it, or below it on narrow panels.
Part code_part(const View& v, ui::Frame& f, float width, const visit::LotPage& page) {
  const float rest = width - kPads - kQr - kPad;
  const bool wide = rest >= kQr / 2;
  const float room = wide ? rest : width - kPads;
  const float scan = f.measure(v.texts(Text::product_scan), TextStyle::strong, room).y;
  const float words =
      scan + space::line + f.measure(v.texts(Text::lot_page_hint), TextStyle::body, room).y;
  const float height = wide ? std::max(kQr, words) : kQr + space::item + words;
  return {kPads + height, [=, &v, &f, &page](Rect box) {
            widgets::panel(f, box);
            Rect at = box.inset(kPad);
            f.qr({at.x, at.y, kQr, kQr}, page.qr, page.qr_modules);
            if (wide) {
              at.cut_left(kQr, kPad);
              at.cut_top((height - words) / 2);
            } else {
              at.cut_top(kQr, space::item);
            }
            f.text(at.cut_top(scan, space::line), v.texts(Text::product_scan), TextStyle::strong,
                   f.colors().primary);
            f.text(at.cut_top(words - scan - space::line), v.texts(Text::lot_page_hint),
                   TextStyle::body, f.colors().ink_soft);
          }};
}

/// Adds the map, unless no place of the lot is known.
void add_map(const View& v, ui::Frame& f, float width, const visit::LotPage& page,
             std::vector<Part>& parts) {
  const auto places = places_of(v, page.lot);
  if (places.empty()) return;
  const float height = std::round((width - kPads) / kMapShape);
  parts.push_back(titled(f, v.texts(Text::product_origin), height,
                         [=, &f](Rect box) { mini_map(f, box, places); }));
}

/// Two panels side by side, both as high as the taller one.
Part side_by_side(const Part& left, const Part& right, float right_width) {
  return {std::max(left.height, right.height), [=](Rect box) {
            right.draw(box.cut_right(right_width, kLotGap));
            left.draw(box);
          }};
}

/// The panels in one or two columns, the journey near the top because it is what visitors come for.
struct Columns {
  std::vector<Part> main, beside;
};

Columns columns_of(const View& v, ui::Frame& f, float wide, float side,
                   const visit::LotPage& page) {
  Columns columns;
  columns.main.push_back(head_part(v, f, wide, page));
  if (f.portrait()) {
    constexpr float kCode = kQr + kPads;
    columns.main.push_back(side_by_side(facts_part(v, f, wide - kCode - kLotGap, page),
                                        code_part(v, f, kCode, page), kCode));
    columns.main.push_back(journey_part(v, f, wide, page));
    add_map(v, f, wide, page, columns.main);
  } else {
    columns.main.push_back(journey_part(v, f, wide, page));
    columns.beside = {code_part(v, f, side, page), facts_part(v, f, side, page)};
    add_map(v, f, side, page, columns.beside);
  }
  return columns;
}

float height_of(const std::vector<Part>& parts) {
  float height = 0;
  for (const Part& part : parts) height += part.height + kLotGap;
  return height;
}

void draw_parts(Rect box, const std::vector<Part>& parts) {
  for (const Part& part : parts) part.draw(box.cut_top(part.height, kLotGap));
}

Answer product_button(const View& v, ui::Frame& f, Rect row, const ProductCard* card) {
  if (card == nullptr) return std::nullopt;
  return compact_tile(v, f, row, *card, "lot/");
}

}  // namespace

Answer draw_lot(const View& view, ui::Frame& f, Rect content) {
  if (!view.state.lot) {
    widgets::spinner(f, content.center(), size::spinner);
    return std::nullopt;
  }
  const visit::LotPage& page = *view.state.lot;
  const Lot& lot = page.lot;
  const LotRecall* recall = lot.recall ? &*lot.recall : view.state.recall(lot.name);
  const bool tall = f.portrait();
  const float side = tall ? content.w : std::round(content.w * kBesideShare);
  const float wide = tall ? content.w : content.w - side - kLotGap;
  Sign sign;
  if (recall)
    sign = {SignKind::bad, "stop", view.texts(Text::lot_recall_title, {lot.name.lot}),
            recall_words(view, *recall)};
  const float band =
      recall ? sign_height(f, content.w, sign) + kLotGap + size::action + kLotGap : 0;
  const auto [main, beside] = columns_of(view, f, wide, side, page);
  const ProductCard* card = view.state.shelf->card(lot.name.product);
  const float tile = card ? kProductHeight * f.text_scale() : 0;
  const float left = height_of(main), right = height_of(beside) + tile;
  const float length =
      space::card + band + (tall ? left + right : std::max(left, right)) + space::card;
  const Rect whole =
      begin_page_scroll(f, "lot/" + lot.name.product + "/" + lot.name.lot, content, length);
  Rect at{content.x, whole.y + space::card, content.w, whole.h};
  Answer answer;
  if (recall) {
    draw_sign(f, at.cut_top(band - 2 * kLotGap - size::action, kLotGap), sign);
    answer = call_button(view, f, at.cut_top(size::action, kLotGap));
  }
  Rect second = tall ? Rect{at.x, at.y + left, at.w, right} : at.cut_right(side, kLotGap);
  draw_parts(at, main);
  draw_parts(second, beside);
  second.cut_top(height_of(beside));
  const Rect product = second.cut_top(tile);
  if (card && recall)
    quiet_tile(view, f, product, *card);
  else
    take(answer, product_button(view, f, product, card));
  f.end_scroll();
  return answer;
}

}  // namespace ocop::screens
