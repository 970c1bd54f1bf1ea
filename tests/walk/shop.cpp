#include "tests/walk/shop.h"

#include <filesystem>
#include <fstream>
#include <utility>

#include "app/base/disk/data_layout.h"
#include "app/kiosk/point/private_file.h"
#include "db/model/shop_time.h"
#include "tests/support/in_child.h"
#include "tests/walk/judge.h"

namespace ocop::walk {

namespace {

// The terminal's key, which signs the ledger.
constexpr const char* kKey = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n";
constexpr std::int64_t kMorningMs = 1'795'568'400'000;  // 25/11/2026, 8 o'clock in the shop

point::Settings settings_in(const std::string& folder) {
  point::Settings settings;
  settings.data = folder;
  return settings;
}

}  // namespace

Shop::Shop(std::string folder, Chance chance, Judge& judge, WalkedTill parts)
    : folder_(std::move(folder)),
      chance_(chance),
      judge_(judge),
      parts_(std::move(parts)),
      office_(chance.derive("office")),
      utc_ms_(kMorningMs) {
  std::ofstream(disk::key_file(folder_)) << kKey;
  save_settings();
  boot();
}

Shop::~Shop() {
  break_disk(false);
}

void Shop::boot() {
  state_ = core::make_state({}, shop_time(utc_ms_).date);
  now_ = 0;
  asked_.clear();
  told_.clear();
  judge_.begin(folder_);
  books::TillTools tools;
  tools.now = [this] {
    return program::Moment{utc_ms_, "walk " + std::to_string(boots_), uptime_ms_};
  };
  tools.receipts.draw = [this](const till::Document& paper) -> Result<device::Bitmap> {
    judge_.see_paper(paper);
    return device::Bitmap{8, 1, {0}};
  };
  tools.receipts.printer = "socket:/nowhere";
  tools.receipts.connect = [this](const device::PrinterSettings&,
                                  device::PrintQueue::OnStatus on_status,
                                  device::PrintQueue::Noted noted) {
    auto printer = std::make_unique<WalkedPrinter>(
        std::move(on_status),
        [this, noted = std::move(noted)](std::int64_t paper, bool printed) {
          judge_.trail().noted(paper, printed, !broken_);
          parts_.note(noted, paper, printed);
        },
        [this](std::int64_t paper, bool marked) { judge_.trail().came(paper, marked); });
    printer_ = printer.get();
    return printer;
  };
  clerk_ = std::make_unique<books::Clerk>(settings_in(folder_), std::move(tools),
                                          [this](core::Action action) {
                                            judge_.see_answer(action);
                                            told_.push_back(std::move(action));
                                          });
  act(core::CatalogOpened{office_.shelf()});
  clerk_->start();
  parts_.prepare(disk::ledger_file(folder_));
}

void Shop::shut_down() {
  asked_.clear();
  told_.clear();
  clerk_.reset();
  printer_ = nullptr;
  judge_.end();
}

void Shop::act(const core::Action& action) {
  state_.today = shop_time(utc_ms_).date;
  state_.utc_ms = utc_ms_;
  judge_.before(state_, action);
  auto effects = parts_.update(state_, action, now_);
  judge_.after(state_, action, effects);
  for (core::Effect& effect : effects)
    if (auto* one = std::get_if<core::TillEffect>(&effect)) asked_.push_back(std::move(*one));
  judge_.see_waiting(state_, asked_.empty() && told_.empty());
}

bool Shop::serve() {
  if (asked_.empty()) {
    if (broken_) return false;
    clerk_->idle();
    return false;
  }
  const core::TillEffect effect = std::move(asked_.front());
  asked_.pop_front();
  judge_.serving(effect, uptime_ms_);
  clerk_->serve(effect);
  judge_.served();
  return true;
}

bool Shop::hear() {
  if (told_.empty()) return false;
  const core::Action action = std::move(told_.front());
  told_.pop_front();
  act(action);
  return true;
}

bool Shop::print(bool unplugged) {
  using Trouble = WalkedPrinter::Trouble;
  const Trouble trouble = unplugged   ? Trouble::unplugged
                          : no_paper_ ? Trouble::no_paper
                                      : Trouble::none;
  return printer_ && printer_->step(trouble);
}

void Shop::settle() {
  while (serve() || hear() || print()) {
  }
}

void Shop::new_release() {
  office_.change_release(state_.today);
  act(core::CatalogOpened{office_.shelf()});
}

void Shop::save_settings() {
  [[maybe_unused]] const auto saved = point::save_private_settings(folder_, office_.settings());
  // The file system's clock is too coarse for the speed of a walk.
  const auto stamp = std::filesystem::file_time_type{} + std::chrono::seconds(++saved_);
  std::filesystem::last_write_time(disk::private_file(folder_), stamp);
}

void Shop::new_settings() {
  if (broken_) return;
  office_.change_settings();
  save_settings();
  clerk_->look_for_settings();
}

void Shop::let_pass(std::int64_t ms) {
  now_ += ms;
  utc_ms_ += ms;
  uptime_ms_ += ms;
  act(core::Ticked{});
}

void Shop::set_clock(std::int64_t by_ms) {
  utc_ms_ += by_ms;
}

void Shop::break_disk(bool broken) {
  if (broken == broken_) return;
  broken_ = broken;
  if (broken)
    test::limit_files(0);
  else
    test::lift_limit();
}

void Shop::restart(bool power_cut) {
  break_disk(false);
  if (!power_cut)
    while (!asked_.empty()) serve();
  shut_down();
  if (power_cut) {
    ++boots_;
    uptime_ms_ = 0;
  }
  boot();
}

}  // namespace ocop::walk
