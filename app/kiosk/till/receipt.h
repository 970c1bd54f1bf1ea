// Receipts of sale, refund and void as documents, in Vietnamese: what the law and the customer
// read. Thread rule: pure. Units: whole đồng; times of the display point (Asia/Ho_Chi_Minh). Not
// the reports of a shift: shift_report.h. Not the drawing.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/till/document.h"
#include "db/model/date.h"
#include "db/model/receipt_head.h"
#include "db/model/refund.h"
#include "db/model/sale.h"
#include "db/model/shop_time.h"

namespace ocop::till {

/// What every paper of one entry shares.
struct ReceiptFrame {
  ReceiptHead head;
  Paper paper = Paper::mm80;
  ShopTime time;           ///< of the entry, not of the print
  std::string staff_name;  ///< as customers may read it
  bool copy = false;       ///< printed again: marked so
};

/// `qr`: the trace page of a product or of the receipt; empty: none.
Document sale_receipt(const ReceiptFrame& frame, const Sale& sale, const std::string& qr);
/// `sale`: the one that the refund belongs to, for the names of its lines.
Document refund_receipt(const ReceiptFrame& frame, const Refund& refund, const Sale& sale);
Document void_receipt(const ReceiptFrame& frame, const SaleVoid& entry);

/// What receipts and reports open with.
void open_document(Document& document, const ReceiptFrame& frame, const std::string& title);
/// What they end with; what a customer takes along also with the words for customers.
void mark_end(Document& document, const ReceiptFrame& frame);
void close_document(Document& document, const ReceiptFrame& frame);
/// "Tiền mặt", "VietQR", "Thẻ".
std::string tender_name(TenderKind kind);

}  // namespace ocop::till
