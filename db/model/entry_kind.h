// The kinds of ledger entries, and the names under which they are stored and hashed. A name never
// changes once a ledger holds it. The bodies are described in db/schema/ledger/README.md. Thread
// rule: pure.
#pragma once

#include <optional>
#include <string_view>

namespace ocop {

enum class EntryKind {
  sale,
  void_sale,
  refund,
  shift_open,
  shift_close,
  x_report,
  drawer,
  reprint,
  export_sales,
  undone,
  stock_receive,
  stock_count,
  stock_write_off,
  stock_transfer,
  sign_in,
  sign_out,
  pin_failed,
  pin_forgiven,
  setting,
  clock_back,
  seal,
};
inline constexpr EntryKind kLastEntryKind = EntryKind::seal;

constexpr std::string_view kind_name(EntryKind kind) {
  switch (kind) {
    case EntryKind::sale:
      return "sale";
    case EntryKind::void_sale:
      return "void";
    case EntryKind::refund:
      return "refund";
    case EntryKind::shift_open:
      return "shift_open";
    case EntryKind::shift_close:
      return "shift_close";
    case EntryKind::x_report:
      return "x_report";
    case EntryKind::drawer:
      return "drawer";
    case EntryKind::reprint:
      return "reprint";
    case EntryKind::export_sales:
      return "export";
    case EntryKind::undone:
      return "undone";
    case EntryKind::stock_receive:
      return "stock_receive";
    case EntryKind::stock_count:
      return "stock_count";
    case EntryKind::stock_write_off:
      return "stock_write_off";
    case EntryKind::stock_transfer:
      return "stock_transfer";
    case EntryKind::sign_in:
      return "sign_in";
    case EntryKind::sign_out:
      return "sign_out";
    case EntryKind::pin_failed:
      return "pin_failed";
    case EntryKind::pin_forgiven:
      return "pin_forgiven";
    case EntryKind::setting:
      return "setting";
    case EntryKind::clock_back:
      return "clock_back";
    case EntryKind::seal:
      return "seal";
  }
  return {};
}

/// Returns nullopt for a name that this version does not know, written by a newer terminal.
constexpr std::optional<EntryKind> kind_of_name(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(kLastEntryKind); ++i)
    if (const auto kind = static_cast<EntryKind>(i); kind_name(kind) == name) return kind;
  return std::nullopt;
}

}  // namespace ocop
