#include "app/office/label/size.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

namespace ocop::label {

namespace {

constexpr double kSmallestSide = 20, kLargestSide = 200;
constexpr int kQuietBothSides = 8;  // cells, both sides together
constexpr double kFinestStep_mm = 0.033;
constexpr double kEdge_mm = 1;  // both sides together: printers do not align exactly

/// Parses "50x30", say.
std::optional<std::pair<int, int>> two_numbers(std::string_view text) {
  const std::size_t x = std::min(text.find('x'), text.size());
  const auto number = [](std::string_view digits) -> std::optional<int> {
    int value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
  };
  const auto first = number(text.substr(0, x));
  const auto second = number(text.substr(std::min(x + 1, text.size())));
  if (!first || !second) return std::nullopt;
  return std::pair(*first, *second);
}

}  // namespace

Result<Size> read_size(std::string_view text) {
  const auto sides = two_numbers(text);
  const auto fits = [](int side) { return side >= kSmallestSide && side <= kLargestSide; };
  if (!sides || !fits(sides->first) || !fits(sides->second))
    return Error{"A label's size is its width and height in millimetres, 20 to 200: \"50x30\"."};
  return Size{static_cast<double>(sides->first), static_cast<double>(sides->second)};
}

Result<Sheet> read_sheet(std::string_view text) {
  static constexpr std::array<Sheet, 4> kSheets{{{1, 1, {210, 297}, 0, 0},
                                                 {2, 7, {99.1, 38.1}, 4.7, 15.15},
                                                 {3, 7, {70, 42.4}, 0, 0.1},
                                                 {3, 8, {70, 36}, 0, 4.5}}};
  const auto asked = two_numbers(text);
  for (const Sheet& sheet : kSheets)
    if (asked && sheet.columns > 1 && asked->first == sheet.columns && asked->second == sheet.rows)
      return sheet;
  return Error{
      "A sheet is \"2x7\" (99.1 x 38.1 mm), \"3x7\" (70 x 42.4 mm) or \"3x8\" (70 x 36 mm)."};
}

Result<std::vector<double>> cell_sizes(Size label, int modules, double dots_a_mm) {
  const double step = dots_a_mm > 0 ? 1 / dots_a_mm : kFinestStep_mm;
  const double smallest = std::ceil(kSmallestCell_mm / step) * step;
  const double room = std::min(label.width, label.height) - kEdge_mm;
  const double largest = std::min(room / (modules + kQuietBothSides), kLargestCell_mm);
  std::vector<double> cells;
  for (int i = 0; smallest + i * step <= largest; ++i)
    cells.insert(cells.begin(), smallest + i * step);
  if (!cells.empty()) return cells;
  char sentence[160];
  std::snprintf(
      sentence, sizeof sentence,
      "A label of %g x %g mm has no room for a code that scanners read; use one that is at "
      "least %.0f mm high and wide.",
      label.width, label.height, std::ceil((modules + kQuietBothSides) * smallest + kEdge_mm));
  return Error{sentence};
}

}  // namespace ocop::label
