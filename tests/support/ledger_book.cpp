#include "tests/support/ledger_book.h"

#include <cstdio>
#include <cstdlib>

#include "app/base/wire/entry_hash.h"

namespace ocop::test {

namespace {

std::string number(const char* key, std::int64_t value) {
  return "\"" + std::string(key) + "\":" + std::to_string(value);
}

std::string text(const char* key, const std::string& value) {
  return "\"" + std::string(key) + "\":\"" + value + "\"";
}

std::string tenders(const std::string& kind, std::int64_t amount) {
  return "\"tenders\":[{" + number("amount", amount) + "," + text("kind", kind) + "}]";
}

std::string line_body(const BookLine& line) {
  const std::int64_t amount = amount_of(line);
  std::string body = "{" + number("amount", amount) + ",\"below_zero\":0,\"cart_discount\":0," +
                     number("discount", line.discount) + ",";
  body += number("gross", amount + line.discount) + ",\"group\":\"food\",";
  body += "\"gtin\":\"08931234567897\",";
  if (!line.lot.empty()) body += text("lot", line.lot) + ",";
  body += text("name", "Sản phẩm " + line.product) + "," + number("price", line.price) + ",";
  body += text("producer", "htx-" + line.product) + "," + text("product", line.product) + ",";
  body += number("quantity", line.quantity) + ",";
  body += text("unit", line.weighed ? "kg" : "hộp") + ",";
  body += number("vat", vat_of(amount, line.vat_percent)) + ",";
  return body + number("vat_percent", line.vat_percent) + "," + number("weighed", line.weighed) +
         "}";
}

}  // namespace

std::int64_t amount_of(const BookLine& line) {
  const std::int64_t gross =
      line.weighed ? (line.price * line.quantity + 500) / 1000 : line.price * line.quantity;
  return gross - line.discount;
}

std::int64_t vat_of(std::int64_t amount, int percent) {
  return (2 * amount * percent + 100 + percent) / (2 * (100 + percent));
}

std::int64_t total_of(const BookSale& sale) {
  std::int64_t total = sale.rounding;
  for (const BookLine& line : sale.lines) total += amount_of(line);
  return total;
}

std::string body_of(const BookSale& sale) {
  std::string lines;
  std::int64_t vat = 0;
  for (const BookLine& line : sale.lines) {
    lines += (lines.empty() ? "" : ",") + line_body(line);
    vat += vat_of(amount_of(line), line.vat_percent);
  }
  return "{\"cart_discount\":0,\"lines\":[" + lines + "]," + number("rounding", sale.rounding) +
         "," + text("sale", sale.number) + "," + number("shift", sale.shift) +
         ",\"staff\":\"lan\"," + tenders(sale.tender, total_of(sale)) + "," +
         number("total", total_of(sale)) + "," + number("vat", vat) + "}";
}

std::string shift_open_body(std::int64_t shift, std::int64_t float_vnd) {
  return "{" + number("float", float_vnd) +
         ",\"notes\":{\"100000\":" + std::to_string(float_vnd / 100'000) + "}," +
         number("shift", shift) + ",\"staff\":\"lan\"}";
}

std::string shift_close_body(std::int64_t shift, std::int64_t z, std::int64_t expected,
                             std::int64_t counted) {
  return "{" + number("counted", counted) + "," + number("difference", counted - expected) + "," +
         number("expected", expected) + ",\"explanation\":\"thiếu\",\"notes\":{}," +
         number("shift", shift) + ",\"staff\":\"lan\"," + number("z", z) + "}";
}

std::string void_body(const BookSale& sale) {
  return "{\"manager\":\"minh\",\"reason\":\"nhầm\"," + text("sale", sale.number) + "," +
         number("shift", sale.shift) + ",\"staff\":\"lan\"," +
         tenders(sale.tender, total_of(sale)) + "," + number("total", total_of(sale)) + "}";
}

std::string refund_body(const std::string& refund, const BookSale& sale, std::size_t line,
                        std::int64_t quantity, bool restock) {
  const BookLine& sold = sale.lines[line];
  const std::int64_t amount = amount_of(sold) * quantity / sold.quantity;
  return "{\"lines\":[{" + number("amount", amount) + "," +
         number("line", static_cast<std::int64_t>(line)) + "," + text("product", sold.product) +
         "," + number("quantity", quantity) + "," + number("restock", restock) + "," +
         number("vat", vat_of(amount, sold.vat_percent)) + "," + number("weighed", sold.weighed) +
         "}],\"manager\":\"minh\",\"reason\":\"hỏng\"," + text("refund", refund) +
         ",\"rounding\":0," + text("sale", sale.number) + "," + number("shift", sale.shift) +
         ",\"staff\":\"lan\"," + tenders(sale.tender, amount) + "," + number("total", amount) + "}";
}

std::string stock_body(const char* quantity_key, const std::string& product, const std::string& lot,
                       std::int64_t quantity, const std::string& expiry) {
  std::string body = "{";
  // Keys in order: "counted" comes before "expiry", "quantity" after "product".
  const bool counted = std::string(quantity_key) == "counted";
  if (counted) body += number(quantity_key, quantity) + ",\"expected\":0,";
  if (!expiry.empty()) body += text("expiry", expiry) + ",";
  if (!lot.empty()) body += text("lot", lot) + ",";
  body += text("product", product) + ",";
  if (!counted) body += number(quantity_key, quantity) + ",\"reason\":\"r\",";
  return body + "\"staff\":\"lan\",\"weighed\":0}";
}

std::string cash_move_body(const std::string& paper, const std::string& direction,
                           std::int64_t amount, std::int64_t shift, const std::string& manager) {
  return "{" + number("amount", amount) + "," + text("direction", direction) +
         (manager.empty() ? "" : "," + text("manager", manager)) + R"(,"note":"ghi",)" +
         text("number", paper) + R"(,"party":"Kho bạc",)" + number("shift", shift) +
         R"(,"staff":"lan","why":")" + (direction == "in" ? "change" : "banked") + "\"}";
}

EntryDraft draft(const std::string& kind, const std::string& body, std::int64_t at_ms) {
  return {at_ms, "boot-1", at_ms - kMorningMs + 1000, kind, body};
}

TerminalId test_terminal() {
  TerminalId id{};
  for (std::size_t i = 0; i < id.size(); ++i) id[i] = static_cast<std::uint8_t>(i);
  return id;
}

db::Ledger open_ledger(const std::string& path) {
  auto ledger = db::Ledger::open(path, test_terminal(), wire::ledger_hash());
  if (!ledger) {
    std::fprintf(stderr, "%s\n", ledger.error().sentence.c_str());
    std::abort();
  }
  return std::move(*ledger);
}

}  // namespace ocop::test
