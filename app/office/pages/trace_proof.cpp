// Judges whether a pack's code is genuine, by its signature and by its other data.
#include <array>

#include "app/base/text/formats.h"
#include "app/office/pages/trace_sections.h"

namespace ocop::pages {

namespace {

struct ProofWords {
  std::string_view kind;
  FixedAddress icon;
  Say title, more;
};

void write_date_on_code(Html& html, const TraceView& view, Say name,
                        const std::optional<Date>& on_code, const std::optional<Date>& of_lot) {
  if (!on_code) return;
  const SiteTexts& say = texts_of(view);
  write_fact(html, say(name), [&] {
    write_date(html, *on_code, view.language);
    if (differs(on_code, of_lot))
      html.put("b", {{"class", "passed"}},
               say(Say::code_lot_says, {text::format(*of_lot, view.language)}));
  });
}

}  // namespace

void write_proof(Html& html, const TraceView& view) {
  constexpr std::array<ProofWords, 4> kWords{
      {{"ask", FixedAddress("#ask"), Say::proof_none, Say::proof_none_more},
       {"yes", FixedAddress("#yes"), Say::proof_issued, Say::proof_issued_more},
       {"no", FixedAddress("#no"), Say::proof_not_issued, Say::proof_not_issued_more},
       {"ask", FixedAddress("#ask"), Say::proof_none, Say::proof_stored_more}}};
  constexpr ProofWords kDiffers{"no", FixedAddress("#no"), Say::code_differs,
                                Say::code_differs_more};
  const SiteTexts& say = texts_of(view);
  // A signature is as easy to copy as the rest of a link, so it does not outweigh a wrong date.
  const ProofWords& words =
      differs(view.code, *view.lot) ? kDiffers : kWords.at(static_cast<std::size_t>(view.proof));
  const std::string kind = "proof " + std::string(words.kind);
  const auto section = html.open("section", {{"class", kind}});
  html.put("h2", {{"class", "away"}}, say(Say::proof_title));
  write_icon(html, words.icon);
  html.put("strong", say(words.title));
  html.put("p", say(words.more, {view.lot->name.lot}));
}

void write_code(Html& html, const TraceView& view) {
  const PackCode& code = view.code;
  if (code.empty()) return;
  const SiteTexts& say = texts_of(view);
  const std::optional<Date> made = view.lot ? view.lot->made_on : std::nullopt;
  const std::optional<Date> last = view.lot ? view.lot->best_before : std::nullopt;
  write_section(html, say(Say::code_title), "pack", [&] {
    const auto list = html.open("dl", {{"class", "facts"}});
    if (!code.serial.empty())
      write_fact(html, say(Say::code_serial), [&] {
        html.put("span", {{"class", "code"}}, code.serial);
      });
    write_date_on_code(html, view, Say::code_expiry, code.expiry, last);
    write_date_on_code(html, view, Say::facts_best_before, code.best_before, last);
    write_date_on_code(html, view, Say::facts_made, code.made_on, made);
    if (code.grams)
      write_fact(html, say(Say::code_weight), [&] {
        html.text(amount_words({*code.grams, Measure::grams}, say));
      });
  });
}

}  // namespace ocop::pages
