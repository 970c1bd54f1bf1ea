// Shared by the readers of the lots' sheets: the rows of lots and events, and cells that several of
// these sheets have. They enforce the requirements of Circular 02/2024/TT-BKHCN: who made and sold
// a lot, with an address, when and where, its shelf life, one step back, one forward. Thread rule:
// one thread. Errors: in the findings. Units: amounts in the smallest unit of their measure.
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
  std::optional<std::size_t> item{};  ///< index of its product in content.items; nullopt: a fault
  int last_event_row = 0;             ///< 0: none yet
};

struct EventRow {
  Row row;
  std::size_t lot;       ///< index in content.lots
  std::size_t position;  ///< index in its events
  bool sound;            ///< its act and time are valid
};

/// A lot of the catalogue that is an input of another.
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
  std::set<std::string> without_address{};  ///< those already reported

  LotEvent& event(const EventRow& at) { return all.content.lots[at.lot].events[at.position]; }
};

/// Returns "lot NA-1 of na", as in messages; empty if a part is empty (a fault already reported).
std::string lot_key(const std::string& product, const std::string& lot);
/// Returns "event harvest of lot NA-1 of na", say.
std::string event_key(const std::string& event, const std::string& lot_key);

/// Reads a lot number in GS1's set 82. Any other is an error and reads as empty.
std::string lot_number(Row& row, std::string_view column, bool required);
/// Reads the columns amount and measure. Amount 0 means that both are empty, or a fault.
Quantity quantity_in(Row& row);
/// Reads an id of one of two sheets; empty: none, or a fault.
std::string either_id(Row& row, std::string_view column, bool required, const Ids& one,
                      const Ids& other);
/// Checks that whoever made or sold it is known, with an address: `party`, or the producer of the
/// lot's product. `row`: where to report it.
void check_party(LotReading& in, const Row& row, std::string_view column, const LotRow& lot,
                 const std::string& party);

void read_liftings(LotReading& in);       ///< lot_lifting.csv: removes the recalls that it lifts
void read_lot_events(LotReading& in);     ///< lot_event.csv
void read_lot_inputs(LotReading& in);     ///< lot_input.csv
void read_lot_documents(LotReading& in);  ///< lot_document.csv
/// Checks that need all lots: a lot without a beginning, or one that is an input of itself.
void check_lots(LotReading& in);

}  // namespace ocop::sheets
