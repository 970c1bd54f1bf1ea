// The statements to producers and the payments to them, both append-only. Thread rule: that of the
// store. Units: whole đồng; days since 1970-01-01, the shop's. Errors: one sentence. Not here: what
// a document says (app/office/settle/statement_document.h).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "db/hub/hub_store.h"
#include "db/model/money.h"

namespace ocop::db {

inline constexpr std::array<std::string_view, 2> kPaymentWays{"bank", "cash"};

/// Money paid to a producer.
struct Payment {
  std::int64_t number = 0;  ///< 1, 2, 3 ... over all producers
  std::string producer;
  std::int64_t day = 0;
  Money amount;           ///< below zero: a payment that is taken back
  std::string way;        ///< one of kPaymentWays
  std::string reference;  ///< the bank's, or the number of the till's cash slip
  bool operator==(const Payment&) const = default;
};

struct KeptStatement {
  std::int64_t number = 0;
  std::string producer, point;
  std::int64_t until_day = 0;
  std::string document;
};
/// Calls `each` for the statements of a producer ("": of all) in the order of their numbers.
Status each_statement(HubStore& store, std::string_view producer,
                      const std::function<Status(const KeptStatement&)>& each);
/// Returns the statement of that number; 0: the last one. Without rows, there is none.
Result<std::vector<KeptStatement>> statement_numbered(HubStore& store, std::int64_t number);
/// Error also if that number exists already. Pre-condition: within a transaction.
Status put_statement(HubStore& store, const KeptStatement& statement, std::int64_t now_ms);

/// Returns the payments to a producer ("": to all) by number.
Result<std::vector<Payment>> kept_payments(HubStore& store, std::string_view producer);
/// Stores the payment under the next number, and returns it. Pre-condition: within a transaction.
Result<std::int64_t> put_payment(HubStore& store, const Payment& payment, std::int64_t now_ms);

}  // namespace ocop::db
