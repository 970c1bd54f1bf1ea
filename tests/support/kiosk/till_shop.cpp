#include "tests/support/kiosk/till_shop.h"

#include <fstream>
#include <iterator>

#include "app/base/codec/pin_hash.h"
#include "app/kiosk/device/escpos.h"
#include "app/kiosk/point/private_file.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::test {

namespace {

constexpr auto kNever = std::chrono::seconds(60);

/// Returns all text of a document.
std::string words_of(const till::Document& document) {
  std::string words;
  for (const till::Block& block : document.blocks) {
    if (const auto* title = std::get_if<till::TitleBlock>(&block)) words += title->text + "\n";
    if (const auto* text = std::get_if<till::TextBlock>(&block)) words += text->text + "\n";
    if (const auto* row = std::get_if<till::ColumnsBlock>(&block))
      words += row->left + ": " + row->right + "\n";
    if (const auto* qr = std::get_if<till::QrBlock>(&block)) words += "QR " + qr->payload + "\n";
  }
  return words;
}

/// Encodes the text as dots, 255 characters per row, so that it can be found in a printer's bytes.
Result<device::Bitmap> draw_words(const till::Document& document) {
  const std::string words = words_of(document);
  device::Bitmap picture{2040, static_cast<int>(words.size() / 255 + 1), {}};
  picture.bits.assign(words.begin(), words.end());
  picture.bits.resize(picture.row_bytes() * static_cast<std::size_t>(picture.height));
  return picture;
}

Status save_words(const device::Bitmap& picture, const std::string& path) {
  std::ofstream(path).write(reinterpret_cast<const char*>(picture.bits.data()),
                            static_cast<std::streamsize>(picture.bits.size()));
  return Done{};
}

PrivateSettings two_people() {
  static const PrivateSettings settings = [] {
    PrivateSettings made;
    made.sale_prefix = "DL01";
    made.staff = {{"lan", "Lan", Role::seller, *codec::hash_pin(kLanPin)},
                  {"minh", "Minh", Role::manager, *codec::hash_pin(kMinhPin)}};
    return made;
  }();
  return settings;
}

SaleLine line_of(const ShopLine& sold) {
  SaleLine line;
  line.product.id = sold.product;
  line.product.name = "Sản phẩm " + sold.product;
  line.product.gtin = "08931234567897";
  line.product.producer = "htx";
  line.product.group = "food";
  line.product.price = {sold.price};
  line.product.vat_percent = 8;
  line.lot = sold.lot;
  line.quantity = sold.quantity;
  line.gross = line.amount = {sold.price * sold.quantity};
  line.vat = {vat_of(line.amount.vnd, 8)};
  return line;
}

}  // namespace

TillShop::TillShop()
    : now_ms(std::make_shared<std::atomic<std::int64_t>>(kMorningMs)),
      inbox_(std::make_shared<Inbox>()) {
  static int number = 0;
  folder = temporary_folder("shop" + std::to_string(++number));
  settings.data = folder;
  settings.point = kSamplePoint;
  if (!point::save_private_settings(folder, two_people())) throw std::runtime_error("no staff");
  tools.now = [clock = now_ms] {
    const std::int64_t at_ms = *clock;
    return program::Moment{at_ms, "boot-1", at_ms - kMorningMs};
  };
  tools.receipts.draw = draw_words;
  tools.receipts.save_picture = save_words;
  tools.receipts.printer = "file:" + folder + "/paper.bin";
}

void TillShop::open() {
  keeper_ = std::make_unique<books::Bookkeeper>(
      settings, tools,
      [inbox = inbox_](core::Action action) {
        const std::lock_guard lock(inbox->mutex);
        inbox->answers.push_back(std::get<core::TillAction>(std::move(action)));
        inbox->arrived.notify_one();
      },
      look);
  keeper_->start();
  answer<core::BooksRead>();
}

void TillShop::close() {
  keeper_.reset();
  inbox_->answers.clear();
}

core::TillAction TillShop::take() {
  std::unique_lock lock(inbox_->mutex);
  if (!inbox_->arrived.wait_for(lock, kNever, [this] { return !inbox_->answers.empty(); }))
    throw std::runtime_error("the bookkeeper did not answer");
  core::TillAction next = std::move(inbox_->answers.front());
  inbox_->answers.pop_front();
  return next;
}

void TillShop::open_shift() {
  ShiftOpen open;
  open.shift = books().last_shift + 1;
  open.staff = "lan";
  open.float_cash = {500'000};
  open.notes.pieces[0] = 1;
  book(core::BookShiftOpen{open});
}

Sale TillShop::sale(const std::vector<ShopLine>& lines, TenderKind kind) const {
  Sale sale;
  sale.number = books().next_sale;
  sale.shift = books().last_shift;
  sale.staff = "lan";
  for (const ShopLine& line : lines) {
    sale.lines.push_back(line_of(line));
    sale.total += sale.lines.back().amount;
    sale.vat += sale.lines.back().vat;
  }
  Tender tender;
  tender.kind = kind;
  tender.amount = sale.total;
  if (kind == TenderKind::cash) {
    tender.given = sale.total;
    tender.change = Money{};
  }
  sale.tenders = {tender};
  return sale;
}

std::string TillShop::kinds() const {
  auto ledger = db::Ledger::open_to_read(folder + "/ledger.sqlite");
  if (!ledger) return ledger.error().sentence;
  std::string kinds;
  const auto read = ledger->each(1, [&](const LedgerEntry& entry) {
    if (entry.draft.kind != "setting") kinds += (kinds.empty() ? "" : " ") + entry.draft.kind;
    return true;
  });
  return read ? kinds : read.error().sentence;
}

std::string TillShop::paper_with(const std::string& text, std::size_t from) {
  for (;;) {
    std::ifstream file(folder + "/paper.bin", std::ios::binary);
    const std::string paper{std::istreambuf_iterator<char>(file), {}};
    const auto found = paper.find(text, from);
    if (found != std::string::npos && paper.find(device::escpos_cut(), found) != std::string::npos)
      return paper;
    answer<core::PrinterChanged>();
  }
}

SaleVoid void_of(const Sale& sale) {
  SaleVoid entry;
  entry.sale = sale.number;
  entry.shift = sale.shift;
  entry.staff = "lan";
  entry.reason = "nhầm";
  entry.total = sale.total;
  for (const Tender& tender : sale.tenders)
    entry.tenders.push_back({tender.kind, tender.amount, {}, {}, {}});
  return entry;
}

Refund refund_of(const Sale& sale, const std::string& number) {
  const SaleLine& sold = sale.lines.front();
  Refund refund;
  refund.number = number;
  refund.sale = sale.number;
  refund.shift = sale.shift;
  refund.staff = "lan";
  refund.manager = "minh";
  refund.reason = "hỏng";
  RefundLine line;
  line.product = sold.product.id;
  line.lot = sold.lot;
  line.quantity = 1;
  line.amount = sold.product.price;
  line.vat = {vat_of(line.amount.vnd, 8)};
  refund.lines = {line};
  refund.total = line.amount;
  refund.tenders = {{TenderKind::cash, line.amount, {}, {}, {}}};
  return refund;
}

}  // namespace ocop::test
