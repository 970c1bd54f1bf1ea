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

/// Returns the word for a state, used by the office and in the keys of texts.
std::string word_of(device::PrinterState state) {
  constexpr std::array kWords{"ready",      "ready",      "missing",   "paper_out",
                              "cover_open", "not_taking", "disk_full", "fault"};
  return kWords[static_cast<std::size_t>(state)];
}

/// Returns the printer's trouble with the key of its text, or nullopt if there is none.
std::optional<Error> trouble_of(const device::QueueStatus& status) {
  if (status.sentence.empty()) return std::nullopt;
  return Error{status.sentence, "printer." + word_of(status.state), {}};
}

core::PrinterChanged status_of(const device::QueueStatus& status, std::size_t behind) {
  return {{true, trouble_of(status), status.waiting + behind}};
}

}  // namespace

ReceiptDesk::ReceiptDesk(ReceiptTools tools, const std::string& data, std::string resolver,
                         std::function<void(core::Action)> answer)
    : tools_(std::move(tools)),
      folder_(data + "/receipts"),
      resolver_(std::move(resolver)),
      answer_(std::move(answer)),
      settings_(std::make_shared<const PrivateSettings>()),
      note_(std::make_shared<point::PrinterNote>(data)),
      mark_(std::make_shared<PaperMark>(data)),
      behind_(std::make_shared<std::atomic<std::size_t>>(0)) {}

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
      printer_ = tools_.connect(
          settings,
          [answer = answer_, note = note_, behind = behind_](const device::QueueStatus& status) {
            note->tell(word_of(status.state));
            answer(core::TillAction{status_of(status, *behind)});
          },
          [mark = mark_](std::int64_t paper, bool printed) {
            if (printed)
              mark->done(paper);
            else
              mark->begin(paper);
          });
    } else {
      state.trouble = destination.error();
      log(Level::error, "no printer", {{"why", destination.error().sentence}});
    }
  }
  answer_(core::TillAction{core::PrinterChanged{state}});
}

void ReceiptDesk::retry() {
  if (!printer_) return;
  if (std::exchange(warned_, false))
    answer_(core::TillAction{status_of(printer_->status(), *behind_)});
  printer_->retry();
}

PaperMark::Start ReceiptDesk::take_up(std::int64_t tail) {
  PaperMark::Start start = mark_->take_up(tail);
  if (start.damage) {
    log(Level::warning, "waiting papers unknown", {{"why", start.damage->sentence}});
    answer_(core::TillAction{core::PrinterChanged{{true, start.damage, waiting()}}});
    warned_ = true;
  }
  return start;
}

void ReceiptDesk::tell_behind(std::size_t papers) {
  if (papers == said_behind_) return;
  said_behind_ = papers;
  *behind_ = papers;
  answer_(core::TillAction{status_of(printer_->status(), papers)});
}

void ReceiptDesk::open_drawer() {
  if (!printer_) return;
  printer_->cancel(pulse_);
  pulse_ = printer_->print(
      {.bytes = device::escpos_init() + device::escpos_drawer_pulse(), .again = {}});
}

till::ReceiptFrame ReceiptDesk::frame(const std::string& staff, std::int64_t at_ms) const {
  return {settings_->receipt, tools_.paper_mm == 58 ? till::Paper::mm58 : till::Paper::mm80,
          shop_time(at_ms), point::staff_name(*settings_, staff), false};
}

std::optional<device::Bitmap> ReceiptDesk::draw(const till::Document& document) {
  if (!tools_.draw) return std::nullopt;
  if (drawn_ && document == drawn_of_) return drawn_;
  auto drawn = tools_.draw(document);
  if (drawn) {
    drawn_of_ = document;
    return drawn_ = std::move(*drawn);
  }
  log(Level::error, "paper not drawn", {{"why", drawn.error().sentence}});
  return std::nullopt;
}

/// Returns an empty job if the document cannot be drawn.
std::string ReceiptDesk::job_of(const till::Document& document) {
  const auto drawn = draw(document);
  return drawn ? device::escpos_job(*drawn) : std::string();
}

/// Gives the document to the printer.
void ReceiptDesk::issue(till::ReceiptFrame frame, const Make& make, const PaperName& name) {
  frame.copy = true;  // for a second try, since the first may have come out
  device::PrintJob job{.bytes = {}, .again = job_of(make(frame)), .paper = name.seq};
  frame.copy = name.copy;
  job.bytes = job_of(make(frame));
  job.begun = name.begun;
  if (!job.bytes.empty()) printer_->print(std::move(job));
}

/// Makes the picture unless it exists.
void ReceiptDesk::show(const std::string& number, const std::function<till::Document()>& make) {
  std::error_code fault;
  if (fs::exists(fs::path(folder_) / (number + ".png"), fault))
    return answer_(core::TillAction{core::ReceiptDrawn{number}});
  if (const auto picture = draw(make())) keep(number, *picture);
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

/// Returns the link of the product if the sale has only one, with the lot if all is of one lot.
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

void ReceiptDesk::print_sale(const Sale& sale, std::int64_t at_ms, const PaperName& name) {
  const auto make = [&](const till::ReceiptFrame& with) {
    return till::sale_receipt(with, sale, link_of(sale));
  };
  issue(frame(sale.staff, at_ms), make, name);
}

void ReceiptDesk::draw_sale(const Sale& sale, std::int64_t at_ms) {
  show(sale.number,
       [&] { return till::sale_receipt(frame(sale.staff, at_ms), sale, link_of(sale)); });
}

void ReceiptDesk::print_refund(const Refund& refund, const Sale& sale, std::int64_t at_ms,
                               const PaperName& name) {
  const auto make = [&](const till::ReceiptFrame& with) {
    return till::refund_receipt(with, refund, sale);
  };
  issue(frame(refund.staff, at_ms), make, name);
}

void ReceiptDesk::draw_refund(const Refund& refund, const Sale& sale, std::int64_t at_ms) {
  show(refund.number,
       [&] { return till::refund_receipt(frame(refund.staff, at_ms), refund, sale); });
}

void ReceiptDesk::print_void(const SaleVoid& entry, std::int64_t at_ms, const PaperName& name) {
  const auto make = [&](const till::ReceiptFrame& with) { return till::void_receipt(with, entry); };
  issue(frame(entry.staff, at_ms), make, name);
}

void ReceiptDesk::print_slip(const CashSlip& slip, std::int64_t at_ms, const PaperName& name) {
  const std::string manager = slip.manager.empty() || slip.manager == slip.staff
                                  ? std::string()
                                  : point::staff_name(*settings_, slip.manager);
  const auto make = [&](const till::ReceiptFrame& with) {
    return till::slip_paper(with, slip, manager);
  };
  issue(frame(slip.staff, at_ms), make, name);
}

void ReceiptDesk::print_x(const ShiftFigures& figures, const std::string& staff, std::int64_t at_ms,
                          const PaperName& name) {
  const Staff* const person = settings_->find(staff);
  const bool blind = settings_->blind_close && (!person || person->role == Role::seller);
  const auto make = [&](const till::ReceiptFrame& with) {
    return till::x_report(with, figures, blind);
  };
  issue(frame(staff, at_ms), make, name);
}

void ReceiptDesk::print_z(const ShiftFigures& figures, const ShiftClose& close, std::int64_t at_ms,
                          const PaperName& name) {
  const auto make = [&](const till::ReceiptFrame& with) {
    return till::z_report(with, figures, close);
  };
  issue(frame(close.staff, at_ms), make, name);
}

}  // namespace ocop::books
