// Draws the till's papers: for the printer, and a sale's and refund's also as a picture for the
// screen. Where there is no printer, or nobody to draw, the rest goes on. Which papers are due:
// paper_desk.h.
// Thread rule: one thread, that no sale waits for; the printer has its own, and answers from it.
// Errors: told as the printer's state, or logged: no entry depends on paper.
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
  /// Draws a document in dots. Empty: no paper at all.
  std::function<Result<device::Bitmap>(const till::Document&)> draw;
  /// Writes a PNG, durably. Empty: no pictures.
  std::function<Status(const device::Bitmap&, const std::string& path)> save_picture;
  std::string printer;  ///< as device::printer_destination takes it; empty: none
  int paper_mm = 80;    ///< 58 or 80
};

/// A paper in the queue of the ledger's papers.
struct PaperName {
  std::int64_t seq = 0;  ///< of its entry
  bool begun = false;    ///< it may have come out before: marked as a copy
  bool copy = false;     ///< it is one
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
  /// False: papers come out nowhere, and none is to wait.
  bool prints() const { return printer_ && tools_.draw; }
  /// Once, before the first paper. Tells where it is not known what waited. `tail`: PaperMark.
  PaperMark::Start take_up(std::int64_t tail);
  /// Jobs that the printer holds.
  std::size_t waiting() const { return printer_ ? printer_->report().waiting : 0; }
  /// Papers that wait behind those: they are told with them.
  void tell_behind(std::size_t papers);
  /// A pulse that no printer took yet is forgotten: the drawer opens once.
  void open_drawer();

  /// Times are the entries' (UTC, ms). Pre-condition: take_up().
  void print_sale(const Sale& sale, std::int64_t at_ms, const PaperName& name);
  void print_refund(const Refund& refund, const Sale& sale, std::int64_t at_ms,
                    const PaperName& name);
  void print_void(const SaleVoid& entry, std::int64_t at_ms, const PaperName& name);
  void print_x(const ShiftFigures& figures, const std::string& staff, std::int64_t at_ms,
               const PaperName& name);
  void print_z(const ShiftFigures& figures, const ShiftClose& close, std::int64_t at_ms,
               const PaperName& name);
  /// Pictures for the screen, where they are not there yet.
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
  std::shared_ptr<point::PrinterNote> note_;  // once there is a printer, for its thread alone
  std::shared_ptr<PaperMark> mark_;           // once there is a job, for its thread alone
  std::shared_ptr<std::atomic<std::size_t>> behind_;
  std::size_t told_behind_ = 0;
  till::Document drawn_of_;  // drawn last: a receipt is printed and shown
  std::optional<device::Bitmap> drawn_;
  bool warned_ = false;
  std::unique_ptr<device::Printer> printer_;
  std::uint64_t pulse_ = 0;  // the last job that opens the drawer
};

}  // namespace ocop::books
