// The only source of randomness in a simulation: a seed gives the same numbers on every machine and
// with every library (splitmix64, by Steele, Lea and Flood). Streams derived by name are
// independent: a new fault leaves the choices of all others unchanged. Thread rule: one object on
// one thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace ocop::simulation {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  Chance derive(std::string_view name) const {
    Chance other(state_);
    for (const char c : name) other.state_ = other.next() ^ static_cast<unsigned char>(c);
    return other;
  }
  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
  }
  /// Returns a number in [0, 1).
  double part() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  bool happens(double probability) { return part() < probability; }
  /// Returns a number from `least` to `most`, inclusive.
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(most - least + 1));
  }

 private:
  std::uint64_t state_;
};

}  // namespace ocop::simulation
