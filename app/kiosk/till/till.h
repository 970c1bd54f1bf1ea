// What the till knows at one moment: who is signed in, the carts, the bill, what the ledger says.
// Screens read it; only update() changes it.
// Thread rule: frame thread; what its shared pointers hold is immutable.
// Units: whole đồng, pieces or grams, milliseconds since the program started unless said otherwise.
// Not the rules: till_rules.h. Not the ledger: app/kiosk/books/bookkeeper.h keeps it and answers.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/base/text/text_id.h"
#include "app/kiosk/till/cart.h"
#include "app/kiosk/till/checkout.h"
#include "app/kiosk/till/refunding.h"
#include "db/model/period_totals.h"
#include "db/model/private_settings.h"
#include "db/model/refund.h"
#include "db/model/sale_record.h"
#include "db/model/shift.h"
#include "db/model/shift_record.h"
#include "db/model/stock.h"

namespace ocop::till {

enum class TillPage {
  sell,
  pay,
  done,
  sales,
  sale,
  refund,
  stock,
  item,
  figures,
  shift,
  close,
  shifts
};

/// What a number pad or the keyboard is open for.
enum class PadKind {
  none,
  // digits
  pin,
  manager_pin,
  quantity,  ///< pieces, or grams where the line is weighed
  grams,     ///< of a weighed product that is not in the cart yet
  price,
  line_discount,
  cart_discount,
  cash,
  part,  ///< how much of the rest the chosen way of paying takes
  reference,
  notes,  ///< pieces of one denomination
  stock_quantity,
  stock_expiry,  ///< DDMMYY
  // text
  line_note,
  cart_note,
  explanation,
  reason,
  stock_lot,
  stock_to,
  find_product,
  find_sale,
};
struct Pad {
  PadKind kind = PadKind::none;
  std::string text{};    ///< as typed
  bool percent = false;  ///< of a discount: percent instead of đồng
  bool telex = true;
  bool fresh = false;  ///< what stands there is replaced by the first key
  bool spilt = false;  ///< more digits were typed than such a number has
};

/// A sentence for staff: its words in the interface's language.
struct Message {
  text::Text text{};
  std::vector<std::string> values;
  bool bad = false;
};

/// What the ledger says now; the bookkeeper makes a new one after each entry.
struct Books {
  std::optional<Error> refusal;       ///< why nothing can be written; nothing: it can
  std::optional<ShiftFigures> shift;  ///< of the shift that is open
  std::int64_t shift_opened_ms = 0;   ///< UTC
  std::string shift_opened_by;        ///< staff.id
  std::int64_t last_shift = 0;        ///< numbers given so far
  std::int64_t last_z = 0;
  /// UTC: the latest moment that the ledger has seen and nobody called wrong. 0: it is empty.
  std::int64_t clock_seen_ms = 0;
  std::string next_sale;  ///< the number that the next sale will have
  std::string next_refund;
  /// By product: first expired first; also lots at zero or below. Products that never had stock are
  /// not in it.
  ShelfStock stock;
};

struct PrinterState {
  bool there = false;            ///< one is configured
  std::optional<Error> trouble;  ///< what is in its way; nothing: all is well
  std::size_t waiting = 0;
};

/// What stands between this terminal and the office.
struct UplinkState {
  std::int64_t unsent = 0;             ///< entries that wait longer than usual
  std::int64_t clock_off_minutes = 0;  ///< by the hub's clock; 0: near enough
  bool operator==(const UplinkState&) const = default;
};

enum class FindBy { number, day, amount, product };

/// A past sale as it stands now.
struct PastSale {
  Sale sale;
  std::int64_t at_ms = 0;  ///< UTC
  bool voided = false;
  std::vector<Refund> refunds;
  int reprints = 0;
};

/// The lines of PastSale that are being taken back.
struct RefundDraft {
  std::vector<std::int64_t> quantities;  ///< by line of the sale
  bool restock = true;
  TenderKind kind = TenderKind::cash;
  std::string reference;
  std::string reason;
};

enum class StockDeed { receive, count, write_off, transfer };

/// A stock entry that is being written.
struct StockDraft {
  StockDeed deed = StockDeed::receive;
  std::string lot{};
  bool lot_chosen = false;  ///< also that there is none
  bool row_chosen = false;  ///< as the books have it: without a lot, those of one expiry
  std::optional<Date> expiry{};
  std::optional<std::int64_t> quantity{};
  std::string reason{};
  std::string to{};
};

enum class FigureSpan { today, week, month, year };
enum class FigureView { products, producers, hours, days, tenders };

struct Figures {
  Date from{}, to{};
  DayTotal total;
  std::vector<DayTotal> days;
  std::vector<HourTotal> hours;
  std::vector<ProductTotal> products;
  std::vector<ProducerTotal> producers;
  std::vector<TenderTotal> tenders;
};

/// A VietQR code on the screen.
struct PaymentQr {
  Money amount;
  std::vector<unsigned char> cells;  ///< modules × modules, row by row; 1: dark
  int modules = 0;
  std::string number;   ///< of the sale
  BankAccount account;  ///< that it pays into
};

/// A weighed product that waits for its grams, as its pack was scanned.
struct Weighing {
  std::string product{};
  std::string lot{};
  std::optional<Date> expiry{};
};

/// The sale that was just booked.
struct DoneSale {
  std::string number{};
  Money total{};
  Money change{};
  bool cash = false;
  bool unseen = false;  ///< it was booked while nobody was here: it stands there at the sign-in
};

/// What goes on once a manager's PIN was right.
enum class Waiting {
  nothing,
  pay,
  void_sale,
  refund,
  drawer,
  stock,
  export_sales,
  recount,
  unlock
};

/// A manager's word: who gave it, and what for. It holds for nothing else. That of a cart stays
/// with the cart (Cart::approved_by).
struct Approval {
  std::string by;
  Waiting of = Waiting::nothing;
};

struct Till {
  std::shared_ptr<const PrivateSettings> settings;  ///< PIN hashes left out; null: no till here
  std::shared_ptr<const Books> books;               ///< null: the ledger was not read yet
  PrinterState printer;
  UplinkState uplink;

