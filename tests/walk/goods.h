// What the walk's shop sells, and how the office changes it: releases with other prices, products
// that are gone and lots that were taken back; settings with other people, limits and accounts.
// Thread rule: one thread.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/kiosk/visit/shelf.h"
#include "db/model/private_settings.h"
#include "tests/simulation/chance.h"

namespace ocop::walk {

using simulation::Chance;

/// When the office signs its releases: the morning of the first day, 7 o'clock in the shop.
inline constexpr std::int64_t kIssuedMs = 1'795'564'800'000;

/// The PIN of everybody, hashed so that a check costs nothing.
inline constexpr const char* kPin = "2468";

struct Pack {
  std::string product;
  std::string lot;  ///< empty: its code does not tell
  std::optional<Date> expiry{};
};

class Office {
 public:
  explicit Office(Chance chance);

  std::shared_ptr<const visit::Shelf> shelf() const;
  const PrivateSettings& settings() const { return settings_; }
  /// One thing in the catalogue is another from now on.
  void change_release(Date today);
  /// One thing in the settings is another from now on.
  void change_settings();

  /// As it may lie on the counter: of a lot that is known, or of one that nobody has seen.
  Pack some_pack();
  const std::string& some_product();
  /// That the lot is good until, as its packs say.
  Date expiry_of(const std::string& product, int lot) const;

 private:
  struct Ware {
    std::string id;
    std::int64_t price = 0;
    int vat = 8;
    bool weighed = false;
    bool gone = false;
  };
  Chance chance_;
  std::vector<Ware> wares_;
  std::set<LotName> withdrawn_;
  PrivateSettings settings_;
  int release_ = 1;
};

}  // namespace ocop::walk
