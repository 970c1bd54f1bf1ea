#include "app/base/wire/ledger_export.h"

#include <cstdio>
#include <string_view>

#include "app/base/codec/csv_cell.h"
#include "app/base/wire/entry_hash.h"
#include "db/model/date.h"
#include "db/model/shop_time.h"

namespace ocop::wire {

namespace {

std::string in_quotes(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
      json += escaped;
    } else {
      json += c;
    }
  }
  return json + '"';
}

/// Returns two cells: day and time.
std::string shop_time_cells(std::int64_t at_ms) {
  const ShopTime time = shop_time(at_ms);
  char clock[32];
  std::snprintf(clock, sizeof clock, "%02d:%02d:%02d", time.hour, time.minute, time.second);
  return date_to_iso(time.date) + "," + clock;
}

}  // namespace

std::string json_line(const TerminalId& terminal, const LedgerEntry& entry) {
  const EntryDraft& draft = entry.draft;
  return "{\"at_ms\":" + std::to_string(draft.at_ms) + ",\"body\":" + in_quotes(draft.body) +
         ",\"boot\":" + in_quotes(draft.boot) + ",\"hash\":\"" + codec::to_hex(entry.hash) +
         "\",\"kind\":" + in_quotes(draft.kind) + ",\"prev\":\"" + codec::to_hex(entry.prev) +
         "\",\"seq\":" + std::to_string(entry.seq) + ",\"terminal\":\"" + codec::to_hex(terminal) +
         "\",\"uptime_ms\":" + std::to_string(draft.uptime_ms) + "}\n";
}

std::string sold_line_head() {
  return "\xEF\xBB\xBF"
         "kind,number,sale,date,time,shift,staff,line,product,name,gtin,producer,group,unit,lot,"
         "expiry,"
         "weighed,quantity,price,gross,discount,cart_discount,amount,vat_percent,vat,note\r\n";
}

std::string sold_line_row(const SoldLine& line) {
  const RecordedLine& goods = line.goods;
  std::string row = codec::csv_cell(line.kind) + "," + codec::csv_cell(line.number) + "," +
                    codec::csv_cell(line.sale) + "," + shop_time_cells(line.at_ms) + "," +
                    std::to_string(line.shift) + "," + codec::csv_cell(line.staff) + ",";
  row += line.line < 0 ? "rounding" : std::to_string(line.line + 1);
  for (const std::string* text : {&goods.product, &goods.name, &goods.gtin, &goods.producer,
                                  &goods.group, &goods.unit, &goods.lot, &goods.expiry})
    row += "," + codec::csv_cell(*text);
  for (const std::int64_t number :
       {std::int64_t{goods.weighed}, goods.quantity, goods.price.vnd, goods.gross.vnd,
        goods.discount.vnd, goods.cart_discount.vnd, goods.amount.vnd,
        std::int64_t{goods.vat_percent}, goods.vat.vnd})
    row += "," + std::to_string(number);
  return row + "," + codec::csv_cell(goods.note) + "\r\n";
}

}  // namespace ocop::wire
