#include "app/kiosk/commands/staff_commands.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "app/base/codec/pin_hash.h"
#include "app/base/disk/data_layout.h"
#include "app/base/wire/settings_document.h"
#include "app/kiosk/point/private_file.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::terminal {
namespace {

std::string staff_folder() {
  static int number = 0;
  return test::temporary_folder("staff" + std::to_string(++number));
}

TEST(StaffCommands, AddListAndTakeAway) {
  const std::string data = staff_folder();
  EXPECT_EQ(*commands::list_staff(data), "");
  ASSERT_TRUE(commands::add_staff(data, "minh", "Minh", Role::manager, "246810"));
  ASSERT_TRUE(commands::add_staff(data, "lan", "Lan", Role::seller, "1357"));
  EXPECT_EQ(*commands::list_staff(data), "minh\tmanager\tMinh\nlan\tseller\tLan\n");
  ASSERT_TRUE(commands::remove_staff(data, "lan"));
  EXPECT_EQ(*commands::list_staff(data), "minh\tmanager\tMinh\n");
}

TEST(StaffCommands, KeepThePinAsAHashThatOnlyTheKiosksUserReads) {
  const std::string data = staff_folder();
  ASSERT_TRUE(commands::add_staff(data, "lan", "Lan", Role::seller, "1357"));
  const auto settings = point::load_private_settings(data);
  EXPECT_TRUE(codec::is_pin("1357", settings->find("lan")->pin_hash));
  struct stat about {};
  ASSERT_EQ(::stat((data + "/private.json").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600U);
  std::string text;
  std::getline(std::ifstream(data + "/private.json"), text);
  EXPECT_EQ(text.find("1357"), text.npos);
  ASSERT_TRUE(commands::change_pin(data, "lan", "8642"));
  const auto changed = point::load_private_settings(data);
  EXPECT_FALSE(codec::is_pin("1357", changed->find("lan")->pin_hash));
  EXPECT_TRUE(codec::is_pin("8642", changed->find("lan")->pin_hash));
}

TEST(StaffCommands, RefuseWhatIsWrongAndChangeNothing) {
  const std::string data = staff_folder();
  ASSERT_TRUE(commands::add_staff(data, "minh", "Minh", Role::manager, "246810"));
  ASSERT_TRUE(commands::add_staff(data, "lan", "Lan", Role::seller, "1357"));
  const std::string before = *commands::list_staff(data);
  EXPECT_FALSE(commands::add_staff(data, "lan", "Another", Role::seller, "1357"));
  EXPECT_FALSE(commands::add_staff(data, "Lan Anh", "Lan Anh", Role::seller, "1357"));
  EXPECT_FALSE(commands::add_staff(data, "hoa", "", Role::seller, "1357"));
  for (const char* pin : {"", "123", "123456789", "12a4", "١٢٣٤"})
    EXPECT_FALSE(commands::add_staff(data, "hoa", "Hoa", Role::seller, pin)) << pin;
  EXPECT_FALSE(commands::change_pin(data, "nobody", "1357"));
  EXPECT_FALSE(commands::remove_staff(data, "nobody"));
  const auto alone = commands::remove_staff(data, "minh");
  ASSERT_FALSE(alone);
  EXPECT_EQ(alone.error().sentence,
            "minh is the only manager, and sellers need one; make another manager first.");
  EXPECT_EQ(*commands::list_staff(data), before);
}

TEST(StaffCommands, LeaveWhatTheOfficeSetsAsItIs) {
  const std::string data = staff_folder();
  ASSERT_TRUE(commands::add_staff(data, "minh", "Minh", Role::manager, "246810"));
  auto settings = *point::load_private_settings(data);
  settings.version = 3;
  ASSERT_TRUE(point::save_private_settings(data, settings));
  EXPECT_TRUE(commands::add_staff(data, "lan", "Lan", Role::seller, "1357"))
      << "no longer enrolled, so nothing would undo it";
  std::filesystem::create_directories(data + "/sync");
  std::ofstream(disk::enrolled_file(data)) << "{}";
  settings = *point::load_private_settings(data);
  for (const Status& changed :
       {commands::add_staff(data, "hoa", "Hoa", Role::seller, "1357"),
        commands::change_pin(data, "lan", "8642"), commands::remove_staff(data, "lan")}) {
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().sentence,
              "The office sets this point's settings (version 3), and would undo the change within "
              "minutes; have it change them there (ocop-hub settings set).");
  }
  EXPECT_EQ(wire::private_settings_text(*point::load_private_settings(data)),
            wire::private_settings_text(settings));
}

TEST(StaffCommands, LeaveADamagedFileAsItIs) {
  const std::string data = staff_folder();
  std::ofstream(data + "/private.json") << "{\"format\":1,";
  const auto added = commands::add_staff(data, "lan", "Lan", Role::seller, "1357");
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().sentence,
            "The private settings are damaged; make them again, or have the office send them.");
  EXPECT_EQ(std::filesystem::file_size(data + "/private.json"), 12u);
}

}  // namespace
}  // namespace ocop::terminal
