// Statements, and the balances of producers, as tables. Thread rule: pure. Units: whole đồng;
// pieces, or grams if weighed.
#pragma once

#include <span>
#include <string_view>

#include "app/office/reports/table.h"
#include "app/office/settle/statement.h"

namespace ocop::settle {

/// Returns all that the statement says, a row for each of its rows, goods and payments.
reports::Table statement_table(const Statement& statement);
/// Returns a row per statement: what it adds up to.
reports::Table summary_table(std::span<const Statement> statements);
/// Returns a row per statement and payment, by producer and day, with the balance after each; above
/// zero: the shop owes. Of those days, both included; the balance counts all before.
reports::Table balance_table(std::span<const Statement> statements,
                             std::span<const Payment> payments, std::int64_t from_day,
                             std::int64_t to_day);

}  // namespace ocop::settle
