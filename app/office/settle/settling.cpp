// How the movements are read: all since the first day, in spans of days that are alike, that is
// without a change of terms or a settled day within. Of each span the database sums equal
// movements, so that years of sales are some thousand values. A terminal's entries that are summed
// anew meanwhile make a statement that the next one corrects.
#include "app/office/settle/settling.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "app/office/reports/summing.h"
#include "app/office/settle/statement_document.h"
#include "db/catalog/catalog.h"
#include "db/hub/goods_moves.h"
#include "db/hub/kept_statements.h"
#include "db/hub/kept_terms.h"

namespace ocop::settle {

namespace {

constexpr std::int64_t kLongestSpan = 31;  // days: bounds the memory of a query

std::int64_t number_of(Date day) {
  return std::chrono::sys_days(day).time_since_epoch().count();
}

Date date_of(std::int64_t day) {
  return Date(std::chrono::sys_days(std::chrono::days(day)));
}

std::string iso(std::int64_t day) {
  return date_to_iso(date_of(day));
}

/// A producer whose statement is being made.
struct Account {
  std::vector<Statement> earlier;
  SettledDays settled;
  std::vector<Payment> payments;
  Known known;
  std::map<std::string, std::string> products;
  std::string refused;  ///< why there can be no statement; empty: there can
};

class Settling {
 public:
  Settling(db::HubStore& store, const SettleOrder& order, const Goods& goods,
           const codec::SigningKey& key)
      : store_(store), order_(order), goods_(goods), key_(key) {}

  Result<Settled> settle() {
    if (auto read = read_accounts(); !read) return read.error();
    if (auto read = read_moves(); !read) return read.error();
    if (auto made = make_statements(); !made) return made.error();
    return std::move(settled_);
  }

 private:
  bool is_asked(const std::string& producer) const {
    return !producer.empty() && (order_.producer.empty() || producer == order_.producer);
  }

  Status read_accounts() {
    auto terms = db::kept_terms(store_);
    if (!terms) return terms.error();
    terms_ = std::move(*terms);
    const auto statements = statements_of(store_, order_.producer);
    if (!statements) return statements.error();
    for (const Statement& one : *statements) {
      Account& account = accounts_[one.producer];
      account.settled.add(one);
      account.earlier.push_back(one);
    }
    const auto payments = db::kept_payments(store_, order_.producer);
    if (!payments) return payments.error();
    for (const Payment& one : *payments)
      if (one.day <= order_.until_day) accounts_[one.producer].payments.push_back(one);
    return Done{};
  }

  /// Returns the days with which a span begins, and the one after the last.
  Result<std::vector<std::int64_t>> spans() {
    const auto first = db::first_move_day(store_);
    if (!first) return first.error();
    const std::int64_t end = order_.until_day + 1;
    std::set<std::int64_t> days{end};
    if (!*first) return std::vector<std::int64_t>{end};
    for (std::int64_t day = **first; day < end; day += kLongestSpan) days.insert(day);
    const auto insert = [&](std::int64_t day) {
      if (day > **first && day < end) days.insert(day);
    };
    for (const Terms& one : terms_) {
      insert(number_of(one.from));
      if (one.until) insert(number_of(*one.until) + 1);
    }
    for (const auto& [producer, account] : accounts_)
      for (const std::int64_t day : account.settled.all()) insert(day + 1);
    return std::vector<std::int64_t>(days.begin(), days.end());
  }

  Status read_moves() {
    const auto days = spans();
    if (!days) return days.error();
    for (std::size_t i = 0; i + 1 < days->size(); ++i) {
      const auto moves = db::goods_moves(store_, {(*days)[i], (*days)[i + 1] - 1, order_.point});
      if (!moves) return moves.error();
      if (auto entered = enter_all(*moves); !entered) return entered;
    }
    const auto adjustments =
        db::goods_adjustments(store_, {days->front(), order_.until_day, order_.point});
    return adjustments ? enter_all(*adjustments) : Status(adjustments.error());
  }

  Status enter_all(std::span<const GoodsMove> moves) {
    for (const GoodsMove& move : moves) {
      const auto owner = owner_of(move);
      if (!owner) return owner.error();
      if (owner->empty() && move.amount.vnd != 0)
        settled_.of_nobody.vnd += move.times * move.amount.vnd;
      if (is_asked(*owner)) enter_into(accounts_[*owner], *owner, move);
    }
    return Done{};
  }

  /// The producer that a sale named; otherwise the product's.
  Result<std::string> owner_of(const GoodsMove& move) {
    if (!move.producer.empty()) return move.producer;
    if (const auto known = goods_.products.find(move.product);
        known != goods_.products.end() && !known->second.producer.empty())
      return known->second.producer;
    if (!sold_) {
      auto sold = db::sold_producers(store_);
      if (!sold) return sold.error();
      sold_ = std::move(*sold);
    }
    const auto known = sold_->find(move.product);
    return known == sold_->end() ? std::string() : known->second;
  }

