// Entries for a ledger under test: bodies with correct arithmetic, and ascending times. Thread
// rule: one thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/ledger_entry.h"
#include "tests/support/ledger_chain.h"

namespace ocop::test {

/// 2026-11-24 08:00 in the shop (UTC+7).
inline constexpr std::int64_t kMorningMs = 1'795'482'000'000;

struct BookLine {
  std::string product = "na";
  std::int64_t quantity = 1;
  std::int64_t price = 50'000;
  std::string lot{};
  bool weighed = false;  ///< quantity is in grams, and price per kilogram
  std::int64_t discount = 0;
  int vat_percent = 8;
};

std::int64_t amount_of(const BookLine& line);
std::int64_t vat_of(std::int64_t amount, int percent);

struct BookSale {
  std::string number = "DL01-000001";
  std::vector<BookLine> lines{{}};
  std::int64_t rounding = 0;
  std::string tender = "cash";
  std::int64_t shift = 1;
};

std::int64_t total_of(const BookSale& sale);
std::string body_of(const BookSale& sale);
std::string shift_open_body(std::int64_t shift, std::int64_t float_vnd);
std::string shift_close_body(std::int64_t shift, std::int64_t z, std::int64_t expected,
                             std::int64_t counted);
std::string void_body(const BookSale& sale);
/// Returns a refund of that quantity of one line, with its share of amount and VAT.
std::string refund_body(const std::string& number, const BookSale& sale, std::size_t line,
                        std::int64_t quantity, bool restock);
std::string stock_body(const char* quantity_key, const std::string& product, const std::string& lot,
                       std::int64_t quantity, const std::string& expiry = "");
/// Returns a cash slip; `direction` is "in" (change was brought) or "out" (takings were banked).
std::string cash_move_body(const std::string& number, const std::string& direction,
                           std::int64_t amount, std::int64_t shift = 1,
                           const std::string& manager = "");
EntryDraft draft(const std::string& kind, const std::string& body, std::int64_t at_ms = kMorningMs);

/// Opens the ledger with the real hash; aborts the program on failure.
db::Ledger open_ledger(const std::string& path);

}  // namespace ocop::test
