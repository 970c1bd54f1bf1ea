#include "tests/simulation/simulated_till.h"

#include <string_view>

#include "app/kiosk/books/sale_numbers.h"
#include "app/sync/identity.h"
#include "app/sync/uploader.h"
#include "db/ledger/sales.h"
#include "db/ledger/shifts.h"

namespace ocop::simulation {

namespace {

/// Returns a text value of a body.
std::string value_of(const std::string& body, std::string_view key) {
  const std::string before = "\"" + std::string(key) + "\":\"";
  const auto from = body.find(before);
  if (from == body.npos) return {};
  const auto begin = from + before.size();
  return body.substr(begin, body.find('"', begin) - begin);
}

std::int64_t worth_of(const std::map<std::string, std::int64_t>& known, const std::string& number) {
  const auto found = known.find(number);
  return found == known.end() ? 0 : found->second;
}

}  // namespace

Till::Till(World& world, Machine& machine, const Wrongs& wrongs)
    : world_(world),
      machine_(machine),
      chance_(world.chance().derive("till of " + machine.name())),
      wrongs_(wrongs) {}

Till::Till(const Till& original, Machine& machine)
    : world_(original.world_),
      machine_(machine),
      chance_(world_.chance().derive("till of " + machine.name())),
      wrongs_(original.wrongs_),
      confirmed_(original.confirmed_),
      lost_(original.lost_),
      sales_(original.sales_),
      refunds_(original.refunds_) {}

/// Opens the ledger, again after each disk fault, like the kiosk.
db::Ledger* Till::open() {
  if (!machine_.is_on()) return nullptr;
  if (ledger_ && !ledger_->refusal().empty()) ledger_.reset();
  if (!works_) works_ = machine_.disk().lock(machine_.folder());
  if (!works_) return nullptr;
  if (!ledger_) {
    open_sales_.clear();
    const auto key = sync::load_or_make_key(machine_.disk(), machine_.folder());
    if (!key) return nullptr;
    auto opened = sync::open_or_make_ledger(machine_.folder(), *key);
    if (!opened) return nullptr;
    ledger_.emplace(std::move(*opened));
  }
  return ledger_->refusal().empty() ? &*ledger_ : nullptr;
}

EntryDraft Till::draft(const std::string& kind, const std::string& body) const {
  return {machine_.clock_ms(), machine_.boot_id(), machine_.uptime_ms(), kind, body};
}

void Till::record(const std::vector<EntryDraft>& drafts) {
  const auto last = ledger_->append(drafts);
  did_last_ = static_cast<bool>(last);
  if (!last && wrongs_.tills_confirm_all)
    confirmed_.push_back({confirmed_.empty() ? 1 : confirmed_.back().seq + 1, {}, 0});
  if (!last) return world_.tell(machine_.name(), "not recorded: " + last.error().sentence);
  const auto first = *last - std::ssize(drafts) + 1;
  const auto read = ledger_->each(first, [&](const LedgerEntry& entry) {
    confirmed_.push_back({entry.seq, entry.hash, world_.now_ms()});
    return true;
  });
  if (!read) world_.blame(machine_.name(), "what was just confirmed cannot be read");
  world_.tell(machine_.name(), drafts.front().kind + " is entry " + std::to_string(*last));
}

/// Like the kiosk's till. Returns false if it could not be written.
bool Till::note_numbers() {
  if (wrongs_.copies_keep_numbers) return true;
  const auto records = books::numbers_to_note(*ledger_, machine_.folder(), machine_.disk());
  if (!records) return false;
  if (records->empty()) return true;
  std::vector<EntryDraft> drafts;
  for (const books::Record& one : *records)
    drafts.push_back(draft(std::string(kind_name(one.kind)), one.body));
  record(drafts);
  if (did_last_) books::forget_restore(machine_.folder(), machine_.disk());
  return did_last_;
}

void Till::work() {
  if (open() == nullptr || !note_numbers()) return machine_.notice_power();
  const auto shift = db::open_shift(*ledger_);
  const auto next = db::next_shift_number(*ledger_);
  if (!shift || !next) return machine_.notice_power();
  const std::int64_t what = chance_.between(0, 9);
  if (!*shift)
    open_shift(*next);
  else if (what == 0 && open_sales_.size() > 2)
    close_shift((*shift)->number);
  else if (what <= 2 && !open_sales_.empty())
    take_back();
  else
    sell((*shift)->number);
  // Like the kiosk when idle; the power may fail first.
  if (did_last_ && chance_.happens(0.5)) (void)ledger_->checkpoint();
  machine_.notice_power();
}

bool Till::sign_in() {
  if (open() == nullptr) return false;
  record({draft("sign_in", R"({"staff":"lan"})")});
  machine_.notice_power();
  return did_last_;
}

bool Till::end_day() {
  if (open() == nullptr) return false;
  const auto shift = db::open_shift(*ledger_);
  did_last_ = shift && !*shift;
  if (shift && *shift) close_shift((*shift)->number);
  machine_.notice_power();
  return did_last_;
}

bool Till::is_sent() {
  if (open() == nullptr) return false;
  const auto unsent = sync::unsent_entries(*ledger_);
  return unsent && *unsent == 0;
}

void Till::open_shift(std::int64_t shift) {
  open_sales_.clear();
  record({draft("shift_open", test::shift_open_body(shift, 500'000))});
}

void Till::close_shift(std::int64_t shift) {
  const auto z = db::next_z_number(*ledger_);
  if (!z) return;
  record({draft("shift_close", test::shift_close_body(shift, *z, 500'000, 500'000))});
  if (did_last_) open_sales_.clear();
}

/// Returns an empty text if it cannot be determined now.
std::string Till::prefix() {
  if (wrongs_.prefixes_are_points) return "DL01";
  auto prefix = books::number_prefix(*ledger_, machine_.folder(), {}, machine_.disk());
  return prefix ? std::move(*prefix) : std::string();
}

std::string Till::number_in(const EntryDraft& entry) {
  if (entry.kind == "sale") return value_of(entry.body, "sale");
  if (entry.kind == "refund") return value_of(entry.body, "refund");
  return {};
}

void Till::sell(std::int64_t shift) {
  const std::string begins = prefix();
  if (begins.empty()) return;
  const auto number = db::next_sale_number(*ledger_, begins);
  if (!number) return;
  test::BookSale sale;
  sale.number = *number;
  sale.shift = shift;
  sale.lines.clear();
  for (std::int64_t lines = chance_.between(1, 3); lines > 0; --lines)
    sale.lines.push_back({.product = "product-" + std::to_string(lines),
                          .quantity = chance_.between(1, 5),
                          .price = 1'000 * chance_.between(5, 300)});
  // Recorded before it is tried, because it may succeed although a power cut hides that.
  sales_[sale.number] = test::total_of(sale);
  record({draft("sale", test::body_of(sale)), draft("drawer", R"({"staff":"lan","why":"sale"})")});
  if (did_last_) open_sales_.push_back(sale);
}

/// Voids a whole sale, or refunds a single piece of it.
void Till::take_back() {
  const auto which = open_sales_.begin() + chance_.between(0, std::ssize(open_sales_) - 1);
  const test::BookSale sale = *which;
  open_sales_.erase(which);
  if (chance_.happens(0.5)) return record({draft("void", test::void_body(sale))});
  const std::string begins = prefix();
  if (begins.empty()) return;
  const auto number = db::next_refund_number(*ledger_, begins);
  if (!number) return;
  refunds_[*number] = test::amount_of(sale.lines[0]) / sale.lines[0].quantity;
  auto body = test::refund_body(*number, sale, 0, 1, true);
  record({draft("refund", body)});
}

Takings Till::worth(const EntryDraft& entry) const {
  if (entry.kind == "sale") return {worth_of(sales_, value_of(entry.body, "sale")), 0};
  if (entry.kind == "void") return {-worth_of(sales_, value_of(entry.body, "sale")), 0};
  if (entry.kind == "refund") return {0, worth_of(refunds_, value_of(entry.body, "refund"))};
  return {};
}

}  // namespace ocop::simulation
