#include "app/office/reports/receipt_reports.h"

#include <array>
#include <functional>
#include <map>
#include <optional>

#include "app/base/codec/hex.h"
#include "app/base/wire/sale_body.h"
#include "app/office/reports/day_text.h"
#include "app/office/reports/entry_bounds.h"
#include "app/office/reports/summing.h"
#include "db/hub/receipts.h"
#include "db/model/shop_time.h"

namespace ocop::reports {

namespace {

/// The data common to the three kinds. Amounts of voids and refunds are negative.
struct Receipt {
  std::string number, sale, staff, manager, reason, reference, code;
  Money total;
  std::array<Money, kTenderKinds.size()> paid{};
};

void add_to_list(std::string& list, const std::string& one) {
  if (!one.empty()) list += (list.empty() ? "" : ", ") + one;
}

void take_tenders(Receipt& receipt, const std::vector<Tender>& tenders, int sign) {
  for (const Tender& one : tenders) {
    receipt.paid[static_cast<std::size_t>(one.kind)] += Money{sign * one.amount.vnd};
    add_to_list(receipt.reference, one.reference);
    add_to_list(receipt.code, one.code);
  }
}

Receipt receipt_of(const Sale& sale) {
  Receipt receipt{sale.number, sale.number, sale.staff, sale.manager,
                  sale.note,   {},          {},         sale.total};
  take_tenders(receipt, sale.tenders, 1);
  return receipt;
}

Receipt receipt_of(const SaleVoid& one) {
  Receipt receipt{{}, one.sale, one.staff, one.manager, one.reason, {}, {}, -one.total};
  take_tenders(receipt, one.tenders, -1);
  return receipt;
}

Receipt receipt_of(const Refund& one) {
  Receipt receipt{one.number, one.sale, one.staff, one.manager, one.reason, {}, {}, -one.total};
  take_tenders(receipt, one.tenders, -1);
  return receipt;
}

template <class Body>
std::optional<Receipt> read(const Result<Body>& body) {
  return body ? std::optional(receipt_of(*body)) : std::nullopt;
}

/// Returns nullopt if the body is invalid or beyond the limits; such an entry moved nothing and is
/// not selected, unless it was summed when there were fewer limits.
std::optional<Receipt> read(const db::ReceiptEntry& entry) {
  if (entry.kind == EntryKind::sale) return read(within_bounds(wire::read_sale_body(entry.body)));
  if (entry.kind == EntryKind::void_sale)
    return read(within_bounds(wire::read_void_body(entry.body)));
  return read(within_bounds(wire::read_refund_body(entry.body)));
}

using Each = std::function<void(const db::ReceiptEntry&, const Receipt&)>;

Status each_read(db::HubStore& store, const db::ReportScope& scope, const std::string& number,
                 const Each& each) {
  if (const auto summed = sum_up(store); !summed) return summed.error();
  return db::each_receipt(store, scope, number, [&](const db::ReceiptEntry& entry) {
    if (const auto receipt = read(entry)) each(entry, *receipt);
  });
}

struct Sums {
  std::int64_t sales = 0, voids = 0, refunds = 0, allowed = 0;
  Money sold, voided, refunded;

  void add(EntryKind kind, Money amount) {
    if (kind == EntryKind::sale) {
      ++sales;
      sold += amount;
    } else if (kind == EntryKind::void_sale) {
      ++voids;
      voided += -amount;
    } else {
      ++refunds;
      refunded += -amount;
    }
  }
  Money takings() const { return sold - voided - refunded; }
};

/// Returns hour and minute in shop time.
std::string time_text(std::int64_t at_ms) {
  const ShopTime time = shop_time(at_ms);
  const auto two_digits = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return two_digits(time.hour) + ":" + two_digits(time.minute);
}

}  // namespace

Result<Table> payments_table(db::HubStore& store, const db::ReportScope& scope) {
  std::array<Sums, kTenderKinds.size()> sums;
  const auto done =
      each_read(store, scope, "", [&](const db::ReceiptEntry& entry, const Receipt& receipt) {
        for (std::size_t i = 0; i < sums.size(); ++i)
          if (receipt.paid[i].vnd != 0) sums[i].add(entry.kind, receipt.paid[i]);
      });
  if (!done) return done.error();
  Table table{{"payment", "sales", "sold", "voided", "refunded", "takings"}, {}};
  for (const TenderKind kind : kTenderKinds) {
    const Sums& of = sums[static_cast<std::size_t>(kind)];
    table.rows.push_back({std::string(tender_code(kind)), of.sales, of.sold.vnd, of.voided.vnd,
                          of.refunded.vnd, of.takings().vnd});
  }
  return table;
}

Result<Table> staff_table(db::HubStore& store, const db::ReportScope& scope) {
  std::map<std::string, Sums> sums;
  const auto done =
      each_read(store, scope, "", [&](const db::ReceiptEntry& entry, const Receipt& receipt) {
        sums[receipt.staff].add(entry.kind, receipt.total);
        if (!receipt.manager.empty()) ++sums[receipt.manager].allowed;
      });
  if (!done) return done.error();
  Table table{
      {"staff", "sales", "sold", "voids", "voided", "refunds", "refunded", "takings", "allowed"},
      {}};
  for (const auto& [staff, of] : sums)
    table.rows.push_back({staff, of.sales, of.sold.vnd, of.voids, of.voided.vnd, of.refunds,
                          of.refunded.vnd, of.takings().vnd, of.allowed});
  return table;
}

Result<Table> receipts_table(db::HubStore& store, const db::ReportScope& scope,
                             const std::string& number) {
  if (number.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != number.npos)
    return Error{"A receipt's number has capitals, digits and hyphens, such as DL01-000123."};
  Table table{{"day", "time", "point", "kind", "number", "sale", "total", "cash", "vietqr", "card",
               "staff", "manager", "reference", "code", "reason", "terminal"},
              {}};
  const auto done =
      each_read(store, scope, number, [&](const db::ReceiptEntry& entry, const Receipt& receipt) {
        const auto paid = [&](TenderKind kind) {
          return receipt.paid[static_cast<std::size_t>(kind)].vnd;
        };
        table.rows.push_back({day_text(entry.day), time_text(entry.at_ms), entry.point,
                              std::string(kind_name(entry.kind)), receipt.number, receipt.sale,
                              receipt.total.vnd, paid(TenderKind::cash), paid(TenderKind::vietqr),
                              paid(TenderKind::card), receipt.staff, receipt.manager,
                              receipt.reference, receipt.code, receipt.reason,
                              codec::to_hex(entry.terminal)});
      });
  if (!done) return done.error();
  if (table.rows.empty() && !number.empty())
    return Error{"There is no receipt " + number +
                 ", or it does not count; `report unsummed` says why."};
  return table;
}

}  // namespace ocop::reports
