#include "app/kiosk/till/receipt.h"

#include <utility>

#include "app/base/text/formats.h"
#include "app/base/text/money_words.h"

namespace ocop::till {

namespace {

constexpr const char* kCopy = "BẢN SAO · COPY";
constexpr int kAir = 10;        // dots between groups
constexpr int kSignature = 96;  // dots for a signature below its name

std::string vnd(Money amount) {
  return text::format(amount, Language::vi);
}

std::string number(std::int64_t value) {
  return text::format_number(value, Language::vi);
}

std::string quantity_text(const SoldProduct& product, std::int64_t quantity) {
  // Non-breaking spaces, so that no quantity or price is split over two lines.
  if (product.weighed) return number(quantity) + "\u00A0g × " + vnd(product.price) + "/kg";
  return number(quantity) + " × " + vnd(product.price);
}

void feed(Document& document, int dots) {
  document.blocks.emplace_back(FeedBlock{dots});
}

void small(Document& document, std::string text) {
  document.blocks.emplace_back(TextBlock{
      .text = std::move(text), .align = Align::left, .size = TextSize::small, .bold = false});
}

void total_row(Document& document, const std::string& name, Money total) {
  feed(document, kAir);
  document.blocks.emplace_back(
      ColumnsBlock{.left = name, .right = vnd(total), .size = TextSize::large, .bold = true});
  feed(document, kAir);
}

/// Adds a name with its amounts below.
void bold(Document& document, const std::string& text) {
  document.blocks.emplace_back(
      TextBlock{.text = text, .align = Align::left, .size = TextSize::normal, .bold = true});
}

void add_line(Document& document, const SaleLine& line) {
  bold(document, line.product.name);
  row(document, quantity_text(line.product, line.quantity), vnd(line.gross));
  if (line.discount.vnd != 0) row(document, "Giảm giá", vnd(-line.discount));
  std::string goods;
  const auto add = [&](const std::string& text) { goods += (goods.empty() ? "" : " · ") + text; };
  if (!line.product.unit.empty() && !line.product.weighed) add(line.product.unit);
  if (!line.lot.empty()) add("Lô\u00A0" + line.lot);
  if (line.expiry) add("HSD\u00A0" + text::format(*line.expiry, Language::vi));
  if (!goods.empty()) small(document, goods);
  if (!line.note.empty()) small(document, "Ghi chú: " + line.note);
}

void add_tenders(Document& document, const std::vector<Tender>& tenders) {
  for (const Tender& tender : tenders) {
    row(document, tender_name(tender.kind), vnd(tender.amount));
    if (!tender.reference.empty()) row(document, "  Mã giao dịch", tender.reference);
    if (tender.given && *tender.given != tender.amount) {
      row(document, "  Khách đưa", vnd(*tender.given));
      row(document, "  Tiền thừa", vnd(tender.change.value_or(Money{})), true);
    }
  }
}

void wrapped(Document& document, std::string text) {
  document.blocks.emplace_back(TextBlock{
      .text = std::move(text), .align = Align::left, .size = TextSize::normal, .bold = false});
}

std::string reason_words(const CashSlip& slip) {
  switch (slip.why) {
    case CashWhy::change:
      return "Thêm tiền lẻ vào két";
    case CashWhy::banked:
      return "Nộp tiền vào ngân hàng";
    case CashWhy::expense:
      return "Chi phí của cửa hàng";
    case CashWhy::producer:
      return "Trả nhà sản xuất theo bản quyết toán số " + slip.statement;
    case CashWhy::other:
      return "Việc khác";
  }
  return {};
}

void add_signatures(Document& document, bool in, bool approved) {
  small(document, "Đã nhận đủ số tiền trên.");
  feed(document, kAir);
  row(document, "Người lập phiếu", in ? "Người nộp tiền" : "Người nhận tiền");
  feed(document, kSignature);
  if (!approved) return;
  row(document, "Người duyệt", "");
  feed(document, kSignature);
}

}  // namespace

std::string tender_name(TenderKind kind) {
  switch (kind) {
    case TenderKind::cash:
      return "Tiền mặt";
    case TenderKind::vietqr:
      return "VietQR";
    case TenderKind::card:
      return "Thẻ";
  }
  return {};
}

void open_document(Document& document, const ReceiptFrame& frame, const std::string& title) {
  document.width_dots = dots_wide(frame.paper);
  const auto centred = [&](const std::string& text, TextSize size, bool bold) {
    if (!text.empty())
      document.blocks.emplace_back(
          TextBlock{.text = text, .align = Align::center, .size = size, .bold = bold});
  };
  centred(frame.head.point, TextSize::large, true);
  centred(frame.head.address, TextSize::small, false);
  centred(frame.head.phone.empty() ? "" : "ĐT: " + frame.head.phone, TextSize::small, false);
  centred(frame.head.tax_code.empty() ? "" : "MST: " + frame.head.tax_code, TextSize::small, false);
  feed(document, kAir);
  document.blocks.emplace_back(TitleBlock{title});
  if (frame.copy) centred(kCopy, TextSize::large, true);
  feed(document, kAir);
  row(document, "Ngày", text::format(frame.time, Language::vi));
  if (!frame.staff_name.empty()) row(document, "Nhân viên", frame.staff_name);
}

void mark_end(Document& document, const ReceiptFrame& frame) {
  feed(document, kAir);
  if (frame.copy)
    document.blocks.emplace_back(
        TextBlock{.text = kCopy, .align = Align::center, .size = TextSize::normal, .bold = true});
}

void close_document(Document& document, const ReceiptFrame& frame) {
  mark_end(document, frame);
  for (const std::string& line : frame.head.footer)
    document.blocks.emplace_back(
        TextBlock{.text = line, .align = Align::center, .size = TextSize::small, .bold = false});
  feed(document, 24);
}

Document sale_receipt(const ReceiptFrame& frame, const Sale& sale, const std::string& qr) {
  Document document;
  open_document(document, frame, "PHIẾU BÁN HÀNG");
  row(document, "Số phiếu", sale.number);
  document.blocks.emplace_back(RuleBlock{});
  Money before_cart;
  for (const SaleLine& line : sale.lines) {
    if (&line != &sale.lines.front()) feed(document, kAir);
    add_line(document, line);
    before_cart += line.gross - line.discount;
  }
  document.blocks.emplace_back(RuleBlock{});
  if (sale.cart_discount.vnd != 0) {
    row(document, "Tạm tính", vnd(before_cart));
    row(document, "Giảm giá cả đơn", vnd(-sale.cart_discount));
  }
  if (sale.rounding.vnd != 0) {
    row(document, "Cộng", vnd(before_cart - sale.cart_discount));
    row(document, "Làm tròn tiền mặt", vnd(sale.rounding));
  }
  total_row(document, "TỔNG CỘNG", sale.total);
  row(document, "Trong đó thuế GTGT", vnd(sale.vat));
  document.blocks.emplace_back(RuleBlock{});
  add_tenders(document, sale.tenders);
  if (!sale.note.empty()) small(document, "Ghi chú: " + sale.note);
  if (!qr.empty()) {
    document.blocks.emplace_back(QrBlock{.payload = qr, .caption = "Quét để xem nguồn gốc"});
  }
  close_document(document, frame);
  return document;
}

Document refund_receipt(const ReceiptFrame& frame, const Refund& refund, const Sale& sale) {
  Document document;
  open_document(document, frame, "PHIẾU HOÀN TIỀN");
  row(document, "Số phiếu", refund.number);
  row(document, "Của phiếu bán", refund.sale);
  document.blocks.emplace_back(RuleBlock{});
  for (const RefundLine& line : refund.lines) {
    if (&line != &refund.lines.front()) feed(document, kAir);
    const bool known = line.line < sale.lines.size();
    bold(document, known ? sale.lines[line.line].product.name : line.product);
    const std::string count = number(line.quantity);
    row(document, line.weighed ? count + "\u00A0g" : "Số lượng: " + count, vnd(line.amount));
  }
  document.blocks.emplace_back(RuleBlock{});
  if (refund.rounding.vnd != 0) row(document, "Làm tròn", vnd(refund.rounding));
  total_row(document, "HOÀN LẠI", refund.total);
  add_tenders(document, refund.tenders);
  small(document, "Lý do: " + refund.reason);
  feed(document, 24);
  row(document, "Khách ký nhận", "Người bán");
  feed(document, kSignature);
  close_document(document, frame);
  return document;
}

Document void_receipt(const ReceiptFrame& frame, const SaleVoid& entry) {
  Document document;
  open_document(document, frame, "PHIẾU HỦY BÁN HÀNG");
  row(document, "Hủy phiếu bán", entry.sale);
  document.blocks.emplace_back(RuleBlock{});
  total_row(document, "HỦY", entry.total);
  add_tenders(document, entry.tenders);
  small(document, "Lý do: " + entry.reason);
  mark_end(document, frame);
  return document;
}

Document slip_paper(const ReceiptFrame& frame, const CashSlip& slip,
                    const std::string& manager_name) {
  const bool in = slip.way == CashWay::in;
  Document document;
  open_document(document, frame, in ? "PHIẾU THU" : "PHIẾU CHI");
  row(document, "Số phiếu", slip.number);
  row(document, "Ca", text::format_number(slip.shift, Language::vi));
  if (!manager_name.empty()) row(document, "Quản lý duyệt", manager_name);
  document.blocks.emplace_back(RuleBlock{});
  if (!slip.party.empty()) wrapped(document, (in ? "Người nộp: " : "Người nhận: ") + slip.party);
  wrapped(document, "Lý do: " + reason_words(slip));
  if (!slip.note.empty()) wrapped(document, "Ghi chú: " + slip.note);
  total_row(document, "SỐ TIỀN", slip.amount);
  wrapped(document, "Bằng chữ: " + text::money_in_words(slip.amount));
  document.blocks.emplace_back(RuleBlock{});
  add_signatures(document, in, !manager_name.empty());
  mark_end(document, frame);
  return document;
}

}  // namespace ocop::till
