// The scanner at the till of a whole kiosk without a window: no scan is lost, none becomes a
// number.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "app/kiosk/core/till_rules.h"
#include "app/kiosk/point/private_file.h"
#include "app/kiosk/terminal/terminal.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/touch.h"

namespace ocop::terminal {
namespace {

// Cheap to check, for fast sign-ins.
constexpr const char* kHash =
    "$argon2id$v=19$m=8,t=1,p=1$uTM6TbxkQ0JyQETe4ELOIg$Y4YwbkbBOM2NePou7iI32ZhNTQD05rHdJ2jKsVh4cWQ";
constexpr const char* kCake = "2000001000342";   // 45,000 dong
constexpr const char* kHoney = "2000001000229";  // 180,000 dong

point::Settings settings_of(const std::string& data) {
  point::Settings settings;
  settings.data = data;
  settings.point = test::kSamplePoint;
  settings.preferences.reduce_motion = true;
  return settings;
}

std::string shop_folder() {
  namespace fs = std::filesystem;
  const std::string data = test::temporary_folder("scan_shop");
  fs::copy(test::sample_data(), data,
           fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  PrivateSettings settings;
  settings.staff = {{"lan", "Lan", Role::seller, kHash}};
  settings.sale_prefix = "DL01";
  EXPECT_TRUE(point::save_private_settings(data, settings));
  return data;
}

/// A till that sells, with nothing in the cart.
class Shop {
 public:
  Shop()
      : terminal_(settings_of(shop_folder()), {visit::Screen::home, {}}, test::interface_texts(),
                  [] { return std::int64_t{1'795'410'000}; }),
        touch_(terminal_, 1920, 1080) {
    EXPECT_TRUE(until([this] { return terminal_.state().shelf && till().books; }));
    terminal_.act(core::TillAction{core::OpenTill{}});
    terminal_.act(core::TillAction{core::ChooseStaff{"lan"}});
    touch_.frame();
    type("2468\n", 0.2);
    EXPECT_TRUE(until([this] { return !till().staff.empty(); }));
    terminal_.act(core::TillAction{core::OpenShift{}});
    EXPECT_TRUE(until([this] { return till().shift_open() && !till().busy; }));
  }
  const till::Till& till() const { return terminal_.state().till; }
  void act(const core::TillAction& action) { terminal_.act(core::Action{action}); }
  void frame() { touch_.frame(); }
  /// Types keys at that pace, with a frame after each key if the pace is slower than the frame
  /// rate.
  void type(const std::string& keys, double each) {
    double at = touch_.now();
    for (const char key : keys) {
      at += each;
      if (each > 0.03) touch_.wait(each);
      terminal_.type(std::string(1, key), at, at);
    }
    touch_.frame();
  }
  template <class Check>
  bool until(Check check) {
    for (int i = 0; i < 2'000; ++i) {
      if (check()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      touch_.frame();
    }
    return false;
  }
  std::int64_t pieces() const {
    std::int64_t sum = 0;
    for (const CartLine& line : till().counter.open.lines) sum += line.quantity;
    return sum;
  }

 private:
  Terminal terminal_;
  test::Touch touch_;
};

std::string lines(const std::string& code, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += code + "\n";
  return all;
}

TEST(TerminalScan, ABatchWithinOneFrameIsSoldWhole) {
  Shop shop;
  shop.type(lines(kCake, 30) + lines(kHoney, 20), 0.0002);
  EXPECT_EQ(shop.till().counter.open.lines.size(), 2U);
  EXPECT_EQ(shop.pieces(), 50);
}

TEST(TerminalScan, ScansThatComeWhileASaleIsWrittenAreOfTheNextOne) {
  Shop shop;
  shop.type(lines(kCake, 1), 0.0002);
  shop.act(core::StartPay{});
  shop.act(core::PayCash{{45'000}});
  ASSERT_TRUE(shop.till().busy);
  shop.type(lines(kHoney, 3), 0.0002);
  ASSERT_TRUE(shop.until([&] { return shop.pieces() > 0 && !shop.till().busy; }));
  EXPECT_EQ(shop.till().counter.open.lines.size(), 1U);
  EXPECT_EQ(shop.pieces(), 3);
}

TEST(TerminalScan, AScanNeverBecomesANumberOnAPadAtAnyPace) {
  for (const double each : {0.0002, 0.01, 0.04, 0.08, 0.3}) {
    Shop shop;
    shop.type(lines(kCake, 1), 0.0002);
    shop.act(core::StartPay{});
    for (const till::PadKind pad :
         {till::PadKind::cash, till::PadKind::part, till::PadKind::reference}) {
      if (shop.till().page != till::TillPage::pay) shop.act(core::StartPay{});
      shop.act(core::OpenPad{pad});
      shop.type(lines(kHoney, 1), each);
      shop.frame();
      EXPECT_TRUE(shop.till().pay.bill.tenders.empty()) << each;
      EXPECT_TRUE(shop.till().pad.text.empty()) << each;
      EXPECT_FALSE(shop.till().busy) << each;
    }
    EXPECT_EQ(shop.pieces(), 4) << each << ": each scan is sold";
  }
}

TEST(TerminalScan, APersonsNumbersAreTypedIntoThePad) {
  Shop shop;
  shop.type(lines(kCake, 1), 0.0002);
  shop.act(core::StartPay{});
  shop.act(core::OpenPad{till::PadKind::cash});
  shop.type("50000\n", 0.2);
  ASSERT_TRUE(shop.until([&] { return shop.till().page == till::TillPage::done; }));
  EXPECT_EQ(shop.till().done.change.vnd, 5'000);
}

}  // namespace
}  // namespace ocop::terminal
