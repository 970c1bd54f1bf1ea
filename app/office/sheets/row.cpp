// How it works: readers read columns in the definition's order, so the next one is tried first.
#include <algorithm>
#include <charconv>
#include <cstdio>

#include "app/base/text/text_keys.h"
#include "app/base/text/unshown_letters.h"
#include "app/office/sheets/sheet.h"
#include "app/office/sheets/sheet_damage.h"
#include "db/model/short_id.h"

namespace ocop::sheets {

namespace {

/// Returns the first character that a text must not contain, or 0: control characters, line and
/// paragraph separators, direction marks, and invisible characters as copied from web pages.
/// Pre-condition: UTF-8.
unsigned control_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t at) {
      return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const unsigned lead = byte(i);
    if ((lead < 0x20 && lead != '\n') || lead == 0x7F) return lead == 0 ? 0xFFFD : lead;
    if (lead == 0xC2 && byte(i + 1) < 0xA0) return byte(i + 1);
    if (lead != 0xE2 && lead != 0xEF) continue;
    const unsigned code =
        ((lead & 0x0F) << 12) | ((byte(i + 1) & 0x3F) << 6) | (byte(i + 2) & 0x3F);
    if (code == 0x200B || code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
        (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF)
      return code;
  }
  return 0;
}

bool plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  while (!text.empty() && kBlank.find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  while (!text.empty() && kBlank.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

void Row::error(std::string_view column, std::string sentence, std::string cause) const {
  findings_.add({Severity::error, std::string(sheet_.definition_.file), number(),
                 std::string(column), std::move(sentence), std::move(cause)});
}

void Row::warning(std::string_view column, std::string sentence, std::string cause) const {
  findings_.add({Severity::warning, std::string(sheet_.definition_.file), number(),
                 std::string(column), std::move(sentence), std::move(cause)});
}

std::string_view Row::raw(std::string_view column) {
  const auto& names = sheet_.definition_.columns;
  std::size_t at =
      next_ < names.size() && names[next_] == column
          ? next_
          : static_cast<std::size_t>(std::find(names.begin(), names.end(), column) - names.begin());
  next_ = at + 1;
  there_ = at < names.size() && sheet_.where_[at] >= 0;
  if (!there_) return {};
  return trimmed(sheet_.csv_.cell(index_, static_cast<std::size_t>(sheet_.where_[at])));
}

std::string Row::clean(std::string_view cell, std::string_view column) {
  if (sheet_.lossy_ && cell.find('?') != std::string_view::npos)
    findings_.add(
        {Severity::warning,
         std::string(sheet_.definition_.file),
         number(),
         std::string(column),
         "the cell holds a question mark, and the sheet was saved in Windows-1258, which writes "
         "one for each letter that it lacks; save it as CSV UTF-8 so that none is lost.",
         {},
         true});
  if (plain(cell)) return std::string(cell);
  std::string text(cell);
  if (text.find('\r') != std::string::npos) {
    std::erase(text, '\r');  // a line end inside a cell is LF alone
  }
  if (const unsigned code = control_in(text); code != 0) {
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", code);
    error(column, std::string("the cell holds the control character ") + name + "; remove it.");
    return {};
  }
  for (const text::UnshownLetters& unshown : text::unshown_letters(text))
    warning(column, unshown.sentence, unshown.script.empty() ? "" : "script " + unshown.script);
  if (text::is_nfc(text)) return text;
  findings_.count_composed();
  return text::nfc(text);
}

std::string Row::text(std::string_view column, bool required) {
  const std::string_view cell = raw(column);
  if (cell.empty() && required && there_) error(column, "the cell is empty; it must be filled in.");
  if (is_shortened_number(cell)) {
    error(column, shortened_number_sentence(cell), "shortened");
    return {};
  }
  return clean(cell, column);
}

std::string Row::id(std::string_view column, bool required) {
  const std::string_view cell = raw(column);
  if (cell.empty()) {
    if (required && there_) error(column, "the cell is empty; it must be filled in.");
    return {};
  }
  if (is_short_id(cell)) return std::string(cell);
  error(column, "an id is 1 to 40 letters a-z, digits and hyphens, such as na-chi-lang.");
  return {};
}

LocalText Row::local(std::string_view name, bool required) {
  static constexpr const char* kNames[] = {"Vietnamese", "English", "Chinese"};
  LocalText text;
  bool there[3] = {};
  std::string columns[3];
  bool any = false;
  for (const Language language : kLanguages) {
    const auto i = static_cast<std::size_t>(language);
    columns[i] = std::string(name) + "_" + std::string(language_code(language));
    text[language] = clean(raw(columns[i]), columns[i]);
    there[i] = there_;
    any = any || !text[language].empty();
  }
  if (text.empty() && there[0] && (any || required)) {
    error(columns[0], any ? "there is a translation but no Vietnamese text; write it."
                          : "the cell is empty; it must be filled in.");
  }
  for (std::size_t i = 1; i < 3; ++i)
    if (!text.empty() && there[i] && text.by_language[i].empty())
      warning(columns[i], std::string("the ") + kNames[i] +
                              " text is missing; visitors will see the Vietnamese one.");
  return text;
}

std::optional<long long> Row::integer(std::string_view column, long long least, long long most) {
  const std::string_view cell = raw(column);
  if (cell.empty()) return std::nullopt;
  long long value = 0;
  const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (is_shortened_number(cell)) {
    error(column, shortened_number_sentence(cell), "shortened");
    return std::nullopt;
  }
  if (fault != std::errc{} || end != cell.data() + cell.size()) {
    error(column, "the cell is not a whole number; write digits only, without dots or spaces.");
    return std::nullopt;
  }
  if (value < least || value > most) {
    error(column, "the number is " + std::to_string(value) + "; it must be from " +
                      std::to_string(least) + " to " + std::to_string(most) + ".");
    return std::nullopt;
  }
  return value;
}

std::optional<double> Row::decimal(std::string_view column) {
  const std::string_view cell = raw(column);
  if (cell.empty()) return std::nullopt;
  double value = 0;
  std::string text(cell);  // a Vietnamese spreadsheet writes 21,8478
  std::replace(text.begin(), text.end(), ',', '.');
  const char* const last = text.data() + text.size();
  const auto [end, fault] = std::from_chars(text.data(), last, value, std::chars_format::fixed);
  if (fault == std::errc{} && end == last && value > -1000 && value < 1000) return value;
  error(column, "the cell is not a number of degrees; write it with a point, such as 21.8478.");
  return std::nullopt;
}

std::optional<Date> Row::date(std::string_view column) {
  const std::string_view cell = raw(column);
  if (cell.empty()) return std::nullopt;
  if (const auto date = date_from_iso(cell)) return date;
  if (const auto date = day_of_slashes(cell)) return date;
  if (const auto day = day_of_serial(cell))
    error(column,
          "the spreadsheet has made its own number of the day: " + std::string(cell) + " is " +
              date_to_iso(*day) + "; give the column the format Date, or Text and write the days.",
          "serial");
  else
    error(column,
          "the cell is not a day of the calendar; write year-month-day or day/month/year, such as "
          "2026-11-23 or 23/11/2026.");
  return std::nullopt;
}

std::optional<Date> Row::past_date(std::string_view column) {
  const auto day = date(column);
  if (day && findings_.today() && *day > *findings_.today())
    warning(column, date_to_iso(*day) + " is still to come; correct the day.", "to come");
  return day;
}

std::optional<int> Row::minute_of_day(std::string_view column) {
  const std::string_view cell = raw(column);
  if (cell.empty()) return std::nullopt;
  int part[3] = {};
  int parts = 0;
  const char* at = cell.data();
  const char* const end = at + cell.size();
  bool good = true;
  for (; good && at < end && parts < 3; ++parts) {
    if (parts > 0 && (*at++ != ':' || end - at < 2)) break;
    const char* const most = std::min(end, at + 2);
    const auto [after, fault] = std::from_chars(at, most, part[parts]);
    good = fault == std::errc{} && part[parts] >= 0 && (parts == 0 || after == most);
    at = after;
  }
  if (good && at == end && parts >= 2 && part[0] < 24 && part[1] < 60 && part[2] < 60)
    return part[0] * 60 + part[1];
  error(column, "the cell is not a time of the day; write hour:minute, such as 07:30.");
  return std::nullopt;
}

bool Row::flag(std::string_view column) {
  const std::string_view cell = raw(column);
  if (cell == "1") return true;
  if (!cell.empty() && cell != "0")
    error(column, "the cell must be 1 (yes), 0 (no) or empty (no).");
  return false;
}

}  // namespace ocop::sheets
