#include "app/kiosk/screens/product_sections.h"

#include <algorithm>
#include <cmath>

#include "app/base/text/formats.h"
#include "app/kiosk/core/clock_doubt.h"
#include "app/kiosk/screens/mini_map.h"
#include "app/kiosk/screens/parts.h"
#include "app/kiosk/widgets/button.h"
#include "app/kiosk/widgets/card.h"
#include "app/kiosk/widgets/section_title.h"
#include "app/kiosk/widgets/star_row.h"
#include "db/model/province_map.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

constexpr float kSectionPad = space::wide;
constexpr float kSectionPads = 2 * kSectionPad;
constexpr float kSectionQr = 300;
constexpr float kBesideQr = space::wide;

struct Words {
  std::string text;
  TextStyle style = TextStyle::body;
  bool soft = false;
  float gap = space::gap;
};

/// A card with a title and paragraphs below it.
Section text_section(const View&, ui::Frame& f, float width, const std::string& title,
                     std::vector<Words> words) {
  const float inner = width - kSectionPads;
  float height = kSectionPads + widgets::section_title_height(f) + space::gap;
  for (const Words& one : words) height += f.measure(one.text, one.style, inner).y + one.gap;
  return {height, [&f, title, words = std::move(words)](Rect box) -> Answer {
            widgets::panel(f, box);
            Rect at = box.inset(kSectionPad);
            widgets::section_title(f, at.cut_top(widgets::section_title_height(f), space::gap),
                                   title);
            for (const Words& one : words) {
              const float lines = f.measure(one.text, one.style, at.w).y;
              f.text(at.cut_top(lines, one.gap), one.text, one.style,
                     one.soft ? f.colors().ink_soft : f.colors().ink);
            }
            return std::nullopt;
          }};
}

Section origin_section(const View& v, ui::Frame& f, float width) {
  const Product& product = v.state.product->product;
  const Place* place = v.state.shelf->place(product.card.place);
  const std::string where = place ? place->name.in(v.language()) : std::string();
  const bool beside = width > 2 * kSectionQr + kSectionPads + space::part;
  const float room = beside ? width - kSectionPads - kSectionQr - kBesideQr : kSectionQr;
  const float map = place == nullptr ? 0 : beside ? std::round(room / kMapShape) : kSectionQr;
  const float words = f.measure(v.texts(Text::product_scan), TextStyle::strong, kSectionQr).y +
                      space::tight +
                      f.measure(v.texts(Text::product_scan_hint), TextStyle::caption, kSectionQr).y;
  const float place_words =
      where.empty() ? 0 : f.measure(where, TextStyle::strong, room).y + space::gap;
  const float code_height = kSectionQr + space::item + words;
  const float height = kSectionPads + widgets::section_title_height(f) + space::head +
                       (beside ? std::max(code_height, map + place_words)
                               : code_height + map + place_words + space::card);
  return {
      height, [&v, &f, place, where, beside, room, map, place_words](Rect box) -> Answer {
        widgets::panel(f, box);
        Rect at = box.inset(kSectionPad);
        widgets::section_title(f, at.cut_top(widgets::section_title_height(f), space::head),
                               v.texts(Text::product_origin));
        Rect left = at;
        if (map > 0) {
          left = beside ? at.cut_left(room, kBesideQr) : at.cut_top(map + place_words, space::card);
          mini_map(f, left.cut_top(map, space::gap), std::span(&place, 1));
          f.text(left, where, TextStyle::strong, f.colors().ink);
        }
        at.w = std::max(at.w, kSectionQr);
        Rect code = at.cut_left(kSectionQr);
        const Rect square = code.cut_top(kSectionQr, space::item);
        const ui::Press press = f.control("product/qr", square);
        f.qr(square, v.state.product->qr, v.state.product->qr_modules);
        const float scan = f.measure(v.texts(Text::product_scan), TextStyle::strong, kSectionQr).y;
        f.text(code.cut_top(scan, space::tight), v.texts(Text::product_scan), TextStyle::strong,
               f.colors().primary);
        f.text(code, v.texts(Text::product_scan_hint), TextStyle::caption, f.colors().ink_soft);
        if (press.tapped) return core::Open{{visit::Screen::qr, v.state.product->product.card.id}};
        return std::nullopt;
      }};
}

