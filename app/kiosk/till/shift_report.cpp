#include "app/kiosk/till/shift_report.h"

#include <string>
#include <utility>

#include "app/base/text/formats.h"
#include "app/kiosk/till/shift_totals.h"

namespace ocop::till {

namespace {

void row(Document& document, std::string left, Money right, bool bold = false) {
  row(document, std::move(left), text::format(right, Language::vi), bold);
}

void row(Document& document, std::string left, std::int64_t right) {
  row(document, std::move(left), text::format_number(right, Language::vi));
}

void rule(Document& document) {
  document.blocks.emplace_back(RuleBlock{});
}

void add_drawer(Document& document, const ShiftFigures& figures) {
  row(document, "Tiền đầu ca", figures.float_cash);
  row(document, "Mở két không bán", figures.no_sale_drawers);
  if (figures.undone == Undone{}) return;
  row(document, "Dòng hàng đã bỏ", figures.undone.lines);
  row(document, "Giỏ hủy hoặc còn giữ", figures.undone.carts);
  row(document, "Thanh toán rút lại", figures.undone.payments);
}

std::string counted(const char* what, std::int64_t times) {
  return std::string(what) + " (" + std::to_string(times) + ")";
}

void add_slips(Document& document, const SlipFigures& slips) {
  if (slips == SlipFigures{}) return;
  row(document, counted("Phiếu thu", slips.ins), slips.in);
  row(document, counted("Phiếu chi", slips.outs), -slips.out);
}

void add_counts(Document& document, const ShiftFigures& figures) {
  row(document, "Ca", figures.shift);
  rule(document);
  row(document, "Số phiếu bán", figures.sales);
  row(document, "Số phiếu hủy", figures.voids);
  row(document, "Số lần hoàn tiền", figures.refunds);
  row(document, "Số phiếu thu", figures.slips.ins);
  row(document, "Số phiếu chi", figures.slips.outs);
  rule(document);
  add_drawer(document, figures);
}

void add_figures(Document& document, const ShiftFigures& figures) {
  row(document, "Ca", figures.shift);
  rule(document);
  row(document, "Số phiếu bán", figures.sales);
  row(document, "Bán ra", figures.sold);
  row(document, counted("Hủy", figures.voids), -figures.voided);
  row(document, counted("Hoàn tiền", figures.refunds), -figures.refunded);
  row(document, "DOANH THU", figures.net(), true);
  row(document, "Giảm giá đã cho", figures.discounts);
  row(document, "Làm tròn tiền mặt", figures.rounding);
  rule(document);
  for (const TenderKind kind : kTenderKinds)
    row(document, tender_name(kind), figures.tenders[static_cast<std::size_t>(kind)].net());
  rule(document);
  // A shift that sold nothing has no rates.
  for (const auto& [percent, vat] : figures.vat_by_percent) {
    const std::string rate = std::to_string(percent) + "%";
    row(document, "Doanh số GTGT " + rate, vat.amount);
    row(document, "Thuế GTGT " + rate, vat.vat);
  }
  if (!figures.vat_by_percent.empty()) rule(document);
  add_drawer(document, figures);
  add_slips(document, figures.slips);
  row(document, "Tiền mặt phải có", expected_cash(figures), true);
}

}  // namespace

Document x_report(const ReceiptFrame& frame, const ShiftFigures& figures, bool blind) {
  Document document;
  open_document(document, frame, "BÁO CÁO X");
  blind ? add_counts(document, figures) : add_figures(document, figures);
  mark_end(document, frame);
  return document;
}

Document z_report(const ReceiptFrame& frame, const ShiftFigures& figures, const ShiftClose& close) {
  Document document;
  open_document(document, frame, "BÁO CÁO Z SỐ " + std::to_string(close.z));
  add_figures(document, figures);
  rule(document);
  for (std::size_t i = 0; i < kDenominations.size(); ++i) {
    const std::int64_t pieces = close.notes.pieces[i];
    if (pieces == 0) continue;
    row(document,
        text::format_number(kDenominations[i], Language::vi) + " × " +
            text::format_number(pieces, Language::vi),
        Money{kDenominations[i] * pieces});
  }
  row(document, "Tiền mặt đếm được", close.counted, true);
  row(document, "Chênh lệch", close.difference, true);
  if (!close.explanation.empty())
    document.blocks.emplace_back(TextBlock{.text = "Giải trình: " + close.explanation,
                                           .align = Align::left,
                                           .size = TextSize::small,
                                           .bold = false});
  mark_end(document, frame);
  return document;
}

}  // namespace ocop::till
