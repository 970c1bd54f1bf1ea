// Receipts of sale, refund and void, and cash slips, as documents, in Vietnamese: what the law and
// the customer read. Thread rule: pure. Units: whole đồng; times of the display point
// (Asia/Ho_Chi_Minh). Not the reports of a shift: shift_report.h. Not the drawing.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/till/document.h"
#include "db/model/cash_slip.h"
#include "db/model/date.h"
#include "db/model/receipt_head.h"
#include "db/model/refund.h"
#include "db/model/sale.h"
#include "db/model/shop_time.h"

namespace ocop::till {

/// What all documents of one entry share.
struct ReceiptFrame {
  ReceiptHead head;
  Paper paper = Paper::mm80;
  ShopTime time;           ///< of the entry, not of the print
  std::string staff_name;  ///< as customers may read it
  bool copy = false;       ///< a reprint: marked as a copy
};

/// `qr` is the address of the product's or receipt's trace page; empty for none.
Document sale_receipt(const ReceiptFrame& frame, const Sale& sale, const std::string& qr);
/// `sale` is the refunded one, for the names of its lines.
Document refund_receipt(const ReceiptFrame& frame, const Refund& refund, const Sale& sale);
Document void_receipt(const ReceiptFrame& frame, const SaleVoid& entry);

/// Cash in (phiếu thu) or cash out (phiếu chi). `manager_name`: who approved it; empty if nobody
/// had to, or whoever wrote it is a manager.
Document slip_paper(const ReceiptFrame& frame, const CashSlip& slip,
                    const std::string& manager_name);

/// Adds the head of receipts and reports.
void open_document(Document& document, const ReceiptFrame& frame, const std::string& title);
/// mark_end adds the end of all documents; close_document also the words for customers.
void mark_end(Document& document, const ReceiptFrame& frame);
void close_document(Document& document, const ReceiptFrame& frame);
/// Returns "Tiền mặt", "VietQR" or "Thẻ".
std::string tender_name(TenderKind kind);

}  // namespace ocop::till
