#include "app/base/text/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <map>

#include "app/main/messages.h"

namespace ocop::text {
namespace {

/// Returns a compiled file as msgfmt writes it.
std::string mo_of(const std::map<std::string, std::string>& texts) {
  const auto number = [](std::size_t value) {
    const auto small = static_cast<std::uint32_t>(value);
    char bytes[4];
    std::memcpy(bytes, &small, 4);
    return std::string(bytes, 4);
  };
  const std::size_t count = texts.size();
  std::string keys, values, all;
  std::size_t at = 28 + 16 * count;
  for (const auto& [key, value] : texts) {
    keys += number(key.size()) + number(at);
    all += key + '\0';
    at += key.size() + 1;
  }
  for (const auto& [key, value] : texts) {
    values += number(value.size()) + number(at);
    all += value + '\0';
    at += value.size() + 1;
  }
  return number(0x950412de) + number(0) + number(count) + number(28) + number(28 + 8 * count) +
         number(0) + number(0) + keys + values + all;
}

Sentences some() {
  auto read =
      Sentences::read(mo_of({{"", "head"},
                             {"Nothing differs.", "Không khác."},
                             {"warning: {0}", "cảnh báo: {0!}"},
                             {"{0} row {1}: {2}", "{0!} dòng {1}: {2!}"},
                             {"{0} row {1}, column {2}: {3}", "{0!} dòng {1}, cột {2}: {3!}"},
                             {"{0} is past {1}.", "{1} sau {0}."},
                             {"part\4the cell is empty.", "ô trống."},
                             {"part\4{0} is used in row {1}.", "{0} dùng ở dòng {1}."},
                             {"Not yet {0}.", ""}}));
  EXPECT_TRUE(read);
  return *read;
}

TEST(Sentences, AKnownOneIsTranslatedAndAnotherStaysEnglish) {
  EXPECT_EQ(some().translated("Nothing differs."), "Không khác.");
  EXPECT_EQ(some().translated("Nothing differs"), "Nothing differs");
  EXPECT_EQ(some().translated("2026-01-01 is past 2026-02-02."), "2026-02-02 sau 2026-01-01.");
  EXPECT_EQ(some().translated("Not yet x."), "Not yet x.");
  EXPECT_EQ(some().translated(""), "");
  EXPECT_EQ(Sentences().translated("Nothing differs."), "Nothing differs.");
}

TEST(Sentences, ALineIsTranslatedWithItsParts) {
  EXPECT_EQ(some().translated("warning: x.csv row 2, column id: the cell is empty."),
            "cảnh báo: x.csv dòng 2, cột id: ô trống.");
  EXPECT_EQ(some().translated("x.csv row 2: na is used in row 7."),
            "x.csv dòng 2: na dùng ở dòng 7.");
  EXPECT_EQ(some().translated("x.csv row 2: else."), "x.csv dòng 2: else.");
  EXPECT_EQ(some().translated("na is used in row 7."), "na is used in row 7.") << "only as a part";
  EXPECT_EQ(some().translated("the cell is empty."), "the cell is empty.");
}

TEST(Sentences, BrokenFilesAreRefused) {
  EXPECT_FALSE(Sentences::read("no"));
  const std::string whole = mo_of({{"a", "b"}});
  for (std::size_t size = 0; size + 4 < whole.size(); ++size)
    EXPECT_FALSE(Sentences::read(whole.substr(0, size))) << size;
}

TEST(Sentences, VietnameseIsReadWhereTheFirstVariableThatIsSetSaysSo) {
  EXPECT_TRUE(reads_vietnamese(nullptr, nullptr, "vi_VN.UTF-8"));
  EXPECT_TRUE(reads_vietnamese("", nullptr, "vi"));
  EXPECT_FALSE(reads_vietnamese("C.UTF-8", nullptr, "vi_VN.UTF-8"));
  EXPECT_TRUE(reads_vietnamese(nullptr, "vi_VN", "en_US.UTF-8"));
  EXPECT_FALSE(reads_vietnamese(nullptr, nullptr, nullptr));
  EXPECT_FALSE(reads_vietnamese(nullptr, nullptr, "vie"));
}

TEST(Sentences, TheProgramsOwnCatalogueIsRead) {
  const auto all = Sentences::read(vietnamese_messages());
  ASSERT_TRUE(all);
  EXPECT_EQ(
      all->translated("warning: price.csv rows 2, 3, 4, 5 and 36 more, column point: there is "
                      "no nowhere in point.csv; add it there or correct it here."),
      "cảnh báo: price.csv các dòng 2, 3, 4, 5 và 36 mục khác, cột point: không có nowhere "
      "trong point.csv; hãy thêm vào đó hoặc sửa ở đây.");
  EXPECT_EQ(all->translated("1 error, 0 warnings. Nothing was written."),
            "1 lỗi, 0 cảnh báo. Chưa ghi gì cả.");
  EXPECT_EQ(all->translated("Root document 2: 2 of 3 root keys, 1 of 1 release keys, 1 of 2 "
                            "settings keys, 1 of 1 notices keys. Now sign it, with the old root "
                            "keys and the new ones."),
            "Tài liệu gốc 2: 2 trên 3 khóa gốc, 1 trên 1 khóa phát hành, 1 trên 2 khóa cài đặt, "
            "1 trên 1 khóa lời nhắn. Bây giờ hãy ký, bằng cả khóa gốc cũ và mới.");
  EXPECT_EQ(all->translated("Root document 1: 1 of 1 root keys, 1 of 1 release keys. Now sign it."),
            "Tài liệu gốc 1: 1 trên 1 khóa gốc, 1 trên 1 khóa phát hành. Bây giờ hãy ký.");
  EXPECT_EQ(all->translated("Root document 1: 1 of 1 root keys, 1 of 1 release keys, 1 of 2 "
                            "settings keys. Now sign it."),
            "Tài liệu gốc 1: 1 trên 1 khóa gốc, 1 trên 1 khóa phát hành, 1 trên 2 khóa cài đặt. "
            "Bây giờ hãy ký.");
}

TEST(Sentences, ColumnsKeepTheirNames) {
  const auto all = Sentences::read(vietnamese_messages());
  ASSERT_TRUE(all);
  for (const char* column : {"group", "place", "lot", "event", "product", "point", "producer"})
    EXPECT_EQ(all->translated("a.csv row 2, columns " + std::string(column) +
                              " and amount: the cell is empty; it must be filled in."),
              "a.csv dòng 2, các cột " + std::string(column) + " và amount: ô trống; phải điền.");
}

TEST(Sentences, WhatARefusalQuotesIsTranslatedInIt) {
  const auto all = Sentences::read(vietnamese_messages());
  ASSERT_TRUE(all);
  EXPECT_EQ(all->translated("The hub cannot be reached: Couldn't connect to server (port 8470); it "
                            "is asked again later."),
            "Không liên lạc được với máy chủ: không kết nối được (port 8470); sẽ hỏi lại sau.");
  EXPECT_EQ(all->translated(
                "The store in /a has what the backup lacks, terminals (1), scans (22), scans of "
                "packs (3), so it was not replaced. To discard that data, use --lose-newer."),
            "Kho trong /a có những gì bản sao lưu thiếu: máy trạm (1), lượt quét (22), lượt quét "
            "từng gói (3); vì vậy kho được để nguyên. Nếu thật sự muốn bỏ, hãy ghi --lose-newer.");
  EXPECT_EQ(
      all->translated("/etc/ocop/sync.toml line 3: the setting \"poll_seconds\" takes a whole "
                      "number from 60 to 86400."),
      "/etc/ocop/sync.toml dòng 3: cài đặt \"poll_seconds\" nhận một số nguyên từ 60 đến "
      "86400.");
  EXPECT_EQ(all->translated("product na (Na dai): price at here: none → 2.000 ₫"),
            "sản phẩm na (Na dai): giá tại here: không có → 2.000 ₫");
  EXPECT_EQ(all->translated("lot na/NA-1 (Na): event harvest: none → commissioning"),
            "lô na/NA-1 (Na): sự kiện harvest: không có → commissioning");
  EXPECT_EQ(all->translated("product na (Na): name (en): Milk and honey → Honey"),
            "sản phẩm na (Na): tên (tiếng Anh): Milk and honey → Honey");
}

}  // namespace
}  // namespace ocop::text
