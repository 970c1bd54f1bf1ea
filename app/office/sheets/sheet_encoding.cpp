// Any bytes are valid Windows-1258, so it is assumed only if it yields letters and marks that
// Vietnamese uses. Damaged UTF-8 does not (its bytes read as Ä, Æ, º and the like), and is reported
// cell by cell later.
#include "app/office/sheets/sheet_encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <memory>
#include <optional>
#include <string_view>

#include "app/base/codec/utf8_check.h"
#include "app/base/text/text_keys.h"

namespace ocop::sheets {

namespace {

using namespace std::string_view_literals;

constexpr std::u16string_view kVietnamese =
    u"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư–—‘’“”„…•°×₫€";

bool is_vietnamese(char16_t c) {
  return (c < 0x80 && c != 0) || (c >= u'\u1EA0' && c <= u'\u1EF9') ||
         kVietnamese.find(c) != std::u16string_view::npos;
}

std::string utf8_of(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

Result<SheetText> from_utf16(std::string_view bytes, bool big_endian) {
  const Error broken{
      "The sheet is UTF-16 and cut off or damaged; save it again, as CSV UTF-8 if possible."};
  if (bytes.size() % 2 != 0) return broken;
  const auto size = bytes.size() / 2;
  icu::UnicodeString text;
  char16_t* const units = text.getBuffer(static_cast<std::int32_t>(size));
  if (units == nullptr) return broken;
  bool sound = true;
  for (std::size_t i = 0; i < size; ++i) {
    const auto first = static_cast<unsigned char>(bytes[2 * i]);
    const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
    units[i] = static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
    if (U16_IS_TRAIL(units[i])) sound = sound && i > 0 && U16_IS_LEAD(units[i - 1]);
    if (i > 0 && U16_IS_LEAD(units[i - 1])) sound = sound && U16_IS_TRAIL(units[i]);
  }
  sound = sound && (size == 0 || !U16_IS_LEAD(units[size - 1]));
  text.releaseBuffer(static_cast<std::int32_t>(size));
  if (!sound) return broken;
  return SheetText{utf8_of(text)};
}

/// Returns nullopt if it is not what a Vietnamese office writes.
std::optional<std::string> from_windows_1258(std::string_view bytes) {
  UErrorCode fault = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(
      ucnv_open("windows-1258", &fault), &ucnv_close);
  if (U_FAILURE(fault)) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), fault);
  if (U_FAILURE(fault)) return std::nullopt;
  // A letter and its tone mark are two characters.
  std::string composed = text::nfc(utf8_of(text));
  const auto whole = icu::UnicodeString::fromUTF8(composed);
  for (std::int32_t i = 0; i < whole.length(); ++i)
    if (!is_vietnamese(whole[i])) return std::nullopt;
  return composed;
}

}  // namespace

Result<SheetText> sheet_text(std::string bytes) {
  if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("\xD0\xCF\x11\xE0"sv))
    return Error{
        "The file is a renamed workbook (XLSX, XLS or ODS); open it in the "
        "spreadsheet program and save it there as CSV UTF-8."};
  const std::string_view all = bytes;
  if (all.starts_with("\xEF\xBB\xBF"sv)) return SheetText{bytes.substr(3)};
  if (all.starts_with("\xFF\xFE"sv)) return from_utf16(all.substr(2), false);
  if (all.starts_with("\xFE\xFF"sv)) return from_utf16(all.substr(2), true);
  // Names of columns are ASCII, so in UTF-16 every other byte at the beginning is 0.
  if (all.size() >= 4 && all[0] != 0 && all[1] == 0 && all[2] != 0 && all[3] == 0)
    return from_utf16(all, false);
  if (all.size() >= 4 && all[0] == 0 && all[1] != 0 && all[2] == 0 && all[3] != 0)
    return from_utf16(all, true);
  if (!codec::is_utf8(all))
    if (auto text = from_windows_1258(all)) return SheetText{std::move(*text), true};
  return SheetText{std::move(bytes)};
}

}  // namespace ocop::sheets