  void enter_into(Account& account, const std::string& owner, const GoodsMove& move) {
    if (!account.refused.empty()) return;
    const auto entered =
        enter(move, terms_for(terms_, owner, move.product, move.point, date_of(move.terms_day)));
    if (!entered) {
      account.refused = entered.error().sentence;
      return;
    }
    const bool before = move.day <= account.settled.until(move.point);
    (before ? account.known.settled : account.known.since)[entered->key] += entered->figures;
    if (entered->unpriced) unpriced_.insert(move.product);
    if (!move.name.empty()) account.products[move.product] = move.name;
  }

  Status make_statements() {
    for (auto& [producer, account] : accounts_)
      if (is_asked(producer))
        if (auto made = make_statement(producer, account); !made) return made;
    if (settled_.statements.empty() && !order_.producer.empty() && settled_.refused.empty())
      return Error{"There is nothing to settle with " + order_.producer +
                   " until that day; see whether that is its id."};
    settled_.unpriced.assign(unpriced_.begin(), unpriced_.end());
    return Done{};
  }

  Status make_statement(const std::string& producer, Account& account) {
    for (const Statement& one : account.earlier)
      if (one.point == order_.point && one.until_day == order_.until_day) {
        settled_.statements.push_back(one);
        return Done{};
      }
    const std::int64_t last = last_settled(account);
    if (order_.until_day < last) {
      settled_.refused.push_back(producer + " is settled until " + iso(last) +
                                 " already; name a later day.");
      return Done{};
    }
    if (!account.refused.empty()) {
      settled_.refused.push_back(account.refused);
      return Done{};
    }
    Statement statement;
    statement.producer = producer;
    statement.point = order_.point;
    statement.until_day = order_.until_day;
    statement.made_day = order_.today;
    if (last > 0) statement.from_day = last + 1;
    reckon(statement, account.earlier, account.known, account.payments);
    if (statement.rows.empty() && statement.payments.empty() && statement.goods.empty() &&
        statement.opening == Money{})
      return Done{};
    name(statement, account);
    if (auto kept = keep(statement); !kept) return kept;
    settled_.statements.push_back(std::move(statement));
    return Done{};
  }

  /// The days of the statement must not end before those of an earlier one about the same goods.
  std::int64_t last_settled(const Account& account) const {
    if (!order_.point.empty()) return account.settled.until(order_.point);
    const auto days = account.settled.all();
    return days.empty() ? 0 : *std::max_element(days.begin(), days.end());
  }

  void name(Statement& statement, const Account& account) const {
    if (const auto owner = goods_.producers.find(statement.producer);
        owner != goods_.producers.end()) {
      statement.name = owner->second.name;
      statement.address = owner->second.address;
    }
    const auto name_product = [&](const std::string& product) {
      const auto listed = goods_.products.find(product);
      const auto sold = account.products.find(product);
      if (listed != goods_.products.end())
        statement.products[product] = listed->second.name;
      else if (sold != account.products.end())
        statement.products[product] = sold->second;
    };
    for (const StatementRow& row : statement.rows) name_product(row.key.product);
    for (const GoodsLeft& one : statement.goods) name_product(one.key.product);
  }

  /// Numbers, signs and stores it.
  Status keep(Statement& statement) {
    const std::int64_t now_ms = store_.now_ms();
    return store_.transact([&]() -> Status {
      const auto last = db::statement_numbered(store_, 0);
      if (!last) return last.error();
      statement.number = last->empty() ? 1 : last->front().number + 1;
      statement.previous = last->empty() ? "" : hash_of_document(last->front().document);
      return db::put_statement(store_,
                               {statement.number, statement.producer, statement.point,
                                statement.until_day, sign_statement(statement, key_)},
                               now_ms);
    });
  }

