// Settles with producers: makes their statements from what terminals sent until a day, and stores
// them for good. Settling the same day again returns the statement that is stored. Thread rule:
// that of the store; runs its own transactions. Units: days since 1970-01-01, the shop's. Errors:
// one sentence. Not here: the arithmetic (statement.h, figures.h).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/base/codec/signing_key.h"
#include "app/office/settle/statement.h"
#include "db/hub/hub_store.h"
#include "db/model/terms.h"

namespace ocop::db {
class Catalog;
}

namespace ocop::settle {

/// What the catalogue says about goods and their owners.
struct Goods {
  struct Product {
    std::string producer, name;
  };
  struct Owner {
    std::string name, address;
  };
  std::map<std::string, Product> products;
  std::map<std::string, Owner> producers;
};
Goods goods_of(db::Catalog& catalog);

struct SettleOrder {
  std::string producer;  ///< empty: all
  std::string point;     ///< the goods of that point only; empty: of all
  std::int64_t until_day = 0;
  std::int64_t today = 0;
};

struct Settled {
  std::vector<Statement> statements;  ///< new ones and those that were there
  /// Why others were not made: a sentence for each.
  std::vector<std::string> refused;
  /// Products whose spoilt or missing goods the shop answers for, and that were never sold.
  std::vector<std::string> unpriced;
  /// What was sold, less refunds, of products without a producer. It is in no statement.
  Money of_nobody;
};
Result<Settled> settle(db::HubStore& store, const SettleOrder& order, const Goods& goods,
                       const codec::SigningKey& key);

/// Returns the statements of a producer ("": of all), oldest first.
Result<std::vector<Statement>> statements_of(db::HubStore& store, const std::string& producer);
/// Error also if there is no statement of that number.
Result<Statement> statement_of(db::HubStore& store, std::int64_t number);

/// Records a payment and returns its number. Error also if the producer has neither terms nor a
/// statement, the way and reference were recorded before, or one taken back was never recorded.
Result<std::int64_t> pay(db::HubStore& store, const Payment& payment);

/// Error if the terms of days that are settled would change: they hold as they were.
Status check_settled_terms(db::HubStore& store, std::span<const Terms> before,
                           std::span<const Terms> after);

}  // namespace ocop::settle