std::vector<Words> certificate_words(const View& v, const Certificate& one) {
  std::vector<Words> words;
  const auto day = [&](Date date) { return text::format(date, v.language()); };
  std::string head = v.texts(Text::certificate_stars, {std::to_string(one.stars)});
  if (one.sample) head += " · " + v.texts(Text::certificate_sample);
  words.push_back({head, TextStyle::strong, false, space::line});
  if (!one.decision.empty())
    words.push_back(
        {v.texts(Text::certificate_decision, {one.decision}), TextStyle::body, true, space::line});
  if (!one.decided_on)
    words.push_back({v.texts(Text::certificate_undated), TextStyle::body, true, space::line});
  else
    words.push_back({v.texts(Text::certificate_decided, {day(*one.decided_on)}), TextStyle::body,
                     true, space::line});
  if (one.valid_until) {
    // The mark may be used only while the certificate is valid, which includes its last day.
    const bool valid = *one.valid_until >= core::judging_day(v.state);
    words.push_back({v.texts(valid ? Text::certificate_valid : Text::certificate_expired,
                             {day(*one.valid_until)}),
                     TextStyle::body, !valid, space::line});
  }
  if (!one.source.empty())
    words.push_back(
        {v.texts(Text::product_source, {one.source}), TextStyle::caption, true, space::line});
  words.back().gap = space::head;
  return words;
}

Section certificate_section(const View& v, ui::Frame& f, float width) {
  std::vector<Words> words;
  for (const Certificate& one : v.state.product->product.certificates)
    for (Words& line : certificate_words(v, one)) words.push_back(std::move(line));
  return text_section(v, f, width, v.texts(Text::product_certificates), std::move(words));
}

Section producer_section(const View& v, ui::Frame& f, float width, const Producer& producer) {
  const float name = f.measure(producer.name, TextStyle::subtitle, width - kSectionPads).y;
  const float height = kSectionPads + widgets::section_title_height(f) + space::gap + name +
                       space::head + size::action;
  return {height, [&v, &f, &producer, name](Rect box) -> Answer {
            widgets::panel(f, box);
            Rect at = box.inset(kSectionPad);
            widgets::section_title(f, at.cut_top(widgets::section_title_height(f), space::gap),
                                   v.texts(Text::product_producer));
            f.text(at.cut_top(name, space::head), producer.name, TextStyle::subtitle,
                   f.colors().ink);
            const widgets::Button see{.label = v.texts(Text::producer_see),
                                      .icon = "producer",
                                      .kind = widgets::ButtonKind::secondary};
            Rect row = at.cut_top(size::action);
            const float wide = std::min(widgets::button_width(f, row.h, see), row.w);
            if (widgets::button(f, "product/producer", row.cut_left(wide), see))
              return core::Open{{visit::Screen::producer, producer.id}};
            return std::nullopt;
          }};
}

void add_text(const View& v, std::vector<Words>& words, Text title, const LocalText& text) {
  if (text.empty()) return;
  words.push_back({v.texts(title), TextStyle::strong, false, space::line});
  words.push_back({text.in(v.language()), TextStyle::body, true, space::item});
}

std::vector<Words> keeping_words(const View& v) {
  const Product& product = v.state.product->product;
  std::vector<Words> words;
  for (const LocalText* text : {&product.storage, &product.usage})
    if (!text->empty())
      words.push_back({text->in(v.language()), TextStyle::body, false, space::gap});
  if (product.shelf_life_days)
    words.push_back({v.texts(Text::product_shelf_life, {std::to_string(*product.shelf_life_days)}),
                     TextStyle::body, false, space::gap});
  add_text(v, words, Text::product_ingredients, product.ingredients);
  add_text(v, words, Text::product_allergens, product.allergens);
  if (!words.empty() && product.texts_are_sample)
    words.push_back({v.texts(Text::product_general_text), TextStyle::caption, true, 0});
  return words;
}

}  // namespace

std::vector<Section> product_sections(const View& view, ui::Frame& f, float width) {
  const Product& product = view.state.product->product;
  std::vector<Section> sections;
  sections.push_back(origin_section(view, f, width));
  std::vector<Words> about;
  for (const LocalText* text : {&product.summary, &product.story})
    if (!text->empty())
      about.push_back({text->in(view.language()), TextStyle::body, false, space::item});
  if (!product.source.empty())
    about.push_back(
        {view.texts(Text::product_source, {product.source}), TextStyle::caption, true, 0});
  if (!about.empty())
    sections.push_back(
        text_section(view, f, width, view.texts(Text::product_about), std::move(about)));
  if (!product.certificates.empty()) sections.push_back(certificate_section(view, f, width));
  if (const Producer* producer = view.state.shelf->producer(product.card.producer))
    sections.push_back(producer_section(view, f, width, *producer));
  if (!product.making.empty())
    sections.push_back(text_section(view, f, width, view.texts(Text::product_making),
                                    {{product.making.in(view.language())}}));
  if (auto keeping = keeping_words(view); !keeping.empty())
    sections.push_back(
        text_section(view, f, width, view.texts(Text::product_keep), std::move(keeping)));
  return sections;
}

}  // namespace ocop::screens
