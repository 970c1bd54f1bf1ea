// A lot in words: its events, who and where, and why it was taken back.
// Thread rule: pure.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/screens/facts.h"
#include "app/kiosk/screens/sign.h"
#include "app/kiosk/screens/view.h"

namespace ocop::screens {

/// "Packed"; where the step is none of CBV 2.0's that have a word, the act's.
std::string event_title(const View& view, const LotEvent& event);
/// The name of a place or a display point; empty: unknown.
std::string where_words(const View& view, const std::string& id);
/// Who did it: the name of a producer or a display point, the product's producer where the event
/// names none; empty: not public.
std::string who_words(const View& view, const LotEvent& event, const std::string& product);
/// "12 pieces", "1,25 kg"; empty: not known.
std::string amount_words(const View& view, const Quantity& quantity);
/// "Sticky rice, lot 12, 40 kg, from Bắc Sơn".
std::string input_words(const View& view, const LotInput& input);
/// "Test report · No. 12 · Quatest 1 · 23/11/2026".
std::string document_words(const View& view, const LotDocument& document);
/// Made on, best before, quantity, areas: what Circular 02/2024/TT-BKHCN lets a buyer ask for.
std::vector<Fact> lot_facts(const View& view, const Lot& lot);
/// The last good day, and how far it is.
Fact best_before_fact(const View& view, const std::optional<Date>& until);
/// Why it was taken back, since when, and what to do.
std::string recall_words(const View& view, const LotRecall& recall);

}  // namespace ocop::screens
