// The till's papers: each is printed, and a sale's and refund's also kept as a picture for the
// screen. Where there is no printer, or nobody to draw, the rest goes on.
// Thread rule: one thread, that no sale waits for; the printer has its own, and answers from it.
// Errors: told as the printer's state, or logged: no entry depends on paper.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/kiosk/core/action.h"
#include "app/kiosk/device/escpos.h"
#include "app/kiosk/device/printer.h"
#include "app/kiosk/point/printer_note.h"
#include "app/kiosk/till/document.h"
#include "app/kiosk/till/receipt.h"
#include "db/model/private_settings.h"

namespace ocop::books {

struct ReceiptTools {
  /// Draws a document in dots. Empty: no paper at all.
  std::function<Result<device::Bitmap>(const till::Document&)> draw;
  /// Writes a PNG, durably. Empty: no pictures.
  std::function<Status(const device::Bitmap&, const std::string& path)> save_picture;
  std::string printer;  ///< as device::printer_destination takes it; empty: none
  int paper_mm = 80;    ///< 58 or 80
};

class ReceiptDesk {
 public:
  /// `data`: its folder `receipts` keeps pictures, the newest 50. `resolver`: host of the links in
  /// QR codes.
  ReceiptDesk(ReceiptTools tools, const std::string& data, std::string resolver,
              std::function<void(core::Action)> answer);

  void use(std::shared_ptr<const PrivateSettings> settings) { settings_ = std::move(settings); }
  /// Tells the printer's state.
  void start();
  void retry();
  /// A pulse that no printer took yet is forgotten: the drawer opens once.
  void open_drawer();

  /// Times are the entries' (UTC, ms). `copy`: marked as one, and printed only.
  void print_sale(const Sale& sale, std::int64_t at_ms, bool copy);
  void print_refund(const Refund& refund, const Sale& sale, std::int64_t at_ms);
  void print_void(const SaleVoid& entry, std::int64_t at_ms);
  void print_x(const ShiftFigures& figures, const std::string& staff, std::int64_t at_ms);
  void print_z(const ShiftFigures& figures, const ShiftClose& close, std::int64_t at_ms);
  /// The picture alone.
  void draw_sale(const Sale& sale, std::int64_t at_ms);

 private:
  using Make = std::function<till::Document(const till::ReceiptFrame&)>;

  till::ReceiptFrame frame(const std::string& staff, std::int64_t at_ms, bool copy) const;
  std::optional<device::Bitmap> draw(const till::Document& document) const;
  void issue(till::ReceiptFrame frame, const Make& make, const std::string& number);
  void keep(const std::string& number, const device::Bitmap& picture);
  std::string link_of(const Sale& sale) const;

  ReceiptTools tools_;
  std::string folder_;
  std::string resolver_;
  std::function<void(core::Action)> answer_;
  std::shared_ptr<const PrivateSettings> settings_;
  std::shared_ptr<point::PrinterNote> note_;  // once there is a printer, for its thread alone
  std::unique_ptr<device::Printer> printer_;
  std::uint64_t pulse_ = 0;  // the last job that opens the drawer
};

}  // namespace ocop::books
