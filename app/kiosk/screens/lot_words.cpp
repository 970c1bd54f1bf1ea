#include "app/kiosk/screens/lot_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/base/text/formats.h"
#include "app/kiosk/core/clock_doubt.h"
#include "app/kiosk/till/lot_choice.h"

namespace ocop::screens {

namespace {

using text::Text;

void join(std::string& words, const std::string& more, std::string_view between) {
  if (more.empty()) return;
  if (!words.empty()) words += between;
  words += more;
}

Text act_text(LotAct act) {
  constexpr std::array words{Text::act_commissioning, Text::act_transformation,
                             Text::act_observation, Text::act_shipping, Text::act_receiving};
  return words[static_cast<std::size_t>(act) % words.size()];
}

Text document_text(LotDocumentKind kind) {
  constexpr std::array words{Text::document_test_report, Text::document_certificate,
                             Text::document_photo};
  return words[static_cast<std::size_t>(kind) % words.size()];
}

/// Ends a sentence that does not end by itself.
void end(std::string& words, Language language) {
  for (const std::string_view last : {".", "!", "。", "！"})
    if (words.ends_with(last)) return;
  words += language == Language::zh ? "。" : ".";
}

std::string area_words(const View& v, const Lot& lot) {
  std::string words;
  for (const std::string& area : lot.areas) join(words, where_words(v, area), "\n");
  return words;
}

}  // namespace

std::string event_title(const View& v, const LotEvent& event) {
  const auto key = std::find(text::kTextKeys.begin(), text::kTextKeys.end(), "step." + event.step);
  if (key == text::kTextKeys.end()) return v.texts(act_text(event.act));
  return v.texts(static_cast<Text>(key - text::kTextKeys.begin()));
}

std::string where_words(const View& v, const std::string& id) {
  if (const Place* place = v.state.shelf->place(id)) return place->name.in(v.language());
  if (const Point* point = v.state.shelf->point_of(id)) return point->name.in(v.language());
  return {};
}

std::string who_words(const View& v, const LotEvent& event, const std::string& product) {
  const ProductCard* card = v.state.shelf->card(product);
  const std::string& id = event.party.empty() && card ? card->producer : event.party;
  if (const Producer* producer = v.state.shelf->producer(id)) return producer->name;
  return where_words(v, id);
}

std::string amount_words(const View& v, const Quantity& quantity) {
  if (quantity.amount == 0) return {};
  if (quantity.measure == Measure::pieces) return v.texts.count(Text::lot_pieces, quantity.amount);
  return text::format_quantity(quantity, v.language());
}

std::string input_words(const View& v, const LotInput& input) {
  std::string words = input.name.in(v.language());
  if (const ProductCard* card = v.state.shelf->card(input.product))
    words = card->name.in(v.language());
  if (!input.lot.empty()) join(words, v.texts(Text::input_lot, {input.lot}), ", ");
  join(words, amount_words(v, input.quantity), ", ");
  const std::string place = where_words(v, input.place);
  if (!place.empty()) join(words, v.texts(Text::input_from, {place}), ", ");
  return words;
}

std::string document_words(const View& v, const LotDocument& document) {
  std::string words = document.title.in(v.language());
  if (words.empty()) words = v.texts(document_text(document.kind));
  if (!document.number.empty())
    join(words, v.texts(Text::document_number, {document.number}), " · ");
  join(words, document.issuer, " · ");
  if (document.issued_on) join(words, text::format(*document.issued_on, v.language()), " · ");
  return words;
}

Fact best_before_fact(const View& v, const std::optional<Date>& until) {
  Fact fact{.name = v.texts(Text::fact_best_before), .value = v.texts(Text::fact_unknown)};
  if (!until) return fact;
  fact.value = text::format(*until, v.language());
  fact.alarming = till::is_expired(until, core::judging_day(v.state));
  if (core::clock_doubt(v.state) != core::ClockDoubt::none) {
    if (fact.alarming) fact.more = v.texts(Text::pack_expired);
    return fact;
  }
  const auto left = (std::chrono::sys_days{*until} - std::chrono::sys_days{v.state.today}).count();
  fact.more = left < 0    ? v.texts(Text::pack_expired)
              : left == 0 ? v.texts(Text::pack_last_day)
                          : v.texts.count(Text::pack_days_left, left);
  return fact;
}

std::vector<Fact> lot_facts(const View& v, const Lot& lot) {
  std::vector<Fact> facts;
  facts.push_back({.name = v.texts(Text::fact_made),
                   .value = lot.made_on ? text::format(*lot.made_on, v.language())
                                        : v.texts(Text::fact_unknown)});
  if (lot.best_before) facts.push_back(best_before_fact(v, lot.best_before));
  if (const std::string amount = amount_words(v, lot.quantity); !amount.empty())
    facts.push_back({.name = v.texts(Text::fact_quantity), .value = amount});
  if (const std::string areas = area_words(v, lot); !areas.empty())
    facts.push_back({.name = v.texts(Text::fact_areas), .value = areas});
  return facts;
}

std::string recall_words(const View& v, const LotRecall& recall) {
  std::string words = v.texts(Text::lot_recall_since, {text::format(recall.on, v.language())});
  end(words, v.language());
  join(words, recall.reason.in(v.language()), v.language() == Language::zh ? "" : " ");
  end(words, v.language());
  return words + "\n" + v.texts(Text::lot_recall_advice);
}

}  // namespace ocop::screens
