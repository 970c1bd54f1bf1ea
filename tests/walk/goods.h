// What the walk's shop sells, and how the office changes it: by releases with other prices, without
// some products and with recalls, and by settings with other staff, limits and accounts.
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

/// When the office signs its releases: at 7 on the first morning, by the shop's time.
inline constexpr std::int64_t kIssuedMs = 1'795'564'800'000;

/// Everybody's PIN, hashed in a way that is fast to check.
inline constexpr const char* kPin = "2468";

struct Pack {
  std::string product;
  std::string lot;  ///< empty if its code does not tell
  std::optional<Date> expiry{};
};

class Office {
 public:
  explicit Office(Chance chance);

  std::shared_ptr<const visit::Shelf> shelf() const;
  const PrivateSettings& settings() const { return settings_; }
  /// Changes one thing in the catalogue.
  void change_release(Date today);
  /// Changes one thing in the settings.
  void change_settings();

  /// Returns some pack, of a known lot or of an unknown one.
  Pack some_pack();
  const std::string& some_product();
  /// Returns the expiry printed on the lot's packs.
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
