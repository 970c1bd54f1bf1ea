#include "app/kiosk/commands/point_commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/base/disk/data_layout.h"
#include "app/base/wire/settings_document.h"
#include "app/kiosk/commands/staff_commands.h"
#include "app/kiosk/point/private_file.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::terminal {
namespace {

std::string folder() {
  static int number = 0;
  return test::temporary_folder("point" + std::to_string(++number));
}

std::string refusal(const std::string& data, const std::string& key, const std::string& value) {
  const auto set = commands::set_point(data, key, value);
  return set ? "accepted" : set.error().sentence;
}

TEST(PointCommands, SetEachKeyAndShowItAgain) {
  const std::string data = folder();
  const std::vector<std::pair<std::string, std::string>> values{
      {"bank", "970436 0123456789 HTX NA CHI LANG"},
      {"receipt.point", "Điểm OCOP Lạng Sơn"},
      {"receipt.address", "Số 1 Hùng Vương"},
      {"receipt.phone", "0205 123 456"},
      {"receipt.tax_code", "0123456789-001"},
      {"receipt.footer", "Cảm ơn quý khách|Mở cửa 7:30"},
      {"rounding.step", "1000"},
      {"rounding.way", "down"},
      {"low_stock.pieces", "3"},
      {"low_stock.grams", "500"},
      {"blind_close", "yes"},
      {"sale_prefix", "DL01"}};
  std::string shown;
  for (const auto& [key, value] : values) {
    EXPECT_EQ(refusal(data, key, value), "accepted") << key;
    shown += key + "\t" + value + "\n";
  }
  EXPECT_EQ(*commands::show_point(data), shown);
  const auto settings = point::load_private_settings(data);
  EXPECT_EQ(settings->bank->account, "0123456789");
  EXPECT_EQ(settings->receipt.footer.size(), 2u);
  EXPECT_EQ(settings->rounding.way, CashRounding::Way::down);
  EXPECT_TRUE(settings->blind_close);
}

TEST(PointCommands, LeaveWhatTheOfficeSetsAsItIs) {
  const std::string data = folder();
  ASSERT_TRUE(commands::set_point(data, "receipt.phone", "0205 123 456"));
  std::filesystem::create_directories(data + "/sync");
  std::ofstream(disk::enrolled_file(data)) << "{}";
  EXPECT_EQ(refusal(data, "receipt.phone", "1"), "accepted") << "the office has set nothing";
  auto settings = *point::load_private_settings(data);
  settings.version = 3;
  ASSERT_TRUE(point::save_private_settings(data, settings));
  for (const char* key : {"receipt.phone", "bank", "blind_close", "rounding.step"})
    EXPECT_THAT(refusal(data, key, ""), testing::HasSubstr("The office sets this point's settings"))
        << key;
  EXPECT_EQ(wire::private_settings_text(*point::load_private_settings(data)),
            wire::private_settings_text(settings));
}

TEST(PointCommands, AnEmptyValueTakesTextsAwayAndGivesNumbersTheirDefaults) {
  const std::string data = folder();
  const std::string before = *commands::show_point(data);
  for (const auto& [key, value] :
       std::vector<std::pair<std::string, std::string>>{{"bank", "970436 1 LAN"},
                                                        {"receipt.footer", "a|b"},
                                                        {"rounding.step", "1"},
                                                        {"rounding.way", "up"},
                                                        {"low_stock.grams", "1"},
                                                        {"sale_prefix", "AB"}}) {
    ASSERT_TRUE(commands::set_point(data, key, value));
    ASSERT_TRUE(commands::set_point(data, key, ""));
  }
  EXPECT_EQ(*commands::show_point(data), before);
}

TEST(PointCommands, RefuseWhatIsWrongInOneSentenceAndChangeNothing) {
  const std::string data = folder();
  ASSERT_TRUE(commands::set_point(data, "bank", "970436 1 LAN"));
  const std::string before = *commands::show_point(data);
  EXPECT_EQ(refusal(data, "colour", "red"), "There is no key colour; `point show` lists all.");
  EXPECT_EQ(
      refusal(data, "bank", "970436 0123456789"),
      "The bank takes its name or number, the account and its holder in one value, such as "
      "\"Vietcombank 0123456789 HTX NA CHI LANG\"; `ocop-hub settings banks` names the banks.");
  EXPECT_EQ(refusal(data, "bank", "No Such Bank 0123456789 LAN").substr(0, 18),
            "The bank takes its");
  EXPECT_EQ(refusal(data, "bank", "97043 0123456789 LAN").substr(0, 18), "The bank takes its");
  EXPECT_EQ(refusal(data, "rounding.step", "500d"),
            "Cash is rounded to a whole number of đồng from 1 (not at all) to 100000.");
  EXPECT_EQ(refusal(data, "rounding.way", "sideways"), "Cash is rounded half_up, down or up.");
  EXPECT_EQ(refusal(data, "low_stock.grams", "2 kg"),
            "Low stock is a whole number of pieces or grams from 0 to 1000000000.");
  EXPECT_EQ(refusal(data, "sale_prefix", "dl-01"),
            "Sale numbers begin with 2 to 8 letters A-Z and digits, such as DL01.");
  EXPECT_EQ(refusal(data, "receipt.tax_code", "none"),
            "A tax code has 10 to 14 digits and hyphens, such as 0123456789-001.");
  EXPECT_EQ(*commands::show_point(data), before);
}

TEST(PointCommands, LeaveTheStaffAsTheyAre) {
  const std::string data = folder();
  ASSERT_TRUE(commands::add_staff(data, "minh", "Minh", Role::manager, "246810"));
  ASSERT_TRUE(commands::set_point(data, "sale_prefix", "DL01"));
  EXPECT_EQ(*commands::list_staff(data), "minh\tmanager\tMinh\n");
  ASSERT_TRUE(commands::add_staff(data, "lan", "Lan", Role::seller, "1357"));
  EXPECT_EQ(point::load_private_settings(data)->sale_prefix, "DL01");
}

}  // namespace
}  // namespace ocop::terminal
