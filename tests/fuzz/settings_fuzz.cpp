// A file of private settings edited key by key. The first line is the file; each further line is a
// key, a tab and a new value. A refused edit must change nothing, and accepted settings must
// survive writing, reading and showing.
#include <string>

#include "app/base/wire/settings_document.h"
#include "app/office/exchange/office_settings.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

/// Removes and returns the text before the next `mark`; removes the mark too.
std::string_view take_until(std::string_view& text, char mark) {
  const auto end = text.find(mark);
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return taken;
}

void edit(PrivateSettings& settings, std::string_view key, std::string_view value) {
  const std::string before = wire::private_settings_text(settings);
  const auto done = exchange::edit_settings(settings, std::string(key), std::string(value));
  const std::string after = wire::private_settings_text(settings);
  check(done || after == before, "a refused edit changes nothing");
  check(done || done.error().sentence.ends_with('.'), "a refusal is a sentence");
  const auto again = wire::read_private_settings(after);
  check(again && wire::private_settings_text(*again) == after, "what was edited comes back");
}

void check_shown(std::string_view shown) {
  while (!shown.empty()) {
    std::string_view line = take_until(shown, '\n');
    const auto key = take_until(line, '\t');
    const auto value = take_until(line, '\t');
    check(!key.empty() && !line.empty() && value.find('\x1b') == value.npos,
          "each line shows a key, a harmless value and a meaning");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text = text_of(data, size);
  auto settings = wire::read_private_settings(take_until(text, '\n'));
  if (!settings) return 0;
  while (!text.empty()) {
    std::string_view line = take_until(text, '\n');
    const auto key = take_until(line, '\t');
    edit(*settings, key, line);
  }
  check_shown(exchange::shown_settings(*settings));
  return 0;
}
