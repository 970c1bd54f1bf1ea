#include "app/kiosk/books/stick_export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/support/in_child.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/till_shop.h"
#include "tests/support/ledger_book.h"

namespace ocop::terminal {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;
using namespace test;

const Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(24)};

/// A folder on another disk than the temporary ones, like a stick; empty if this machine has none.
class Stick {
 public:
  Stick() {
    std::string made = "/dev/shm/ocop-stick-XXXXXX";
    struct stat own {
    }, other{};
    if (::mkdtemp(made.data()) == nullptr) return;
    path_ = made;
    if (::stat(made.c_str(), &own) != 0 || ::stat(fs::temp_directory_path().c_str(), &other) != 0 ||
        own.st_dev == other.st_dev)
      drop();
  }
  ~Stick() { drop(); }
  Stick(const Stick&) = delete;
  Stick& operator=(const Stick&) = delete;

  bool there() const { return !path_.empty(); }
  /// Makes it appear to be mounted there.
  void mount(const std::string& at) const {
    fs::create_directories(fs::path(at).parent_path());
    fs::create_directory_symlink(path_, at);
  }
  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  void drop() {
    std::error_code none;
    if (!path_.empty()) fs::remove_all(path_, none);
    path_.clear();
  }
  std::string path_;
};

std::string exported(TillShop& shop) {
  shop.ask(core::ExportSales{kDay, kDay});
  return shop.answer<core::Exported>().file;
}

void sell_one(TillShop& shop) {
  shop.tools.export_folder = shop.folder + "/media";
  shop.open();
  shop.open_shift();
  shop.book(core::BookSale{shop.sale({{"na", 3}})});
}

TEST(StickExport, TheSoldLinesGoOntoAStickAlsoOneFolderDeeper) {
  const Stick stick;
  if (!stick.there()) GTEST_SKIP() << "no second file system";
  for (const char* at : {"/media/STICK", "/media/user/STICK"}) {
    TillShop shop;
    sell_one(shop);
    stick.mount(shop.folder + at);
    const std::string file = exported(shop);
    EXPECT_EQ(file, shop.folder + at + "/ocop-diem-lang-son-2026-11-24-2026-11-24.csv");
    std::ifstream in(file, std::ios::binary);
    const std::string csv{std::istreambuf_iterator<char>(in), {}};
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBFkind,"));
    EXPECT_THAT(csv, HasSubstr("sale,DL01-000001,DL01-000001,2026-11-24,08:00:00,1,lan,1,na,"));
    EXPECT_EQ(stick.files(), 1U) << "and nothing half beside it";
  }
}

TEST(StickExport, AFolderThatIsNoStickTakesNothing) {
  TillShop shop;
  sell_one(shop);
  EXPECT_EQ(exported(shop), "") << "not even a folder for sticks";
  fs::create_directories(shop.folder + "/media/left-behind");
  EXPECT_EQ(exported(shop), "");
  EXPECT_TRUE(fs::is_empty(shop.folder + "/media/left-behind"));
}

TEST(StickExport, AFullStickKeepsNoHalfFile) {
  const Stick stick;
  if (!stick.there()) GTEST_SKIP() << "no second file system";
  EXPECT_TRUE(in_child([&] {
    TillShop shop;
    sell_one(shop);
    stick.mount(shop.folder + "/media/STICK");
    limit_files(100);
    EXPECT_EQ(exported(shop), "");
    EXPECT_EQ(stick.files(), 0U);
    lift_limit();
    EXPECT_NE(exported(shop), "") << "once there is room";
    return true;
  }));
}

}  // namespace
}  // namespace ocop::terminal
