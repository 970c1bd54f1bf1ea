#include "tests/walk/goods.h"

#include <algorithm>
#include <array>

namespace ocop::walk {

namespace {

constexpr const char* kHash =
    "$argon2id$v=19$m=8,t=1,p=1$uTM6TbxkQ0JyQETe4ELOIg$Y4YwbkbBOM2NePou7iI32ZhNTQD05rHdJ2jKsVh4cWQ";
constexpr Date kFirstDay{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{25}};
constexpr int kLots = 4;

std::string lot_code(int lot) {
  return "L" + std::to_string(lot);
}

PrivateSettings first_settings() {
  PrivateSettings settings;
  settings.version = 1;
  settings.staff = {{"lan", "Lan", Role::seller, kHash},
                    {"mai", "Mai", Role::seller, kHash},
                    {"hoa", "Hoa", Role::manager, kHash},
                    {"duc", "Duc", Role::manager, kHash}};
  settings.bank = BankAccount{"970436", "0123456789", "HTX NA"};
  settings.sale_prefix = "DL01";
  return settings;
}

}  // namespace

Office::Office(Chance chance)
    : chance_(chance),
      wares_{{"tea", 50'000, 8, false, false},    {"rice", 40'300, 5, false, false},
             {"cake", 333, 8, false, false},      {"honey", 65'300, 5, true, false},
             {"tofu", 1'234'567, 8, true, false}, {"statue", 900'000'000, 10, false, false},
             {"seed", 100, 0, false, false},      {"wine", 1'250'000, 10, false, false}},
      settings_(first_settings()) {}

std::shared_ptr<const visit::Shelf> Office::shelf() const {
  auto shelf = std::make_shared<visit::Shelf>();
  shelf->release = std::to_string(release_);
  shelf->issued_ms = kIssuedMs;
  for (const Ware& ware : wares_) {
    if (ware.gone) continue;
    ProductCard card;
    card.row = static_cast<std::int64_t>(shelf->cards.size()) + 1;
    card.id = ware.id;
    card.name[Language::vi] = ware.id;
    card.group = "food";
    card.price = Money{ware.price};
    card.vat_percent = ware.vat;
    card.weighed = ware.weighed;
    shelf->cards.push_back(card);
  }
  for (const LotName& name : withdrawn_) shelf->recalls[name] = {};
  shelf->index();
  return shelf;
}

void Office::change_release(Date /*today*/) {
  ++release_;
  Ware& ware = wares_[static_cast<std::size_t>(
      chance_.between(0, static_cast<std::int64_t>(wares_.size()) - 1))];
  switch (chance_.between(0, 3)) {
    case 0:
      ware.price = std::max<std::int64_t>(1, ware.price * chance_.between(80, 125) / 100);
      break;
    case 1:
      ware.gone = !ware.gone;
      break;
    case 2:
      ware.vat = static_cast<int>(chance_.between(0, 2)) * 5;
      break;
    default:
      if (withdrawn_.size() > 3) withdrawn_.clear();
      withdrawn_.insert({ware.id, lot_code(static_cast<int>(chance_.between(1, kLots)))});
  }
}

void Office::change_settings() {
  ++settings_.version;
  switch (chance_.between(0, 4)) {
    case 0:
      if (settings_.bank && chance_.happens(0.4))
        settings_.bank.reset();
      else
        settings_.bank = BankAccount{
            "970436", "0" + std::to_string(chance_.between(100'000'000, 999'999'999)), "HTX NA"};
      break;
    case 1:
      settings_.limits.seller_discount_hundredths = static_cast<int>(chance_.between(0, 3)) * 1000;
      for (bool RoleLimits::*may : {&RoleLimits::seller_may_void, &RoleLimits::seller_may_write_off,
                                    &RoleLimits::seller_may_transfer, &RoleLimits::seller_may_count,
                                    &RoleLimits::seller_may_export})
        settings_.limits.*may = chance_.happens(0.5);
      settings_.limits.seller_cash_out = {chance_.between(0, 3) * 200'000};
      settings_.blind_close = chance_.happens(0.5);
      break;
    case 2: {
      constexpr std::array<std::int64_t, 4> kSteps{1, 500, 1000, 5000};
      settings_.rounding.step_vnd = kSteps[static_cast<std::size_t>(chance_.between(0, 3))];
      settings_.rounding.way = kRoundingWays[static_cast<std::size_t>(chance_.between(0, 2))];
      break;
    }
    case 3: {
      // Adds or removes a person, but always leaves a seller and a manager.
      const bool there = settings_.find("mai") != nullptr;
      if (there)
        std::erase_if(settings_.staff, [](const Staff& one) { return one.id == "mai"; });
      else
        settings_.staff.push_back({"mai", "Mai", Role::seller, kHash});
      break;
    }
    default:
      for (Staff& one : settings_.staff)
        if (one.id == "duc") one.role = one.role == Role::manager ? Role::seller : Role::manager;
  }
}

Date Office::expiry_of(const std::string& product, int lot) const {
  // Spread over the days of a walk, so that some lots expire before it begins and some during it.
  const int days = -3 + lot * 4 + static_cast<int>(product.size()) % 3;
  return Date{std::chrono::sys_days{kFirstDay} + std::chrono::days{days}};
}

const std::string& Office::some_product() {
  return wares_[static_cast<std::size_t>(
                    chance_.between(0, static_cast<std::int64_t>(wares_.size()) - 1))]
      .id;
}

Pack Office::some_pack() {
  Pack pack{some_product(), {}};
  const int lot = static_cast<int>(chance_.between(0, kLots));
  if (lot == 0) return pack;
  pack.lot = lot_code(lot);
  if (chance_.happens(0.6)) pack.expiry = expiry_of(pack.product, lot);
  return pack;
}

}  // namespace ocop::walk
