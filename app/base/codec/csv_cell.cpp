#include "app/base/codec/csv_cell.h"

namespace ocop::codec {

std::string csv_cell(std::string_view text) {
  // Spreadsheets skip a leading tab or line end and then see the formula.
  const bool formula = !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != text.npos;
  std::string cell(formula ? "'" : "");
  cell += text;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string safe = "\"";
  for (const char c : cell) safe.append(c == '"' ? 2 : 1, c);
  return safe + '"';
}

}  // namespace ocop::codec
