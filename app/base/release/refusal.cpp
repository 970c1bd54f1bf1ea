#include "app/base/release/refusal.h"

#include <array>
#include <cstddef>
#include <string>

namespace ocop::release {

namespace {

struct Words {
  std::string_view key;
  std::string_view sentence;
};

// In the order of Refusal.
constexpr std::array<Words, 14> kWords{{
    {"exchange.unreadable", "The office's document cannot be read; publish it again."},
    {"exchange.unknown_format",
     "The office's document has a format that this program does not know; update the program."},
    {"exchange.unknown_key",
     "The office's document is signed by no key that this terminal trusts; check who published "
     "it."},
    {"exchange.wrong_signature",
     "A signature of the office's document is wrong: it was changed after it was signed; do not "
     "use it."},
    {"exchange.too_few_signatures",
     "The office's document has too few signatures; have the others sign it."},
    {"exchange.lower_version",
     "The office's document is older than an earlier one; publish a newer one."},
    {"exchange.other_content",
     "The office's document has the version of an earlier one with other content; publish it under "
     "a new version."},
    {"exchange.expired",
     "The office's document has expired; publish a new one, and check this terminal's clock."},
    {"exchange.too_long",
     "More data arrived than the office's document announces; check the web server."},
    {"exchange.wrong_hash",
     "A file is not the one that the office's document names; check the web server."},
    {"exchange.unknown_schema",
     "The catalogue is newer than this program can read; update the program."},
    {"exchange.old_program", "The release asks for a newer program; update the program."},
    {"exchange.disk_low",
     "There is too little space on the disk for the release; free some, or use a larger disk."},
    {"exchange.no_root",
     "This terminal does not know whose releases to trust; run ocop-sync pin with the office's "
     "root document."},
}};

const Words& words_of(Refusal why) {
  return kWords.at(static_cast<std::size_t>(why));
}

}  // namespace

std::string_view refusal_key(Refusal why) {
  return words_of(why).key;
}

Error refuse(Refusal why) {
  return {std::string(words_of(why).sentence), std::string(words_of(why).key)};
}

}  // namespace ocop::release
