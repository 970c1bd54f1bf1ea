// What the readers of the lots' sheets share: whose row each lot and event is, and cells that
// several of these sheets have. What Circular 02/2024/TT-BKHCN asks for is required here: who made
// and sold it with an address, when and where, until when it keeps, one step back, one forward.
// Thread rule: one thread. Errors: in the findings. Units: amounts in the smallest of their
// measure.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/office/sheets/reading.h"
#include "db/model/lot.h"

namespace ocop::sheets {

struct LotRow {
  Row row;
  std::optional<std::size_t> item{};  ///< its product in content.items; nullopt: a fault
  int last_event_row = 0;             ///< 0: none yet
};

struct EventRow {
  Row row;
  std::size_t lot;       ///< index in content.lots
  std::size_t position;  ///< index in its events
  bool sound;            ///< its act and time are known
};

/// A lot of the catalogue went into another.
struct InputRow {
  Row row;
  std::size_t used;
  std::size_t made;
};

struct LotReading {
  explicit LotReading(Reading& reading) : all(reading) {}
  LotReading(const LotReading&) = delete;
  LotReading& operator=(const LotReading&) = delete;

  Reading& all;
  Sheet lot_sheet = all.sheet(kLotSheet), event_sheet = all.sheet(kLotEventSheet),
        input_sheet = all.sheet(kLotInputSheet);
  Ids lots{lot_sheet};      ///< by lot_key, of content.lots and lot_rows
  Ids events{event_sheet};  ///< by event_key, of event_rows
  std::vector<LotRow> lot_rows{};
  std::vector<EventRow> event_rows{};
  std::vector<InputRow> input_rows{};
  std::set<std::string> without_address{};  ///< who was told already

  LotEvent& event(const EventRow& at) { return all.content.lots[at.lot].events[at.position]; }
};

/// "lot NA-1 of na", as a refusal says it; empty where a part is (a fault told before).
std::string lot_key(const std::string& product, const std::string& lot);
/// "event harvest of lot NA-1 of na".
std::string event_key(const std::string& event, const std::string& lot_key);

/// A lot of GS1's set 82; another one is an error, and empty.
std::string lot_number(Row& row, std::string_view column, bool required);
/// Columns amount and measure; amount 0: both are empty, or a fault.
Quantity quantity_in(Row& row);
/// An id of one of two sheets; empty: none, or a fault.
std::string either_id(Row& row, std::string_view column, bool required, const Ids& one,
                      const Ids& other);
/// Who made or sold it must be known, with an address: `party`, or else the lot's product's
/// producer. `row`: where it is missing.
void check_party(LotReading& in, const Row& row, std::string_view column, const LotRow& lot,
                 const std::string& party);

void read_liftings(LotReading& in);       ///< lot_lifting.csv: what it lifts is no recall any more
void read_lot_events(LotReading& in);     ///< lot_event.csv
void read_lot_inputs(LotReading& in);     ///< lot_input.csv
void read_lot_documents(LotReading& in);  ///< lot_document.csv
/// What only the whole of them shows: a lot that begins nowhere, or goes into itself.
void check_lots(LotReading& in);

}  // namespace ocop::sheets
