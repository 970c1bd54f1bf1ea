// The paper is drawn twice: first to count its pages, which each of them names.
#include "app/office/settle/statement_pdf.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "app/base/text/formats.h"
#include "app/base/text/money_words.h"
#include "app/office/settle/paper.h"

namespace ocop::settle {

namespace {

constexpr Style kTitle{.size = 5.6, .bold = true, .align = Align::centre};
constexpr Style kUnderTitle{.size = 3.4, .align = Align::centre};
constexpr Style kPlain{.size = 3.2}, kSection{.size = 3.6, .bold = true};
constexpr Style kNote{.size = 2.6, .grey = 0.3};
constexpr const char* kToFillIn = ".............................................................";

std::string day_in_words(std::int64_t day) {
  return text::format(Date(std::chrono::sys_days(std::chrono::days(day))), Language::vi);
}

std::string number_text(Money money) {
  return text::format_number(money.vnd, Language::vi);
}

std::string quantity_text(std::int64_t quantity, bool weighed) {
  return text::format_quantity(quantity, weighed, Language::vi);
}

std::string rate_text(int percent) {
  return percent == kNoRate ? "—" : std::to_string(percent) + " %";
}

std::string statement_name(const Statement& statement) {
  const std::string digits = std::to_string(statement.number);
  return "QT-" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

std::string period_text(const Statement& statement) {
  const std::string until = "hết ngày " + day_in_words(statement.until_day);
  return statement.from_day == 0 ? "Đến " + until
                                 : "Từ ngày " + day_in_words(statement.from_day) + " đến " + until;
}

/// Product and lot, over all points.
struct PrintedGoods {
  std::int64_t before = 0, left = 0;
  Figures figures;
  bool weighed = false;
};

class StatementPaper {
 public:
  StatementPaper(const Statement& statement, const std::string& issuer, int pages)
      : statement_(statement),
        issuer_(issuer),
        paper_("Bảng quyết toán " + statement_name(statement),
               "Bảng quyết toán " + statement_name(statement) + " · " + owner_name() +
                   " · Lập ngày " + day_in_words(statement.made_day),
               pages,
               date_to_iso(Date(std::chrono::sys_days(std::chrono::days(statement.made_day))))) {}

  int pages() const { return paper_.pages(); }

  Result<std::string> draw() {
    put_head();
    put_goods();
    put_takings();
    put_corrections();
    put_account();
    put_signatures();
    return paper_.finish();
  }

 private:
  std::string owner_name() const {
    return statement_.name.empty() ? statement_.producer : statement_.name;
  }

  std::string contracts() const {
    std::set<std::string> all;
    for (const StatementRow& row : statement_.rows)
      if (!row.key.contract.empty()) all.insert(row.key.contract);
    std::string list;
    for (const std::string& one : all) list += (list.empty() ? "" : ", ") + one;
    return list;
  }

  void put_head() {
    paper_.text("BẢNG QUYẾT TOÁN HÀNG BÁN", kTitle, 1);
    paper_.text("Số " + statement_name(statement_) + " · " + period_text(statement_), kUnderTitle,
                5);
    std::string owner = "Bên giao hàng: " + owner_name();
    if (!statement_.address.empty()) owner += "\n" + statement_.address;
    owner += "\nMã: " + statement_.producer;
    std::string seller = "Bên bán hàng: " + (issuer_.empty() ? kToFillIn : issuer_);
    if (!statement_.point.empty()) seller += "\nChỉ hàng ở điểm: " + statement_.point;
    if (const std::string numbers = contracts(); !numbers.empty())
      seller += "\nHợp đồng số: " + numbers;
    paper_.beside(owner, seller, kPlain, 4);
  }

  void section(const std::string& title) {
    paper_.gap(2);
    paper_.keep_together(25);
    paper_.text(title, kSection, 1.5);
  }

  std::string product_name(const std::string& product) const {
    const auto named = statement_.products.find(product);
    return named == statement_.products.end() ? product : named->second;
  }

  void put_goods() {
    std::map<std::pair<std::string, std::string>, PrintedGoods> goods;
    for (const GoodsLeft& one : statement_.goods) {
      PrintedGoods& of = goods[{one.key.product, one.key.lot}];
      of.before += one.before;
      of.left += one.left;
      of.weighed = one.key.weighed;
    }
    for (const StatementRow& row : statement_.rows) {
      PrintedGoods& of = goods[{row.key.product, row.key.lot}];
      of.figures += row.figures;
      of.weighed = row.key.weighed;
    }
    section("1. Hàng hóa");
    paper_.table({{48, Align::left, "Sản phẩm"},
                  {24, Align::left, "Lô"},
                  {17, Align::right, "Tồn đầu"},
                  {17, Align::right, "Nhập"},
                  {17, Align::right, "Bán"},
                  {17, Align::right, "Hỏng"},
                  {17, Align::right, "Kiểm kê"},
                  {17, Align::right, "Tồn cuối"}});
    for (const auto& [key, one] : goods) {
      const auto shown = [weighed = one.weighed](std::int64_t quantity) {
        return quantity_text(quantity, weighed);
      };
      paper_.row({product_name(key.first), key.second.empty() ? "—" : key.second, shown(one.before),
                  shown(one.figures.received), shown(one.figures.sold), shown(one.figures.spoiled),
                  shown(one.figures.counted), shown(one.left)});
    }
    paper_.gap(1);
    paper_.text(
        "Nhập: đã trừ hàng chuyển sang điểm khác. Bán: đã trừ hàng khách trả lại. Kiểm kê: "
        "thừa (+) hoặc thiếu (−) so với sổ",
        kNote, 1);
  }

  void put_takings() {
    std::map<int, Figures> rates;
    Figures sum;
    for (const StatementRow& row : statement_.rows) {
      if (row.key.vat_percent == kNoRate) continue;
      rates[row.key.vat_percent] += row.figures;
      sum += row.figures;
    }
    if (rates.empty()) return;
    section("2. Tiền bán hàng theo thuế suất (đồng)");
    paper_.table({{22, Align::left, "Thuế suất"},
                  {27, Align::right, "Theo giá niêm yết"},
                  {25, Align::right, "Giảm giá,\ncửa hàng chịu"},
                  {25, Align::right, "Giảm giá,\nchủ hàng chịu"},
                  {26, Align::right, "Tiền bán\n(gồm thuế)"},
                  {22, Align::right, "Trong đó\nthuế GTGT"},
                  {27, Align::right, "Phần chủ hàng"}});
    const auto row = [&](const std::string& name, const Figures& of, bool bold) {
      paper_.row({name, number_text(of.gross), number_text(of.discount_shop),
                  number_text(of.discount_owner), number_text(of.takings), number_text(of.vat),
                  number_text(of.share)},
                 bold);
    };
    for (const auto& [percent, of] : rates) row(rate_text(percent), of, false);
    row("Cộng", sum, true);
  }

  void put_corrections() {
    bool any = false;
    for (const StatementRow& row : statement_.rows) {
      if (!row.correction) continue;
      if (!any) {
        section("3. Trong đó: điều chỉnh các kỳ trước (đồng)");
        paper_.table({{56, Align::left, "Sản phẩm"},
                      {26, Align::left, "Lô"},
                      {26, Align::left, "Điểm bán"},
                      {20, Align::right, "Bán"},
                      {23, Align::right, "Tiền bán"},
                      {23, Align::right, "Phải trả"}});
        any = true;
      }
      paper_.row({product_name(row.key.product), row.key.lot.empty() ? "—" : row.key.lot,
                  row.key.point, quantity_text(row.figures.sold, row.key.weighed),
                  number_text(row.figures.takings), number_text(row.figures.due())});
    }
    if (!any) return;
    paper_.gap(1);
    paper_.text(
        "Những việc thuộc các ngày đã quyết toán nhưng đến sau: máy bán hàng mất mạng, khách "
        "trả lại, phiếu bị hủy",
        kNote, 1);
  }

  void put_account() {
    Figures sum;
    for (const StatementRow& row : statement_.rows) sum += row.figures;
    section("Thanh toán (đồng)");
    paper_.table({{134, Align::left, "Khoản"}, {40, Align::right, "Số tiền"}});
    paper_.row({"Còn phải trả đầu kỳ", number_text(statement_.opening)});
    paper_.row({"Cộng: phần chủ hàng của tiền bán", number_text(sum.share)});
    if (sum.made_good.vnd != 0)
      paper_.row({"Cộng: bù hàng hỏng, thiếu do bên bán chịu", number_text(sum.made_good)});
    if (sum.bought.vnd != 0) paper_.row({"Cộng: hàng mua đứt đã nhận", number_text(sum.bought)});
    for (const Payment& one : statement_.payments)
      paper_.row({"Trừ: đã trả ngày " + day_in_words(one.day) +
                      (one.way == "cash" ? ", tiền mặt, phiếu " : ", chuyển khoản, số ") +
                      one.reference,
                  number_text(-one.amount)});
    const Money closing = statement_.closing();
    const bool owes = closing.vnd < 0;
    paper_.row(
        {owes ? "Bên giao hàng còn nợ bên bán cuối kỳ" : "Còn phải trả bên giao hàng cuối kỳ",
         number_text(owes ? -closing : closing)},
        true);
    paper_.gap(2);
    paper_.text("Bằng chữ: " + text::money_in_words(owes ? -closing : closing) + ".", kPlain, 4);
  }

  void put_signatures() {
    constexpr double kHeight = 42, kThird = Paper::kWidth / 3;
    paper_.keep_together(kHeight);
    const Style name{.size = 3.2, .bold = true, .align = Align::centre};
    const Style hint{.size = 2.7, .align = Align::centre, .grey = 0.3};
    paper_.put("............, ngày ...... tháng ...... năm ............", Paper::kWidth / 2,
               Paper::kWidth / 2, {.size = 3, .align = Align::right}, 0);
    int i = 0;
    for (const char* who : {"Đại diện bên giao hàng", "Người lập", "Đại diện bên bán hàng"}) {
      paper_.put(who, i * kThird, kThird, name, 8);
      paper_.put("(ký, ghi rõ họ tên)", i * kThird, kThird, hint, 12.5);
      ++i;
    }
    paper_.gap(kHeight);
  }

  const Statement& statement_;
  const std::string issuer_;
  Paper paper_;
};

}  // namespace

Result<std::string> pdf_of(const Statement& statement, const std::string& issuer) {
  StatementPaper counted(statement, issuer, 0);
  if (auto drawn = counted.draw(); !drawn) return drawn;
  return StatementPaper(statement, issuer, counted.pages()).draw();
}

}  // namespace ocop::settle
