#include "app/wire/csv_cell.h"

namespace ocop::wire {

std::string csv_cell(std::string_view text) {
  const bool formula = !text.empty() && std::string_view("=+-@").find(text[0]) != text.npos;
  std::string cell(formula ? "'" : "");
  cell += text;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string safe = "\"";
  for (const char c : cell) safe.append(c == '"' ? 2 : 1, c);
  return safe + '"';
}

}  // namespace ocop::wire
