#include "db/ledger/rows.h"

namespace ocop::db {

RecordedLine recorded_line(const Statement& row, int column) {
  RecordedLine line;
  std::string* const texts[] = {&line.product,  &line.name,   &line.gtin,
                                &line.producer, &line.group,  &line.unit,
                                &line.lot,      &line.expiry, &line.note};
  for (std::string* to : texts) *to = row.text(column++);
  line.weighed = row.number(column++) != 0;
  line.below_zero = row.number(column++) != 0;
  line.quantity = row.number(column++);
  for (Money* to : {&line.price, &line.gross, &line.discount, &line.cart_discount, &line.amount})
    *to = money(row, column++);
  line.vat_percent = static_cast<int>(row.number(column++));
  line.vat = money(row, column);
  return line;
}

}  // namespace ocop::db
