#include "tests/walk/record.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/base/disk/data_layout.h"
#include "app/base/wire/sale_body.h"
#include "app/base/wire/shift_body.h"
#include "app/base/wire/stock_body.h"
#include "tests/walk/paper_trail.h"

namespace ocop::walk {

namespace {

using Json = nlohmann::json;

Money cash_of(const std::vector<Tender>& tenders) {
  Money sum;
  for (const Tender& tender : tenders)
    if (tender.kind == TenderKind::cash) sum += tender.amount;
  return sum;
}

std::string text(const Json& json, const char* key) {
  return json.value(key, std::string());
}

}  // namespace

void Record::add(const LedgerEntry& entry) {
  ++entries_;
  ++kinds_[entry.draft.kind];
  const std::string& kind = entry.draft.kind;
  const std::string& body = entry.draft.body;
  last_ms_ = entry.draft.at_ms;
  if (const auto known = kind_of_name(kind); known && PaperTrail::has_paper(*known))
    papers_.emplace_back(entry.seq, *known);
  if (kind == "clock_back")
    back_ms_ = std::max(back_ms_, Json::parse(body).at("before").get<std::int64_t>());
  if (kind == "setting" && text(Json::parse(body), "key") == "clock_right") back_ms_ = 0;
  if (kind == "sale") return add_sale(body);
  if (kind == "void") return add_void(body);
  if (kind == "refund") return add_refund(body);
  if (kind == "cash_move") return add_slip(body);
  if (kind.starts_with("stock_")) return add_stock(kind, body);
  if (kind == "shift_open") {
    shift_open_ = true;
    drawer_ = {Json::parse(body).at("float").get<std::int64_t>()};
    sold_ = paid_alone_ = {};
    slips_ = {};
    undone_ = {};
  } else if (kind == "undone") {
    const Json json = Json::parse(body);
    undone_[text(json, "what") + "s"] += json.contains("back") ? -1 : 1;
  } else if (kind == "shift_close") {
    shift_open_ = false;
    const auto close = wire::read_shift_close_body(body);
    if (!close || close->undone != Undone{undone_["lines"], undone_["carts"], undone_["payments"]})
      faults_.push_back("a close does not tell what was undone: " + body);
    if (!close || close->slips != slips_)
      faults_.push_back("a close does not tell its cash slips: " + body);
    if (Json::parse(body).at("expected").get<std::int64_t>() != drawer_.vnd)
      faults_.push_back("the drawer is not what the entries say: " + body);
    if (close) closes_[close->shift] = close->expected;
  } else if (kind == "x_report") {
    if (Json::parse(body).at("expected").get<std::int64_t>() != drawer_.vnd)
      faults_.push_back("the drawer is not what the entries say: " + body);
  }
}

std::int64_t Record::entries(EntryKind kind) const {
  const auto of = kinds_.find(std::string(kind_name(kind)));
  return of == kinds_.end() ? 0 : of->second;
}

std::optional<Money> Record::refunded(const std::string& number) const {
  const auto found = refunds_.find(number);
  return found == refunds_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Money> Record::expected_at_close(std::int64_t shift) const {
  const auto found = closes_.find(shift);
  return found == closes_.end() ? std::nullopt : std::optional(found->second);
}

void Record::take(const std::string& product, const std::string& lot, const std::string& expiry,
                  std::int64_t quantity) {
  if (!kept_.contains(product)) return;
  if (lot.empty())
    unlotted_[product].take(expiry, quantity);
  else
    stock_[product][lot] -= quantity;
}

void Record::take(const SaleLine& line, std::int64_t quantity) {
  take(line.product.id, line.lot, line.expiry ? date_to_iso(*line.expiry) : std::string(),
       quantity);
}

void Record::add_sale(const std::string& body) {
  const auto sale = wire::read_sale_body(body);
  if (!sale) return faults_.push_back("a sale cannot be read: " + body);
  if (!numbers_.insert(sale->number).second) faults_.push_back("a number is used twice: " + body);
  drawer_ += cash_of(sale->tenders);
  sold_ += sale->total;
  for (const SaleLine& line : sale->lines) take(line, line.quantity);
  sales_[sale->number] = {*sale, false, {}};
}

void Record::add_void(const std::string& body) {
  const auto entry = wire::read_void_body(body);
  if (!entry) return faults_.push_back("a void cannot be read: " + body);
  SoldSale& sold = sales_[entry->sale];
  sold.voided = true;
  drawer_ -= cash_of(entry->tenders);
  for (const SaleLine& line : sold.sale.lines) take(line, -line.quantity);
}

void Record::add_refund(const std::string& body) {
  const auto refund = wire::read_refund_body(body);
  if (!refund) return faults_.push_back("a refund cannot be read: " + body);
  if (!numbers_.insert(refund->number).second) faults_.push_back("a number is used twice: " + body);
  drawer_ -= cash_of(refund->tenders);
  refunds_[refund->number] = refund->total;
  SoldSale& sold = sales_[refund->sale];
  for (const RefundLine& line : refund->lines)
    if (line.restock) take(sold.sale.lines.at(line.line), -line.quantity);
  sold.refunds.push_back(*refund);
  judge_share(sold);
}

void Record::add_slip(const std::string& body) {
  const Json json = Json::parse(body);
  if (!numbers_.insert(text(json, "number")).second)
    faults_.push_back("a number is used twice: " + body);
  const Money amount{json.at("amount").get<std::int64_t>()};
  if (amount.vnd <= 0) faults_.push_back("a cash slip moves nothing: " + body);
  if (text(json, "direction") == "in") {
    drawer_ += amount;
    slips_.in += amount;
    ++slips_.ins;
    return;
  }
  drawer_ -= amount;
  slips_.out += amount;
  ++slips_.outs;
  if (!json.contains("manager")) paid_alone_ += amount;
}

/// After each refund the customer has got the worth of the returned goods, rounded as cash allows,
/// and after the last one all that was paid.
void Record::judge_share(const SoldSale& sold) {
  Money given, worth;
  std::int64_t back = 0, all = 0;
  for (const SaleLine& line : sold.sale.lines) all += line.quantity;
  for (const Refund& refund : sold.refunds) {
    given += refund.total;
    for (const RefundLine& line : refund.lines) worth += line.amount, back += line.quantity;
  }
  const bool cash = sold.refunds.back().tenders.front().kind == TenderKind::cash;
  const Money share = back == all ? sold.sale.total : std::min(worth, sold.sale.total);
  const std::int64_t off = std::abs((given - share).vnd);
  const std::string seen = sold.refunds.back().number + " of " + sold.sale.number + ": " +
                           std::to_string(given.vnd) + " given for " + std::to_string(share.vnd);
  if (given > sold.sale.total) faults_.push_back("more went back than was paid: " + seen);
  const bool gave = sold.refunds.back().total.vnd != 0;
  if (off >= step_ || (!cash && gave && off != 0))
    faults_.push_back("a refund is not its share: " + seen);
}

/// Stock is kept from the first receipt or count on.
void Record::add_stock(const std::string& kind, const std::string& body) {
  const Json json = Json::parse(body);
  const std::string product = text(json, "product"), lot = text(json, "lot");
  const std::string expiry = text(json, "expiry");
  const bool receive = kind == "stock_receive", count = kind == "stock_count";
  if (receive || count) kept_.insert(product);
  const std::int64_t quantity = json.at(count ? "counted" : "quantity").get<std::int64_t>();
  if (!receive && !count) return take(product, lot, expiry, quantity);
  if (!lot.empty()) {
    stock_[product][lot] = quantity + (receive ? stock_[product][lot] : 0);
    return;
  }
  Layers& layers = unlotted_[product];
  if (receive)
    layers.receive(expiry, quantity);
  else if (json.contains("one_expiry"))
    layers.count_one(expiry, quantity);
  else
    layers.count(expiry, quantity);
}

std::optional<std::map<Goods, std::int64_t>> Record::stock(const std::string& product) const {
  if (!kept_.contains(product)) return std::nullopt;
  std::map<Goods, std::int64_t> all;
  if (const auto lots = stock_.find(product); lots != stock_.end())
    for (const auto& [lot, quantity] : lots->second)
      if (quantity != 0) all[{lot, {}}] = quantity;
  if (const auto layers = unlotted_.find(product); layers != unlotted_.end())
    for (const auto& [expiry, quantity] : layers->second.quantities()) all[{{}, expiry}] = quantity;
  return all;
}

void LedgerReader::read(Record& record) {
  if (!ledger_) {
    const std::string path = disk::ledger_file(folder_);
    if (!std::filesystem::exists(path)) return;
    auto opened = db::Ledger::open_to_read(path);
    if (!opened) return;
    ledger_.emplace(std::move(*opened));
  }
  [[maybe_unused]] const auto read = ledger_->each(
      record.entries() + 1, [&](const LedgerEntry& entry) { return record.add(entry), true; });
}

}  // namespace ocop::walk
