#include "app/kiosk/visit/telex.h"

#include <gtest/gtest.h>

namespace ocop::visit {
namespace {

std::string typed(std::string_view keys) {
  std::string text;
  for (const char key : keys) text = key == ' ' ? text + " " : telex(text, key);
  return text;
}

struct Typing {
  const char* keys;
  const char* text;
};

class TelexWord : public testing::TestWithParam<Typing> {};

TEST_P(TelexWord, IsTypedAsPeopleTypeIt) {
  EXPECT_EQ(typed(GetParam().keys), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Words, TelexWord,
    testing::Values(
        Typing{"na chi lawng", "na chi lăng"}, Typing{"quyts vangf", "quýt vàng"},
        Typing{"quyst vafng", "quýt vàng"}, Typing{"bawcs sown", "bắc sơn"},
        Typing{"ruwowuj", "rượu"}, Typing{"ruwouj men las", "rượu men lá"},
        Typing{"ruouwj", "rượu"}, Typing{"thachj ddenf", "thạch đèn"},
        Typing{"thachj dden", "thạch đen"}, Typing{"thachj dend", "thạch đen"},
        Typing{"ngoongf hoa cair", "ngồng hoa cải"}, Typing{"vitj quay", "vịt quay"},
        Typing{"gaoj neeps cais hoa vangf", "gạo nếp cái hoa vàng"},
        Typing{"khaaur sli", "khẩu sli"}, Typing{"maatj ong", "mật ong"},
        Typing{"mieens dong", "miến dong"}, Typing{"banhs chuwng dden", "bánh chưng đen"},
        Typing{"hoof", "hồ"}, Typing{"hooif", "hồi"}, Typing{"hoif", "hòi"},
        Typing{"tinh daauf hooif", "tinh dầu hồi"}, Typing{"cheff", "chef"}, Typing{"chef", "chè"},
        Typing{"phowr", "phở"}, Typing{"bunws", "bứn"}, Typing{"buns ngoo", "bún ngô"},
        Typing{"hatj der", "hạt dẻ"}, Typing{"xuws langj", "xứ lạng"}, Typing{"xws", "xứ"},
        Typing{"ddoongf mor", "đồng mỏ"}, Typing{"luwcj", "lực"}, Typing{"hoaf", "hoà"},
        Typing{"thuys", "thuý"}, Typing{"hoef", "hoè"}, Typing{"hoangf", "hoàng"},
        Typing{"muas", "múa"}, Typing{"muaw", "mưa"}, Typing{"nuwas", "nứa"},
        Typing{"nghiax", "nghĩa"}, Typing{"tieengs", "tiếng"}, Typing{"tiengse", "tiếng"},
        Typing{"vieetj", "việt"}, Typing{"vietje", "việt"}, Typing{"nam", "nam"},
        Typing{"quas", "quá"}, Typing{"quaanj", "quận"}, Typing{"quoocs", "quốc"},
        Typing{"giaf", "già"}, Typing{"gif", "gì"}, Typing{"ginf", "gìn"}, Typing{"giowf", "giờ"},
        Typing{"giuwax", "giữa"}, Typing{"khuyur", "khuỷu"}, Typing{"khoair", "khoải"},
        Typing{"xoayf", "xoày"}, Typing{"dduowngf", "đường"}, Typing{"duongwdf", "đường"},
        Typing{"dduongwf", "đường"}, Typing{"nguwowif", "người"}, Typing{"nguoiwf", "người"},
        Typing{"oongs", "ống"}, Typing{"awn", "ăn"}, Typing{"aam", "âm"}, Typing{"eem", "êm"},
        Typing{"DDaf", "Đà"}, Typing{"Lajng SOwn", "Lạng SƠn"}, Typing{"yeeu", "yêu"},
        Typing{"huwux", "hữu"}, Typing{"huuwx", "hữu"}, Typing{"luxng", "lũng"},
        Typing{"cai kinh", "cai kinh"}, Typing{"rau bof khai", "rau bò khai"},
        Typing{"cao khoo", "cao khô"}, Typing{"van linhj", "van lịnh"}, Typing{"ngux", "ngũ"},
        Typing{"ngux gia bif", "ngũ gia bì"}, Typing{"trams", "trám"}, Typing{"mangw", "măng"},
        Typing{"hoongf vanhf khuyeen", "hồng vành khuyên"}, Typing{"xuaan", "xuân"},
        Typing{"thuaanj anh", "thuận anh"}, Typing{"binhf gia", "bình gia"},
        Typing{"ddinhf laapj", "đình lập"}, Typing{"loocj", "lộc"}, Typing{"quys", "quý"}));

TEST(Telex, RepeatingAKeyTakesItsMarkOffAndTypesTheLetter) {
  EXPECT_EQ(typed("aaa"), "aa");
  EXPECT_EQ(typed("ass"), "as");
  EXPECT_EQ(typed("ddd"), "dd");
  EXPECT_EQ(typed("oow"), "ôw");
  EXPECT_EQ(typed("oww"), "ow");
  EXPECT_EQ(typed("ww"), "w");
  EXPECT_EQ(typed("uoww"), "uow");
}

TEST(Telex, ALetterWhoseMarkWasTakenOffStaysPlain) {
  EXPECT_EQ(typed("aaaa"), "aaa");
  EXPECT_EQ(typed("xooong"), "xoong");
  EXPECT_EQ(typed("dddd"), "ddd");
}

TEST(Telex, AnOpenUoAfterHKeepsItsPlainU) {
  EXPECT_EQ(typed("thuowr"), "thuở");
  EXPECT_EQ(typed("huow"), "huơ");
  EXPECT_EQ(typed("THUOWR"), "THUỞ");
  EXPECT_EQ(typed("huowngf"), "hường");
  EXPECT_EQ(typed("thuowngf"), "thường");
  EXPECT_EQ(typed("huowu"), "hươu");
  EXPECT_EQ(typed("huoww"), "huow");
}

TEST(Telex, ZTakesTheToneOff) {
  EXPECT_EQ(typed("las"), "lá");
  EXPECT_EQ(typed("lasz"), "la");
  EXPECT_EQ(typed("zoo"), "zoo");
}

TEST(Telex, WhatIsNoVietnameseSyllableIsLeftAsTyped) {
  EXPECT_EQ(typed("strawberry"), "strawberry");
  EXPECT_EQ(typed("kg5s"), "kg5s");
}

TEST(Telex, OnlyTheLastWordChanges) {
  EXPECT_EQ(telex("na dai", 's'), "na dái");
  EXPECT_EQ(telex("lá ", 's'), "lá s");
}

TEST(Telex, ForeignOrBrokenTextIsKept) {
  EXPECT_EQ(telex("谅山", 's'), "谅山s");
  EXPECT_EQ(telex("\xff\xfe", 'a'),
            "\xff\xfe"
            "a");
}

}  // namespace
}  // namespace ocop::visit
