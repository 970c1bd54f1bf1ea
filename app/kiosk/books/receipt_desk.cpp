#include "app/kiosk/books/receipt_desk.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>
#include <vector>

#include "app/base/gs1/product_link.h"
#include "app/base/program/log.h"
#include "app/kiosk/point/point_settings.h"
#include "app/kiosk/till/shift_report.h"
#include "db/model/shop_time.h"

namespace ocop::books {

using program::Level;
using program::log;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPictures = 50;

void forget_old_pictures(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> pictures;
  std::error_code fault;
  for (const auto& file : fs::directory_iterator(folder, fault))
    if (file.path().extension() == ".png")
      pictures.emplace_back(fs::last_write_time(file.path(), fault), file.path());
  std::sort(pictures.rbegin(), pictures.rend());
  for (std::size_t i = kPictures; i < pictures.size(); ++i) fs::remove(pictures[i].second, fault);
}

/// One word of a state, for the office and for the keys of texts.
std::string word_of(device::PrinterState state) {
  constexpr std::array kWords{"ready",      "ready",      "missing",   "paper_out",
                              "cover_open", "not_taking", "disk_full", "fault"};
  return kWords[static_cast<std::size_t>(state)];
}

/// In staff's language by its key; nothing: all is well.
std::optional<Error> trouble_of(const device::PrinterReport& report) {
  if (report.sentence.empty()) return std::nullopt;
  return Error{report.sentence, "printer." + word_of(report.state), {}};
}

}  // namespace

ReceiptDesk::ReceiptDesk(ReceiptTools tools, const std::string& data, std::string resolver,
                         std::function<void(core::Action)> answer)
    : tools_(std::move(tools)),
      folder_(data + "/receipts"),
      resolver_(std::move(resolver)),
      answer_(std::move(answer)),
      settings_(std::make_shared<const PrivateSettings>()),
      note_(std::make_shared<point::PrinterNote>(data)) {}

void ReceiptDesk::start() {
  till::PrinterState state;
  if (tools_.printer.empty()) {
    note_->tell("");
  } else {
    const auto destination = device::printer_destination(tools_.printer);
    state.there = true;
    note_->tell(destination ? "ready" : "wrong_setting");
    if (destination) {
      device::PrinterSettings settings;
      settings.destination = *destination;
      printer_ = std::make_unique<device::Printer>(
          settings, [answer = answer_, note = note_](const device::PrinterReport& report) {
            note->tell(word_of(report.state));
            answer(core::TillAction{core::PrinterTold{{true, trouble_of(report), report.waiting}}});
          });
    } else {
      state.trouble = destination.error();
      log(Level::error, "no printer", {{"why", destination.error().sentence}});
    }
  }
  answer_(core::TillAction{core::PrinterTold{state}});
}

void ReceiptDesk::retry() {
  if (printer_) printer_->retry();
}

void ReceiptDesk::open_drawer() {
  if (!printer_) return;
  printer_->cancel(pulse_);
  pulse_ = printer_->print({device::escpos_init() + device::escpos_drawer_pulse(), {}});
}

till::ReceiptFrame ReceiptDesk::frame(const std::string& staff, std::int64_t at_ms,
                                      bool copy) const {
  return {settings_->receipt, tools_.paper_mm == 58 ? till::Paper::mm58 : till::Paper::mm80,
          shop_time(at_ms), point::staff_name(*settings_, staff), copy};
}

std::optional<device::Bitmap> ReceiptDesk::draw(const till::Document& document) const {
  if (!tools_.draw) return std::nullopt;
  auto drawn = tools_.draw(document);
  if (drawn) return std::move(*drawn);
  log(Level::error, "paper not drawn", {{"why", drawn.error().sentence}});
  return std::nullopt;
}

/// Prints it, and keeps its picture where it has a number.
void ReceiptDesk::issue(till::ReceiptFrame frame, const Make& make, const std::string& number) {
  if (!printer_ && number.empty()) return;
  const auto first = draw(make(frame));
  if (!first) return;
  if (printer_) {
    frame.copy = true;  // after a break, nobody knows whether the first one came out
    const auto again = draw(make(frame));
    printer_->print(
        {device::escpos_job(*first), again ? device::escpos_job(*again) : std::string()});
  }
  if (!number.empty()) keep(number, *first);
}

void ReceiptDesk::keep(const std::string& number, const device::Bitmap& picture) {
  if (!tools_.save_picture) return;
  std::error_code fault;
  fs::create_directories(folder_, fault);
  const auto saved = tools_.save_picture(picture, (fs::path(folder_) / (number + ".png")).string());
  if (!saved) {
    log(Level::warning, "receipt not kept", {{"why", saved.error().sentence}, {"of", number}});
    return;
  }
  forget_old_pictures(folder_);
  answer_(core::TillAction{core::ReceiptDrawn{number}});
}

/// Returns the link of the product if the sale has only one; with the lot if all of it is of one.
std::string ReceiptDesk::link_of(const Sale& sale) const {
  if (sale.lines.empty()) return {};
  const SaleLine& first = sale.lines.front();
  std::string lot = first.lot;
  for (const SaleLine& line : sale.lines) {
    if (line.product.id != first.product.id) return {};
    if (line.lot != lot) lot.clear();
  }
  return gs1::product_link(resolver_, {Gtin::parse(first.product.gtin), first.product.id, lot});
}

void ReceiptDesk::print_sale(const Sale& sale, std::int64_t at_ms, bool copy) {
  const auto make = [&](const till::ReceiptFrame& with) {
    return till::sale_receipt(with, sale, link_of(sale));
  };
  issue(frame(sale.staff, at_ms, copy), make, copy ? "" : sale.number);
}

void ReceiptDesk::draw_sale(const Sale& sale, std::int64_t at_ms) {
  std::error_code fault;
  if (fs::exists(fs::path(folder_) / (sale.number + ".png"), fault))
    return answer_(core::TillAction{core::ReceiptDrawn{sale.number}});
  const auto picture =
      draw(till::sale_receipt(frame(sale.staff, at_ms, false), sale, link_of(sale)));
  if (picture) keep(sale.number, *picture);
}

void ReceiptDesk::print_refund(const Refund& refund, const Sale& sale, std::int64_t at_ms) {
  const auto make = [&](const till::ReceiptFrame& with) {
    return till::refund_receipt(with, refund, sale);
  };
  issue(frame(refund.staff, at_ms, false), make, refund.number);
}

void ReceiptDesk::print_void(const SaleVoid& entry, std::int64_t at_ms) {
  const auto make = [&](const till::ReceiptFrame& with) { return till::void_receipt(with, entry); };
  issue(frame(entry.staff, at_ms, false), make, "");
}

void ReceiptDesk::print_x(const ShiftFigures& figures, const std::string& staff,
                          std::int64_t at_ms) {
  const auto make = [&](const till::ReceiptFrame& with) { return till::x_report(with, figures); };
  issue(frame(staff, at_ms, false), make, "");
}

void ReceiptDesk::print_z(const ShiftFigures& figures, const ShiftClose& close,
                          std::int64_t at_ms) {
  const auto make = [&](const till::ReceiptFrame& with) {
    return till::z_report(with, figures, close);
  };
  issue(frame(close.staff, at_ms, false), make, "");
}

}  // namespace ocop::books
