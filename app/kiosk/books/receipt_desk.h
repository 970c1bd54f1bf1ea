// Draws the till's documents for the printer, and those of sales and refunds also as pictures for
// the screen. Works without a printer or without drawing. Which documents are due: paper_desk.h.
// Thread rule: one thread, for which no sale waits; the printer answers from a thread of its own.
// Errors: reported as the printer's state, or logged; no entry depends on paper.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/kiosk/books/paper_mark.h"
#include "app/kiosk/core/action.h"
#include "app/kiosk/device/escpos.h"
#include "app/kiosk/device/printer.h"
#include "app/kiosk/point/printer_note.h"
#include "app/kiosk/till/document.h"
#include "app/kiosk/till/receipt.h"
#include "db/model/private_settings.h"

namespace ocop::books {

struct ReceiptTools {
  /// Renders a document in dots. If empty, nothing is printed.
  std::function<Result<device::Bitmap>(const till::Document&)> draw;
  /// Writes a PNG durably. If empty, there are no pictures.
  std::function<Status(const device::Bitmap&, const std::string& path)> save_picture;
  std::string printer;  ///< see device::printer_destination; empty for none
  int paper_mm = 80;    ///< 58 or 80
  std::function<std::unique_ptr<device::PrintQueue>(
      const device::PrinterSettings&, device::PrintQueue::OnStatus, device::PrintQueue::Noted)>
      connect = device::connect_printer;
};

/// A document in the ledger's queue.
struct PaperName {
  std::int64_t seq = 0;  ///< of its entry
  bool begun = false;    ///< it may have come out before, so it is marked as a copy
  bool copy = false;     ///< it is a copy
};

class ReceiptDesk {
 public:
  /// The folder `receipts` in `data` keeps the newest 50 pictures. `resolver` is the host of the
  /// links in QR codes.
  ReceiptDesk(ReceiptTools tools, const std::string& data, std::string resolver,
              std::function<void(core::Action)> answer);

  void use(std::shared_ptr<const PrivateSettings> settings) { settings_ = std::move(settings); }
  /// Reports the printer's state.
  void start();
  void retry();
  /// Returns whether documents can be printed at all. If not, none waits.
  bool prints() const { return printer_ && tools_.draw; }
  /// Call once, before the first document. Reports if it is unknown which ones waited. `tail`: see
  /// PaperMark.
  PaperMark::Start take_up(std::int64_t tail);
  /// Returns the number of jobs that the printer holds.
  std::size_t waiting() const { return printer_ ? printer_->status().waiting : 0; }
  /// Sets the number of documents that wait behind those, which is reported with them.
  void tell_behind(std::size_t papers);
  /// Opens the drawer. Replaces an earlier pulse that no printer took yet, so that it opens once.
  void open_drawer();

  /// `at_ms` is the entry's time (UTC). Pre-condition: take_up().
  void print_sale(const Sale& sale, std::int64_t at_ms, const PaperName& name);
  void print_refund(const Refund& refund, const Sale& sale, std::int64_t at_ms,
                    const PaperName& name);
  void print_void(const SaleVoid& entry, std::int64_t at_ms, const PaperName& name);
  void print_slip(const CashSlip& slip, std::int64_t at_ms, const PaperName& name);
  void print_x(const ShiftFigures& figures, const std::string& staff, std::int64_t at_ms,
               const PaperName& name);
  void print_z(const ShiftFigures& figures, const ShiftClose& close, std::int64_t at_ms,
               const PaperName& name);
  /// Draws the picture for the screen unless it exists.
  void draw_sale(const Sale& sale, std::int64_t at_ms);
  void draw_refund(const Refund& refund, const Sale& sale, std::int64_t at_ms);

 private:
  using Make = std::function<till::Document(const till::ReceiptFrame&)>;

  till::ReceiptFrame frame(const std::string& staff, std::int64_t at_ms) const;
  std::optional<device::Bitmap> draw(const till::Document& document);
  std::string job_of(const till::Document& document);
  void issue(till::ReceiptFrame frame, const Make& make, const PaperName& name);
  void show(const std::string& number, const std::function<till::Document()>& make);
  void keep(const std::string& number, const device::Bitmap& picture);
  std::string link_of(const Sale& sale) const;

  ReceiptTools tools_;
  std::string folder_;
  std::string resolver_;
  std::function<void(core::Action)> answer_;
  std::shared_ptr<const PrivateSettings> settings_;
  std::shared_ptr<point::PrinterNote> note_;  // used by the printer's thread alone
  std::shared_ptr<PaperMark> mark_;           // likewise, once there is a job
  std::shared_ptr<std::atomic<std::size_t>> behind_;
  std::size_t said_behind_ = 0;
  till::Document drawn_of_;  // the last one drawn, since a receipt is printed and shown
  std::optional<device::Bitmap> drawn_;
  bool warned_ = false;
  std::unique_ptr<device::PrintQueue> printer_;
  std::uint64_t pulse_ = 0;  // the last job that opens the drawer
};

}  // namespace ocop::books
