// The statement on paper, read back by other programs.
#include "app/office/settle/statement_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/support/temporary_folder.h"

namespace ocop::settle {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A month with `lots` lots, a correction and a payment.
Statement month(int lots) {
  Statement statement;
  statement.number = 17;
  statement.producer = "htx-na";
  statement.name = "HTX Na Chi Lăng";
  statement.address = "Xã Chi Lăng, Lạng Sơn";
  statement.from_day = 20'758;   // 2026-11-01
  statement.until_day = 20'787;  // 2026-11-30
  statement.made_day = 20'788;
  statement.opening = {1'250'000};
  statement.products = {{"na", "Na Chi Lăng loại một"}, {"mat-ong", "Mật ong bạc hà"}};
  for (int i = 0; i < lots; ++i) {
    const bool honey = i % 3 == 0;
    StatementRow row;
    row.key = {"diem-lang-son",
               honey ? "mat-ong" : "na",
               "L" + std::to_string(26'000 + i),
               !honey,
               honey ? 8 : 5,
               TermsKind::consigned,
               "12/2026/HĐKG"};
    row.figures.received = honey ? 24 : 85'500;
    row.figures.sold = honey ? 17 : 61'250;
    row.figures.spoiled = honey ? 0 : 3'400;
    row.figures.counted = honey ? -1 : 0;
    row.figures.gross = {honey ? 2'380'000 : 4'900'000};
    row.figures.discount_shop = {honey ? 80'000 : 0};
    row.figures.takings = row.figures.gross - row.figures.discount_shop;
    row.figures.vat = {honey ? 170'370 : 233'333};
    row.figures.share = {honey ? 1'666'000 : 3'430'000};
    row.figures.made_good = {honey ? 98'000 : 0};
    statement.rows.push_back(row);
    statement.goods.push_back(
        {{row.key.point, row.key.product, row.key.lot, row.key.weighed}, 0, row.figures.left()});
  }
  StatementRow late;
  late.correction = true;
  late.key = {"diem-lang-son", "na", "L25990", true, 5, TermsKind::consigned, "12/2026/HĐKG"};
  late.figures.sold = -1'500;
  late.figures.gross = late.figures.takings = {-120'000};
  late.figures.share = {-84'000};
  statement.rows.push_back(late);
  statement.payments = {{3, "htx-na", 20'770, Money{5'000'000}, "bank", "FT26321000123"},
                        {4, "htx-na", 20'780, Money{500'000}, "cash", "DL01-C000007"}};
  for (const StatementRow& row : statement.rows) statement.due += row.figures.due();
  for (const Payment& one : statement.payments) statement.paid += one.amount;
  return statement;
}

struct StatementPdf : testing::Test {
  std::string folder = test::temporary_folder("statement_pdf");

  /// Returns the text of the PDF, which is left in the folder.
  std::string text_of(const Statement& statement, const std::string& issuer) {
    const auto bytes = pdf_of(statement, issuer);
    EXPECT_TRUE(bytes);
    EXPECT_EQ(*bytes, *pdf_of(statement, issuer)) << "the same statement gives the same bytes";
    const std::string pdf = folder + "/statement.pdf", text = folder + "/statement.txt";
    std::ofstream(pdf, std::ios::binary) << *bytes;
    EXPECT_EQ(std::system(("pdftotext -layout '" + pdf + "' '" + text + "'").c_str()), 0);
    std::ostringstream all;
    all << std::ifstream(text).rdbuf();
    return all.str();
  }
};

TEST_F(StatementPdf, SaysWhatTheStatementSaysAsText) {
  const std::string text = text_of(month(5), "Trung tâm OCOP Lạng Sơn");
  for (const char* said :
       {"BẢNG QUYẾT TOÁN HÀNG BÁN", "Số QT-000017", "Từ ngày 01/11/2026 đến hết ngày 30/11/2026",
        "HTX Na Chi Lăng", "12/2026/HĐKG", "Trung tâm OCOP Lạng Sơn", "Mật ong bạc hà", "L26000",
        "61,25 kg", "FT26321000123", "DL01-C000007", "điều chỉnh các kỳ trước", "L25990",
        "9.484.000", "Chín triệu bốn trăm tám mươi tư nghìn đồng", "Đại diện bên giao hàng",
        "Trang 1/"})
    EXPECT_THAT(text, HasSubstr(said));
}

TEST_F(StatementPdf, OfManyLotsHasPagesWithHeadsAndNumbers) {
  const std::string text = text_of(month(90), "");
  EXPECT_THAT(text, HasSubstr("Trang 3/"));
  EXPECT_THAT(text, HasSubstr("L26089"));
  const std::size_t second = text.find('\f');
  ASSERT_NE(second, text.npos);
  EXPECT_THAT(text.substr(second, 400), HasSubstr("Tồn cuối"));
}

TEST_F(StatementPdf, WhoOwesIsSaidInWords) {
  Statement one = month(0);
  one.opening = {};
  const std::string text = text_of(one, "");
  EXPECT_THAT(text, HasSubstr("Bên giao hàng còn nợ bên bán cuối kỳ"));
  EXPECT_THAT(text, HasSubstr("Năm triệu năm trăm tám mươi tư nghìn đồng"));
  EXPECT_THAT(text, Not(HasSubstr("-5.584.000")));
}

}  // namespace
}  // namespace ocop::settle
