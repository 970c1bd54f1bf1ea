// The kinds of ledger entries, and the names under which they are stored and hashed: one line
// each. A name never changes once a ledger holds it. The bodies are described in
// db/schema/ledger/README.md. Thread rule: pure.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace ocop {

#define OCOP_ENTRY_KINDS(X)             \
  X(sale, "sale")                       \
  X(void_sale, "void")                  \
  X(refund, "refund")                   \
  X(shift_open, "shift_open")           \
  X(shift_close, "shift_close")         \
  X(x_report, "x_report")               \
  X(drawer, "drawer")                   \
  X(reprint, "reprint")                 \
  X(export_sales, "export")             \
  X(undone, "undone")                   \
  X(stock_receive, "stock_receive")     \
  X(stock_count, "stock_count")         \
  X(stock_write_off, "stock_write_off") \
  X(stock_transfer, "stock_transfer")   \
  X(cash_move, "cash_move")             \
  X(sign_in, "sign_in")                 \
  X(sign_out, "sign_out")               \
  X(pin_failed, "pin_failed")           \
  X(pin_forgiven, "pin_forgiven")       \
  X(setting, "setting")                 \
  X(clock_back, "clock_back")           \
  X(seal, "seal")

#define OCOP_ENTRY_KIND_NAME(kind, name) kind,
enum class EntryKind { OCOP_ENTRY_KINDS(OCOP_ENTRY_KIND_NAME) };
#undef OCOP_ENTRY_KIND_NAME

#define OCOP_ENTRY_KIND_NAME(kind, name) std::string_view(name),
inline constexpr std::array kEntryKindNames{OCOP_ENTRY_KINDS(OCOP_ENTRY_KIND_NAME)};
#undef OCOP_ENTRY_KIND_NAME

constexpr std::string_view kind_name(EntryKind kind) {
  return kEntryKindNames[static_cast<std::size_t>(kind)];
}

/// Returns nullopt for a name that this version does not know, written by a newer terminal.
constexpr std::optional<EntryKind> kind_of_name(std::string_view name) {
  for (std::size_t i = 0; i < kEntryKindNames.size(); ++i)
    if (kEntryKindNames[i] == name) return static_cast<EntryKind>(i);
  return std::nullopt;
}

}  // namespace ocop
