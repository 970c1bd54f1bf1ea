// Texts about a lot: its events, people and places, and why it was recalled. Thread rule: pure.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/screens/facts.h"
#include "app/kiosk/screens/sign.h"
#include "app/kiosk/screens/view.h"

namespace ocop::screens {

/// Returns the text for the event's CBV 2.0 step ("Packed"), or for its act if the step has none.
std::string event_title(const View& view, const LotEvent& event);
/// Returns the name of a place or a display point; empty if unknown.
std::string where_words(const View& view, const std::string& id);
/// Returns the name of the event's producer or display point, by default the product's producer;
/// empty if not public.
std::string who_words(const View& view, const LotEvent& event, const std::string& product);
/// "12 pieces", "1,25 kg"; empty if not known.
std::string amount_words(const View& view, const Quantity& quantity);
/// "Sticky rice, lot 12, 40 kg, from Bắc Sơn".
std::string input_words(const View& view, const LotInput& input);
/// "Test report · No. 12 · Quatest 1 · 23/11/2026".
std::string document_words(const View& view, const LotDocument& document);
/// Returns the dates, quantity and areas, which Circular 02/2024/TT-BKHCN entitles a buyer to know.
std::vector<Fact> lot_facts(const View& view, const Lot& lot);
/// Returns the last good day and how many days are left.
Fact best_before_fact(const View& view, const std::optional<Date>& until);
/// Returns why and when the lot was recalled, and what to do.
std::string recall_words(const View& view, const LotRecall& recall);

}  // namespace ocop::screens
