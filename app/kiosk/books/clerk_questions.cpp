// The till's queries of the ledger, the export to a USB stick and the payment codes.
#include <filesystem>
#include <utility>

#include "app/base/codec/qr.h"
#include "app/base/program/log.h"
#include "app/base/wire/shift_body.h"
#include "app/kiosk/books/clerk.h"
#include "app/kiosk/books/sales_desk.h"
#include "app/kiosk/books/stick_export.h"
#include "app/kiosk/till/vietqr.h"

namespace ocop::books {

using program::Level;
using program::log;

void Clerk::serve(const core::FindSales& effect) {
  std::vector<SaleSummary> sales;
  if (db::Ledger* const ledger = ledger_.ledger()) {
    auto found = find_sales(*ledger, effect);
    if (found)
      sales = std::move(*found);
    else
      log(Level::error, "sales not found", {{"why", found.error().sentence}});
  }
  tell(core::SalesFound{std::move(sales)});
}

void Clerk::serve(const core::LoadSale& effect) {
  auto past = past_sale(effect.number);
  if (past) return tell(core::SaleLoaded{std::make_shared<const till::PastSale>(std::move(*past))});
  log(Level::warning, "sale not loaded", {{"why", past.error().sentence}});
  tell(core::SaleLoaded{nullptr});
}

void Clerk::serve(const core::LoadShifts& effect) {
  std::optional<core::ShiftPage> page;
  if (db::Ledger* const ledger = ledger_.ledger()) {
    auto read = load_shifts(*ledger, effect);
    if (read)
      page = std::move(*read);
    else
      log(Level::error, "shifts not read", {{"why", read.error().sentence}});
  }
  tell(core::ShiftsLoaded{std::move(page)});
}

void Clerk::serve(const core::LoadSlips& /*effect*/) {
  std::optional<std::vector<till::DatedSlip>> slips;
  if (db::Ledger* const ledger = ledger_.ledger()) {
    auto read = load_slips(*ledger);
    if (read)
      slips = std::move(*read);
    else
      log(Level::error, "cash slips not read", {{"why", read.error().sentence}});
  }
  tell(core::SlipsLoaded{std::move(slips)});
}

void Clerk::serve(const core::LoadFigures& effect) {
  std::shared_ptr<const till::Figures> figures;
  if (db::Ledger* const ledger = ledger_.ledger()) {
    auto read = load_figures(*ledger, effect.from, effect.to);
    if (read)
      figures = std::make_shared<const till::Figures>(std::move(*read));
    else
      log(Level::error, "figures not read", {{"why", read.error().sentence}});
  }
  tell(core::FiguresLoaded{std::move(figures)});
}

/// If the entry cannot be written, no file is left.
void Clerk::serve(const core::ExportSales& effect) {
  db::Ledger* const ledger = ledger_.ledger();
  if (ledger == nullptr) return tell(core::Exported{});
  auto written = export_sales(*ledger, export_folder_, settings_.point, effect.from, effect.to);
  if (!written) {
    log(Level::warning, "not exported", {{"why", written.error().sentence}});
    return tell(core::Exported{});
  }
  const auto noted =
      ledger_.append({{EntryKind::export_sales,
                       wire::export_body(effect.staff, effect.manager, effect.from, effect.to)}});
  if (noted) return tell(core::Exported{std::move(*written)});
  std::error_code none;
  std::filesystem::remove(*written, none);
  tell_books();
  refuse(noted.error(), false);
}

void Clerk::serve(const core::MakePaymentQr& effect) {
  const auto& account = private_->bank;
  if (!account)
    return refuse({"This point has no bank account for VietQR.", "refusal.no_bank", {}}, false);
  const auto payload = till::vietqr_payload({account->bin, account->account, false, effect.amount,
                                             till::payment_purpose(effect.code, effect.number)});
  const auto symbol =
      payload ? codec::qr_symbol(*payload) : Result<codec::QrSymbol>(payload.error());
  if (!symbol) return refuse({symbol.error().sentence, "refusal.bad_bank", {}}, false);
  tell(core::PaymentQrMade{
      {effect.amount, symbol->cells, symbol->modules, effect.number, effect.code, *account}});
}

}  // namespace ocop::books
