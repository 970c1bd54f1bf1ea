// The whole kiosk except its window: the sample catalogue, the worker, the screens, a finger.
#include "app/kiosk/terminal/terminal.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "app/office/publish/import.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/touch.h"
#include "tests/support/paths.h"

namespace ocop::terminal {
namespace {

constexpr std::int64_t kNoon = 1'795'410'000;  // 2026-11-23 05:00 UTC: 12:00 in Vietnam

struct Kiosk {
  std::int64_t utc = kNoon;
  Terminal terminal;
  test::Touch touch;

  explicit Kiosk(const std::string& data, visit::Route start = {visit::Screen::attract, {}})
      : terminal(settings(data), std::move(start), interface(), [this] { return utc; }),
        touch(terminal, 1920, 1080) {}
  static point::Settings settings(const std::string& data) {
    point::Settings settings;
    settings.data = data;
    settings.point = test::kSamplePoint;
    settings.preferences.reduce_motion = true;
    return settings;
  }
  static AllTexts interface() { return test::interface_texts(); }

  /// Draws frames until the condition holds; the worker needs real time.
  template <class Check>
  bool until(Check check) {
    for (int i = 0; i < 2'000; ++i) {
      if (check()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      touch.frame();
    }
    return false;
  }
  bool ready() {
    return until([this] { return terminal.settled() && terminal.state().shelf; });
  }
  void scan(const std::string& code) {
    double at = touch.now();
    for (const char key : code) {
      at += 0.004;
      terminal.type(std::string(1, key), at, at);
    }
    terminal.type("\n", at, at);
    touch.frame();
  }
};

/// Publishes the sample with an additional product quyt-moi.
void publish_with_one_more(const std::string& data) {
  namespace fs = std::filesystem;
  const std::string sheets = test::temporary_folder("sheets");
  fs::copy(test::in_source("db/sample"), sheets,
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  std::string header;
  std::getline(std::ifstream(sheets + "/product.csv"), header);
  std::ofstream file(sheets + "/product.csv", std::ios::app);
  std::stringstream columns(header);
  for (std::string column; std::getline(columns, column, ',');) {
    if (column != "id") file << ',';
    if (column == "id") file << "quyt-moi";
    if (column.starts_with("name_")) file << "Quýt mới";
    if (column == "group") file << "food";
  }
  file << "\n";
  file.close();
  sheets::Findings findings;
  const auto imported = publish::import_sheets(sheets, data, findings);
  ASSERT_TRUE(imported && !imported->release.empty());
}

TEST(Terminal, AVisitorWalksFromTheAttractLoopToAProduct) {
  Kiosk kiosk(test::sample_data());
  ASSERT_TRUE(kiosk.ready());
  ASSERT_TRUE(kiosk.touch.tap("attract"));
  ASSERT_TRUE(kiosk.touch.tap("home/group/herbal"));
  ASSERT_TRUE(kiosk.touch.tap("card/hoa-hoi-kho"));
  ASSERT_TRUE(kiosk.until([&] { return kiosk.terminal.state().product != nullptr; }));
  EXPECT_EQ(kiosk.terminal.state().product->link,
            "https://ocop.example/p/hoa-hoi-kho?from=diem-lang-son");
  EXPECT_EQ(kiosk.terminal.describe(), "product/hoa-hoi-kho");
}

TEST(Terminal, WithoutATouchItGoesBackToTheAttractLoopAndLanguage) {
  Kiosk kiosk(test::sample_data(), {visit::Screen::home, {}});
  ASSERT_TRUE(kiosk.ready());
  ASSERT_TRUE(kiosk.touch.tap("bar/language:2"));
  EXPECT_EQ(kiosk.terminal.state().preferences.language, Language::zh);
  kiosk.touch.wait(50);
  EXPECT_NE(kiosk.touch.find("still_there"), nullptr);
  kiosk.touch.wait(10);
  EXPECT_EQ(kiosk.terminal.describe(), "attract");
  EXPECT_EQ(kiosk.terminal.state().preferences.language, Language::vi);
}

TEST(Terminal, AScannedPackIsFoundByItsGtinLinkOrId) {
  for (const char* code : {"2000001000007", "https://any.host/01/02000001000007",
                           "https://ocop.example/p/na-dai-dong-mo"}) {
    Kiosk kiosk(test::sample_data(), {visit::Screen::home, {}});
    ASSERT_TRUE(kiosk.ready());
    kiosk.scan(code);
    EXPECT_EQ(kiosk.terminal.describe(), "product/na-dai-dong-mo") << code;
  }
}

TEST(Terminal, ACodeThatTellsTheLotIsAnsweredAsAPack) {
  Kiosk kiosk(test::sample_data(), {visit::Screen::home, {}});
  ASSERT_TRUE(kiosk.ready());
  const auto verdict_of = [&](const std::string& code) {
    kiosk.scan(code);
    EXPECT_TRUE(kiosk.until([&] { return kiosk.terminal.settled(); }));
    EXPECT_EQ(kiosk.terminal.describe(), "pack");
    const auto& checked = kiosk.terminal.state().pack.checked;
    return checked ? checked->verdict : visit::PackVerdict::unknown;
  };
  const std::string lot = "https://any.host/01/02000001000007/10/L1";
  EXPECT_EQ(verdict_of(lot + "?17=261122"), visit::PackVerdict::expired);
  EXPECT_EQ(kiosk.touch.find("pack/card/na-dai-dong-mo"), nullptr) << "a warning stands alone";
  EXPECT_EQ(verdict_of(lot + "?17=361122"), visit::PackVerdict::unknown_lot);
  ASSERT_TRUE(kiosk.touch.tap("pack/card/na-dai-dong-mo"));
  EXPECT_EQ(kiosk.terminal.describe(), "product/na-dai-dong-mo");
}

TEST(Terminal, SearchNeverMakesAFrameWaitAndAnswersInTheEnd) {
  Kiosk kiosk(test::sample_data(), {visit::Screen::search, {}});
  ASSERT_TRUE(kiosk.ready());
  for (const char* key : {"key:q", "key:u", "key:y"}) ASSERT_TRUE(kiosk.touch.tap(key));
  ASSERT_TRUE(kiosk.ready());
  // Quýt vàng, Quy linh cao, Quỳnh Sơn, and twice Hoàng Quyên.
  EXPECT_EQ(kiosk.terminal.state().search.found.size(), 5u);
}

TEST(Terminal, TheEveningThemeComesByTheLocalHour) {
  Kiosk kiosk(test::sample_data(), {visit::Screen::home, {}});
  ASSERT_TRUE(kiosk.ready());
  EXPECT_EQ(kiosk.terminal.look().mode, ui::Mode::light);
  kiosk.utc += 8 * 3600LL;
  kiosk.touch.frame();
  EXPECT_EQ(kiosk.terminal.look().mode, ui::Mode::dark);
}

TEST(Terminal, ACatalogueThatComesLaterIsTakenUpWithoutARestart) {
  const std::string data = test::temporary_folder("late");
  Kiosk kiosk(data);
  ASSERT_TRUE(
      kiosk.until([&] { return kiosk.terminal.state().trouble == core::CatalogTrouble::missing; }));
  std::filesystem::copy(
      test::sample_data(), data,
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks |
          std::filesystem::copy_options::skip_existing);  // without what a kiosk wrote beside it
  EXPECT_TRUE(kiosk.ready());
}

// Regression: the new release was shown after the visitor had left, but searches and product pages
// still used the old file, because effects caused by time alone were not performed.
TEST(Terminal, AReleaseTakenUpBetweenVisitorsAnswersSearchesToo) {
  const std::string data = test::temporary_folder("renewed");
  std::filesystem::copy(
      test::sample_data(), data,
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks);
  Kiosk kiosk(data, {visit::Screen::search, {}});
  ASSERT_TRUE(kiosk.ready());
  const auto old = kiosk.terminal.state().shelf;
  kiosk.touch.tap("key:q");
  publish_with_one_more(data);
  ASSERT_TRUE(kiosk.until([&] { return kiosk.terminal.state().next_shelf != nullptr; }));
  EXPECT_EQ(kiosk.terminal.state().shelf, old);
  kiosk.touch.wait(61);
  ASSERT_NE(kiosk.terminal.state().shelf, old);
  kiosk.terminal.act(core::Open{{visit::Screen::product, "quyt-moi"}});
  ASSERT_TRUE(kiosk.until([&] { return kiosk.terminal.settled(); }));
  EXPECT_EQ(kiosk.terminal.describe(), "product/quyt-moi");
  EXPECT_NE(kiosk.terminal.state().product, nullptr);
}

TEST(Terminal, AtRestItAsksForNoFrameBeforeTheCountdown) {
  Kiosk kiosk(test::sample_data(), {visit::Screen::home, {}});
  ASSERT_TRUE(kiosk.ready());
  kiosk.touch.tap("bar/contrast");
  kiosk.touch.settle();
  EXPECT_GT(kiosk.terminal.next_frame_seconds(), kiosk.touch.now() + 40);
}

}  // namespace
}  // namespace ocop::terminal