  db::HubStore& store_;
  const SettleOrder& order_;
  const Goods& goods_;
  const codec::SigningKey& key_;
  std::vector<Terms> terms_;
  std::map<std::string, Account> accounts_;
  std::optional<std::map<std::string, std::string>> sold_;  // read once it is needed
  std::set<std::string> unpriced_;
  Settled settled_;
};

/// A producer's terms until that day, in an order of their own.
std::vector<Terms> terms_until(std::span<const Terms> terms, const std::string& producer,
                               Date day) {
  std::vector<Terms> all;
  for (Terms one : terms) {
    if (one.producer != producer || one.from > day) continue;
    if (!one.until || *one.until > day) one.until = day;
    all.push_back(std::move(one));
  }
  std::sort(all.begin(), all.end(), [](const Terms& a, const Terms& b) {
    return std::tie(a.product, a.point, a.from) < std::tie(b.product, b.point, b.from);
  });
  return all;
}

Result<bool> is_known(db::HubStore& store, const std::string& producer) {
  const auto terms = db::kept_terms(store);
  if (!terms) return terms.error();
  if (std::any_of(terms->begin(), terms->end(),
                  [&](const Terms& one) { return one.producer == producer; }))
    return true;
  const auto statements = statements_of(store, producer);
  if (!statements) return statements.error();
  return !producer.empty() && !statements->empty();
}

/// A reference is recorded once, unless that payment was taken back.
Status check_reference(std::span<const Payment> recorded, const Payment& payment) {
  std::int64_t number = 0;
  Money of_all, of_producer;
  for (const Payment& one : recorded) {
    if (one.way != payment.way || one.reference != payment.reference) continue;
    number = one.number;
    of_all += one.amount;
    if (one.producer == payment.producer) of_producer += one.amount;
  }
  if (payment.amount.vnd > 0 && of_all.vnd > 0)
    return Error{"The reference " + payment.reference + " is recorded already, as payment " +
                 std::to_string(number) + "."};
  if (payment.amount.vnd < 0 && of_producer != -payment.amount)
    return Error{"No payment of that amount with the reference " + payment.reference +
                 " is recorded, so none can be taken back."};
  return Done{};
}

}  // namespace

Goods goods_of(db::Catalog& catalog) {
  Goods goods;
  for (const ProductCard& one : catalog.cards(""))
    goods.products[one.id] = {one.producer, one.name.in(Language::vi)};
  std::map<std::string, std::string> places;
  for (const Place& one : catalog.places()) places[one.id] = one.name.in(Language::vi);
  for (const Producer& one : catalog.producers())
    goods.producers[one.id] = {one.name, places[one.place]};
  return goods;
}

Result<Settled> settle(db::HubStore& store, const SettleOrder& order, const Goods& goods,
                       const codec::SigningKey& key) {
  if (order.until_day >= order.today)
    return Error{"Only days that are over can be settled; name an earlier day."};
  if (const auto summed = reports::sum_up(store); !summed) return summed.error();
  return Settling(store, order, goods, key).settle();
}

Result<std::vector<Statement>> statements_of(db::HubStore& store, const std::string& producer) {
  std::vector<Statement> all;
  const auto read = db::each_statement(store, producer, [&](const db::KeptStatement& kept) {
    auto statement = read_statement(kept.document);
    if (!statement) return Status(statement.error());
    all.push_back(std::move(*statement));
    return Status(Done{});
  });
  if (!read) return read.error();
  return all;
}

Result<Statement> statement_of(db::HubStore& store, std::int64_t number) {
  const auto kept = db::statement_numbered(store, number);
  if (!kept) return kept.error();
  if (kept->empty() || number == 0)
    return Error{"There is no statement " + std::to_string(number) +
                 "; `report producers` names all."};
  return read_statement(kept->front().document);
}

Result<std::int64_t> pay(db::HubStore& store, const Payment& payment) {
  if (payment.amount.vnd == 0) return Error{"A payment of 0 đồng is none; name the amount."};
  if (payment.reference.empty())
    return Error{"A payment needs its reference: the bank's, or the number of the cash slip."};
  std::int64_t number = 0;
  const std::int64_t now_ms = store.now_ms();
  const auto done = store.transact([&]() -> Status {
    const auto known = is_known(store, payment.producer);
    if (!known) return known.error();
    if (!*known)
      return Error{"There are neither terms nor statements of " + payment.producer +
                   "; see whether that is its id."};
    const auto kept = db::kept_payments(store, "");
    if (!kept) return kept.error();
    if (auto fits = check_reference(*kept, payment); !fits) return fits;
    const auto put = db::put_payment(store, payment, now_ms);
    if (!put) return put.error();
    number = *put;
    return Done{};
  });
  if (!done) return done.error();
  return number;
}

Status check_settled_terms(db::HubStore& store, std::span<const Terms> before,
                           std::span<const Terms> after) {
  std::map<std::string, std::int64_t> settled;  // by producer
  auto read = db::each_statement(store, "", [&](const db::KeptStatement& one) {
    std::int64_t& until = settled[one.producer];
    until = std::max(until, one.until_day);
    return Status(Done{});
  });
  if (!read) return read;
  for (const auto& [producer, until] : settled) {
    const Date day = date_of(until);
    if (terms_until(before, producer, day) != terms_until(after, producer, day))
      return Error{"The terms of " + producer + " are settled until " + date_to_iso(day) +
                   " and stay as they were until then; let new ones begin on the day after."};
  }
  return Done{};
}

}  // namespace ocop::settle
