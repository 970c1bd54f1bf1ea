#include "tests/support/kiosk/receipt_papers.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "app/kiosk/till/checkout.h"
#include "app/kiosk/till/receipt.h"
#include "app/kiosk/till/refunding.h"
#include "app/kiosk/till/shift_report.h"
#include "app/kiosk/till/shift_totals.h"
#include "tests/core/till_fixture.h"

namespace ocop::test {

namespace {

using fixture::by_weight;
using fixture::day;
using fixture::goods;
using fixture::kToday;
using fixture::offer_of;
using fixture::percent;
using fixture::vnd;

constexpr const char* kTrace = "https://ocop.langson.example/t/01/02000000000015/10/L01";

template <class T>
T must(Result<T> made) {
  if (!made) {
    std::fprintf(stderr, "%s\n", made.error().sentence.c_str());
    std::abort();
  }
  return std::move(*made);
}

till::ReceiptFrame frame(till::Paper paper) {
  return {.head = {.point = "Cửa hàng OCOP Đồng Đăng",
                   .address = "Số 12 Trần Quốc Toản, thị trấn Đồng Đăng, Cao Lộc, Lạng Sơn",
                   .phone = "0205 000 000",
                   .tax_code = "4900000000",
                   .footer = {"Cảm ơn quý khách, hẹn gặp lại!", "Mở cửa 7:30–21:00 hằng ngày"}},
          .paper = paper,
          .time = {.date = kToday, .hour = 14, .minute = 5},
          .staff_name = "Hoàng Thị Lan",
          .copy = false};
}

SoldProduct named(SoldProduct product, const std::string& name, const std::string& unit) {
  product.name = name;
  product.unit = unit;
  return product;
}

Sale paid_in_cash(const till::Cart& cart, Money given) {
  const auto priced = must(till::price_cart(cart.lines, cart.discount, {}, {}));
  const till::Bill bill =
      must(till::pay_cash({.due = priced.due, .rule = {}, .tenders = {}}, given));
  return must(till::close_sale(
      cart, bill, {.number = "DL01-000123", .shift = 4, .staff = "lan", .manager = {}}));
}

/// A discount on a line and on the cart, a weighed line, a note, a rounding.
Sale sale() {
  const SoldProduct tea = named(goods("tea", 145000), "Trà hoa vàng Đình Lập", "hộp 50 g");
  const SoldProduct apple = named(by_weight("na", 65300), "Na dai Chi Lăng", "kg");
  const SoldProduct duck =
      named(goods("duck", 285000), "Vịt quay lá mắc mật Thất Khê", "con 1,2 kg");
  till::Cart cart =
      must(till::add({}, offer_of(tea, {{"L01", day(2027, 3, 1), 9}}), 2, kToday)).cart;
  cart = must(till::add(cart, offer_of(apple), 1350, kToday)).cart;
  cart = must(till::add(cart, offer_of(duck, {{"2611-A", day(2026, 12, 23), 4}}), 1, kToday)).cart;
  cart = must(till::set_discount(cart, cart.lines[0].id, percent(1000)));
  cart = must(till::set_cart_discount(cart, vnd(3000)));
  cart = must(till::set_note(cart, cart.lines[2].id, "gói quà"));
  return paid_in_cash(cart, {1000000});
}

/// Names too long for a line, in capitals with every kind of mark; two tenders.
Sale long_names() {
  const SoldProduct long_name =
      named(goods("long", 1250000),
            "Bộ quà tặng đặc sản Xứ Lạng: khâu nhục, vịt quay, lạp sườn hun khói, măng ớt "
            "mắc mật và rượu Mẫu Sơn ủ chum sành mười năm",
            "hộp quà 5 món");
  const SoldProduct capitals =
      named(goods("capitals", 95000), "BÁNH CHƯNG GẤC – NẾP CÁI HOA VÀNG BẮC SƠN ĐẶC BIỆT ẪỂỖỮỰ",
            "chiếc 800 g");
  const SoldProduct one_word = named(by_weight("word", 999900),
                                     "Hồngvànhkhuyênsấydẻonguyênquảkhônghạtkhôngchấtbảoquản", "kg");
  till::Cart cart = must(till::add({}, offer_of(long_name), 12, kToday)).cart;
  cart = must(till::add(cart, offer_of(capitals), 3, kToday)).cart;
  cart = must(till::add(cart, offer_of(one_word), 12345, kToday)).cart;
  const auto priced = must(till::price_cart(cart.lines, cart.discount, {}, {}));
  till::Bill bill{.due = priced.due, .rule = {}, .tenders = {}};
  bill = must(till::pay_vietqr(bill, {15000000}, "26327004821", ""));
  bill = must(till::pay_cash(bill, till::left_in_cash(bill)));
  return must(till::close_sale(
      cart, bill, {.number = "DL01-000124", .shift = 4, .staff = "lan", .manager = {}}));
}

Refund refund_of(const Sale& sold) {
  return must(till::make_refund(
      sold, false, {},
      std::vector<till::RefundWish>{{.line = 0, .quantity = 1, .restock = false},
                                    {.line = 1, .quantity = 500, .restock = true}},
      {.number = "DL01-R000004",
       .shift = 4,
       .staff = "lan",
       .manager = "hoa",
       .reason = "Hộp bị móp, khách trả lại",
       .kind = TenderKind::cash,
       .reference = {}},
      {}));
}

NoteCount notes(std::int64_t first, std::int64_t fifth) {
  NoteCount count;
  count.pieces[0] = first;
  count.pieces[4] = fifth;
  return count;
}

ShiftFigures figures() {
  ShiftFigures figures = till::figures_of(must(till::open_shift(3, "lan", notes(1, 25))));
  till::count_sale(figures, sale());
  till::count_sale(figures, long_names());
  Sale wrong = sale();
  wrong.number = "DL01-000125";
  till::count_sale(figures, wrong);
  till::count_void(figures, must(till::make_void(wrong, 4, false, {}, "lan", "", "Bấm nhầm")),
                   wrong);
  till::count_refund(figures, refund_of(sale()), sale());
  figures.no_sale_drawers = 2;
  till::count_slip(figures, {.way = CashWay::in, .amount = {500'000}});
  till::count_slip(figures, {.way = CashWay::out, .amount = {1'205'000}});
  return figures;
}

CashSlip cash_in() {
  return {.number = "DL01-T000001",
          .shift = 4,
          .staff = "lan",
          .manager = {},
          .way = CashWay::in,
          .amount = {500'000},
          .why = CashWhy::change,
          .statement = {},
          .party = {},
          .note = {}};
}

CashSlip cash_out() {
  return {.number = "DL01-C000007",
          .shift = 4,
          .staff = "lan",
          .manager = "hoa",
          .way = CashWay::out,
          .amount = {12'345'678},
          .why = CashWhy::producer,
          .statement = "BK-2026-0012",
          .party = "Hợp tác xã nông sản Na Chi Lăng",
          .note = "Kỳ tháng 10, đã trừ hàng hỏng"};
}

}  // namespace

Paper paper(const std::string& name, till::Paper width) {
  const till::ReceiptFrame original = frame(width);
  till::ReceiptFrame copy = original;
  copy.copy = true;
  const ShiftFigures shift = figures();
  const ShiftClose close =
      must(till::close_shift(shift, 6, "lan", notes(2, 31), "Thối nhầm cho khách mua vịt quay"));
  const SaleVoid undone =
      must(till::make_void(sale(), 4, false, {}, "lan", "hoa", "Bấm nhầm số lượng"));
  const std::vector<Paper> all{
      {"sale", till::sale_receipt(original, sale(), kTrace), kTrace},
      {"long_names", till::sale_receipt(original, long_names(), ""), ""},
      {"refund", till::refund_receipt(original, refund_of(sale()), sale()), ""},
      {"void", till::void_receipt(original, undone), ""},
      {"x_report", till::x_report(original, shift), ""},
      {"z_report", till::z_report(original, shift, close), ""},
      {"cash_in", till::slip_paper(original, cash_in(), ""), ""},
      {"cash_out", till::slip_paper(original, cash_out(), "Lương Minh Hoa"), ""},
      {"copy", till::sale_receipt(copy, sale(), kTrace), kTrace}};
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Paper& one) { return one.name == name; });
  if (found == all.end()) std::abort();
  return *found;
}

}  // namespace ocop::test
