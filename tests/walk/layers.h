// Goods without a lot, kept in the plainest way: a queue of receipts, each with its expiry. What
// the ledger's tables must agree with. Thread rule: one thread. Units: pieces or grams.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ocop::walk {

class Layers {
 public:
  void receive(const std::string& expiry, std::int64_t quantity);
  /// Of all of them; what is found beyond has that expiry.
  void count(const std::string& expiry, std::int64_t counted);
  /// Of those alone that expire then.
  void count_one(const std::string& expiry, std::int64_t counted);
  /// Below zero: they come back.
  void take(const std::string& expiry, std::int64_t quantity);

  /// By expiry, without empty ones.
  std::map<std::string, std::int64_t> quantities() const;

 private:
  struct Layer {
    std::string expiry;
    std::int64_t since = 0;
    std::int64_t quantity = 0;
  };
  Layer* find(const std::string& expiry);
  /// Null: there is none.
  Layer* newest();
  void put(const std::string& expiry, std::int64_t quantity, std::int64_t since);
  /// From the oldest on; what none of them has.
  std::int64_t take_oldest(std::int64_t quantity);
  void settle();

  std::vector<Layer> layers_;  // the oldest first
  std::int64_t now_ = 0;       // counts what came in
};

}  // namespace ocop::walk
