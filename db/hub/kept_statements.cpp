#include "db/hub/kept_statements.h"

namespace ocop::db {

namespace {

constexpr std::int64_t kDocumentsAtOnce = 100;

KeptStatement kept_statement(const SqlRow& row) {
  return {row.number(0), row.text(1), row.text(2), row.number(3), row.text(4)};
}

}  // namespace

Status each_statement(HubStore& store, std::string_view producer,
                      const std::function<Status(const KeptStatement&)>& each) {
  std::int64_t last = 0;
  for (;;) {
    const auto rows = store.run(
        "SELECT number, producer, point, until_day, document FROM statement WHERE number > ?1"
        " AND (?2 = '' OR producer = ?2) ORDER BY number LIMIT ?3",
        {last, producer, kDocumentsAtOnce});
    if (!rows) return rows.error();
    for (const SqlRow& row : *rows) {
      if (auto done = each(kept_statement(row)); !done) return done;
      last = row.number(0);
    }
    if (rows->size() < static_cast<std::size_t>(kDocumentsAtOnce)) return Done{};
  }
}

Result<std::vector<KeptStatement>> statement_numbered(HubStore& store, std::int64_t number) {
  const auto rows = store.run(
      "SELECT number, producer, point, until_day, document FROM statement"
      " WHERE number = CASE WHEN ?1 = 0 THEN (SELECT max(number) FROM statement) ELSE ?1 END",
      {number});
  if (!rows) return rows.error();
  std::vector<KeptStatement> found;
  for (const SqlRow& row : *rows) found.push_back(kept_statement(row));
  return found;
}

Status put_statement(HubStore& store, const KeptStatement& statement, std::int64_t now_ms) {
  return done(
      store.run("INSERT INTO statement (number, producer, point, until_day, made_ms, document)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                {statement.number, statement.producer, statement.point, statement.until_day, now_ms,
                 statement.document}));
}

Result<std::vector<Payment>> kept_payments(HubStore& store, std::string_view producer) {
  const auto rows = store.run(
      "SELECT number, producer, day, amount, way, reference FROM payment"
      " WHERE ?1 = '' OR producer = ?1 ORDER BY number",
      {producer});
  if (!rows) return rows.error();
  std::vector<Payment> payments;
  for (const SqlRow& row : *rows)
    payments.push_back({row.number(0), row.text(1), row.number(2), Money{row.number(3)},
                        row.text(4), row.text(5)});
  return payments;
}

Result<std::int64_t> put_payment(HubStore& store, const Payment& payment, std::int64_t now_ms) {
  const auto last = store.run("SELECT coalesce(max(number), 0) FROM payment");
  if (!last) return last.error();
  const std::int64_t number = last->front().number(0) + 1;
  const auto put = store.run(
      "INSERT INTO payment (number, producer, day, amount, way, reference, made_ms)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      {number, payment.producer, payment.day, payment.amount.vnd, payment.way, payment.reference,
       now_ms});
  if (!put) return put.error();
  return number;
}

}  // namespace ocop::db
