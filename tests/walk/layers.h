// A simple model of goods without a lot, with which the ledger's tables must agree: a queue of
// receipts, each with its expiry. Thread rule: one thread. Units: pieces or grams.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ocop::walk {

class Layers {
 public:
  void receive(const std::string& expiry, std::int64_t quantity);
  /// Counts all goods. Surplus gets that expiry.
  void count(const std::string& expiry, std::int64_t counted);
  /// Counts only the goods of that expiry.
  void count_one(const std::string& expiry, std::int64_t counted);
  /// A negative quantity is returned.
  void take(const std::string& expiry, std::int64_t quantity);

  /// Returns the quantities by expiry, without zeros.
  std::map<std::string, std::int64_t> quantities() const;

 private:
  struct Layer {
    std::string expiry;
    std::int64_t since = 0;
    std::int64_t quantity = 0;
  };
  Layer* find(const std::string& expiry);
  /// Returns null if there is none.
  Layer* newest();
  void put(const std::string& expiry, std::int64_t quantity, std::int64_t since);
  /// Takes from the oldest on. Returns the quantity that is missing.
  std::int64_t take_oldest(std::int64_t quantity);
  void settle();

  std::vector<Layer> layers_;  // oldest first
  std::int64_t now_ = 0;       // number of receipts and surpluses
};

}  // namespace ocop::walk
