// Labels for phones, printers and people. Codes are read back by zbarimg.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "app/office/label/print.h"
#include "tests/support/kiosk/read_qr.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::label {
namespace {

using testing::HasSubstr;

/// As long as a real link with its proof.
const std::string kLink =
    "https://ocop.langson.gov.vn/01/02000001000007/10/M00-26111?s=" + std::string(86, 'k');

Product product() {
  Product made;
  made.card.id = "ruou-men-la";
  made.card.name = {{"Rượu men lá Hữu Lễ", "Hữu Lễ leaf-yeast rice wine", "友礼叶曲米酒"}};
  made.gtin = Gtin::parse("2000001000007");
  return made;
}

Lot lot() {
  Lot made;
  made.name = {"ruou-men-la", "M00-26111"};
  made.made_on = *date_from_iso("2026-11-02");
  made.best_before = *date_from_iso("2027-11-02");
  return made;
}

Label label_in(Language language) {
  return *make_label(product(), "Hộ Nông Thị Chỉ, xã Hữu Lễ, huyện Văn Quan (cũ)", lot(), kLink,
                     language);
}

std::string saved(const std::string& name, const std::string& bytes) {
  const std::string path = test::temporary_folder("label") + "/" + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string bytes(const Result<std::string>& file) {
  EXPECT_TRUE(file) << file.error().sentence;
  return file ? *file : "";
}

/// Returns what a label printer would print: the picture of a ^GFA field as a PBM.
std::string pbm_of_zpl(const std::string& zpl) {
  unsigned total = 0, again = 0, row = 0;
  const std::size_t at = zpl.find("^GFA,");
  if (std::sscanf(zpl.c_str() + at, "^GFA,%u,%u,%u,", &total, &again, &row) != 3 || total != again)
    return "";
  std::string bits;
  int half = -1;
  for (std::size_t i = zpl.find('\n', at); zpl[i] != '^'; ++i) {
    if (zpl[i] == '\n') continue;
    const int value = zpl[i] <= '9' ? zpl[i] - '0' : zpl[i] - 'A' + 10;
    if (half >= 0) bits += static_cast<char>(half * 16 + value);
    half = half >= 0 ? -1 : value;
  }
  if (bits.size() != total) return "";
  return "P4\n" + std::to_string(row * 8) + " " + std::to_string(total / row) + "\n" + bits;
}

TEST(Label, APhoneReadsTheLinkFromEachKindOfFile) {
  for (const Language language : kLanguages) {
    const Label label = label_in(language);
    const std::string code(language_code(language));
    for (const int dots : {8, 12})
      EXPECT_EQ(test::read_qr(saved(code + ".png", bytes(png_of(label, {60, 40}, dots)))), kLink);
    const std::string zpl = bytes(zpl_of({&label, 1}, {60, 40}, 8, 3));
    EXPECT_THAT(zpl, HasSubstr("^PQ3\n"));
    EXPECT_EQ(test::read_qr(saved(code + ".pbm", pbm_of_zpl(zpl))), kLink);
    const std::string pdf = saved(code + ".pdf", bytes(pdf_of_labels({&label, 1}, {60, 40}, 1)));
    ASSERT_EQ(std::system(("pdftoppm -r 300 -png -singlefile '" + pdf + "' '" + pdf + "'").c_str()),
              0);
    EXPECT_EQ(test::read_qr(pdf + ".png"), kLink);
  }
}

TEST(Label, APersonReadsWhatTheCodeSays) {
  const std::string pdf =
      saved("words.pdf", *pdf_of_labels(std::vector{label_in(Language::vi)}, {70, 42}, 1));
  const std::string text = pdf + ".txt";
  ASSERT_EQ(std::system(("pdftotext -layout '" + pdf + "' '" + text + "'").c_str()), 0);
  std::ifstream file(text);
  const std::string words((std::istreambuf_iterator<char>(file)), {});
  for (const char* part : {"Rượu men lá Hữu Lễ", "Nông Thị Chỉ", "Lô M00-26111", "02/11/2026",
                           "02/11/2027", "Quét để xem nguồn gốc"})
    EXPECT_THAT(words, HasSubstr(part));
}

TEST(Label, ASheetHoldsAsManyAsWereAsked) {
  const std::string pdf = saved(
      "sheet.pdf", *pdf_of_sheets(std::vector{label_in(Language::vi)}, *read_sheet("3x7"), 25));
  ASSERT_EQ(std::system(("pdftoppm -r 300 -png '" + pdf + "' '" + pdf + "'").c_str()), 0);
  const auto codes = [&](const std::string& page) {
    const std::string all = test::read_qr(pdf + "-" + page + ".png");
    return std::count(all.begin(), all.end(), '\n') + 1;
  };
  EXPECT_EQ(codes("1"), 21);
  EXPECT_EQ(codes("2"), 4);
}

TEST(Label, ACodeIsNeverPrintedTooSmallToRead) {
  const auto small = png_of(label_in(Language::vi), {30, 20}, 8);
  ASSERT_FALSE(small);
  EXPECT_THAT(small.error().sentence, HasSubstr("has no room for a code"));
  for (int modules = 21; modules <= 177; modules += 4)
    for (const double dots : {0.0, 8.0, 12.0})
      if (const auto cells = cell_sizes({60, 40}, modules, dots)) {
        EXPECT_GE(cells->back(), kSmallestCell_mm);
        EXPECT_LE(cells->front() * (modules + 8), 40);
      }
}

TEST(Label, WordsAreNeverCutOff) {
  Label label = label_in(Language::vi);
  for (int i = 0; i < 5; ++i) label.name += " rất rất dài";
  const auto full = png_of(label, {50, 30}, 8);
  ASSERT_FALSE(full);
  EXPECT_THAT(full.error().sentence, HasSubstr("use a larger one"));
  EXPECT_TRUE(png_of(label, {90, 60}, 8));
}

TEST(LabelSize, OtherWordsAreRefused) {
  for (const char* text : {"", "50", "x", "50x", "50x19", "201x50", "50x30 ", "-50x30", "5e1x30"})
    EXPECT_FALSE(read_size(text)) << text;
  for (const char* text : {"", "1x1", "3x9", "3x7x", "a"}) EXPECT_FALSE(read_sheet(text)) << text;
}

}  // namespace
}  // namespace ocop::label