  std::string staff;                 ///< staff.id of who is signed in; empty: locked
  std::string chosen;                ///< whose PIN is asked
  std::int64_t locked_until = 0;     ///< `chosen` waits so long, on the program's clock; 0: not
  std::string unlocking;             ///< whose wrong PINs a manager is about to forget
  std::int64_t auto_lock = 120'000;  ///< without a touch for that long, it locks
  std::uint64_t last_intent = 0;     ///< numbers given so far to what somebody wants booked
  std::uint64_t intent = 0;   ///< of what was asked for last and can be tried again; 0: nothing
  std::size_t intent_of = 0;  ///< which effect that was
  bool busy = false;          ///< a PIN is being checked or an entry written: wait for the answer

  TillPage page = TillPage::sell;
  Pad pad;
  std::optional<Message> message;
  std::int64_t message_until = 0;
  std::optional<Message> missed;  ///< how an entry ended while nobody was here: said at the sign-in

  Counter counter;
  std::uint64_t line = 0;  ///< the chosen line of the open cart; 0: none
  Weighing weighing;
  std::string group;                 ///< which group's tiles are shown; empty: all
  std::string wanted;                ///< what is searched among the tiles
  std::vector<std::uint32_t> tiles;  ///< indexes into Shelf::cards: what the page lists
  Approval approval;
  Waiting waiting = Waiting::nothing;

  Bill bill;
  TenderKind way = TenderKind::cash;
  std::optional<Money> part;  ///< of a split payment; nothing: all that is left
  std::optional<PaymentQr> payment_qr;
  Date judged_on{};  ///< the judging_day() that the payment was last looked at
  DoneSale done;
  std::string drawn;  ///< number of the document whose picture is there

  NoteCount notes;       ///< being counted, to open or to close
  std::size_t note = 0;  ///< which denomination the pad is for
  std::string explanation;
  bool count_seen = false;   ///< blind close: the count was held against the books, and stands
  std::string recounted_by;  ///< manager who allowed another one

  std::vector<ShiftRecord> shifts;  ///< closed ones, the last first
  bool more_shifts = false;         ///< there are older ones

  FindBy find_by = FindBy::number;
  std::string find;  ///< as typed
  std::vector<SaleSummary> sales;
  std::shared_ptr<const PastSale> past;
  RefundDraft refund;

  bool low_only = false;  ///< the stock list shows only what runs out
  std::string item;       ///< product whose stock is shown
  StockDraft stock;

  FigureSpan span = FigureSpan::today;
  FigureView view = FigureView::products;
  std::shared_ptr<const Figures> figures;

  bool offered() const { return settings && !settings->staff.empty(); }
  const Staff* person() const { return settings ? settings->find(staff) : nullptr; }
  /// Blind close: what must be in the drawer is not to be seen now.
  bool hides_expected() const {
    const Staff* here = person();
    return settings && settings->blind_close && !count_seen && here && here->role == Role::seller;
  }
  bool shift_open() const { return books && books->shift; }
};

/// The open pad takes words, by the keyboard; false: digits.
bool is_text(const Till& till);
/// In the interface's language where the refusal has a key.
Message message_of(const Error& error);
/// Over all lots.
std::int64_t on_hand(const std::vector<LotOnHand>& lots);
/// The first and the last day of those figures.
std::pair<Date, Date> days_of(FigureSpan span, Date today);
/// The document that the pictures of receipts are kept under: "receipts/DL01-000123".
std::string receipt_picture(const std::string& number);

}  // namespace ocop::till
