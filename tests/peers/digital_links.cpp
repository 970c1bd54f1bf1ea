// GS1 Digital Links for a third-party reader and writer (digital_link.js).
//   digital_links write: prints 400 links, one per line, after the requested values, tab-separated:
//     GTIN, then "name=value" of each qualifier, data attribute and other attribute.
//   digital_links read: reads links from standard input, one per line, and prints for each "stem",
//     key, qualifiers, data and others as tab-separated "name=value", or "refused" and why.
#include <array>
#include <cstdio>
#include <iostream>
#include <random>
#include <string>

#include "app/base/gs1/digital_link.h"
#include "db/model/gtin.h"

namespace {

using namespace ocop;

class Wishes {
 public:
  gs1::DigitalLink next() {
    gs1::DigitalLink link;
    link.stem =
        pick(std::array{"https://id.gs1.org", "https://a.example:8443", "http://b.example/t/x"});
    link.key = {"01", gtin()};
    for (const char* ai : {"22", "10", "21"})
      if (chance()) link.qualifiers.push_back({ai, set82(20)});
    if (chance()) link.data.push_back({"17", "27" + month_and_day()});
    if (chance()) link.data.push_back({"3103", digits(6)});
    if (chance()) link.data.push_back({"91", set82(90)});
    if (chance()) link.link_type = "gs1:pip";
    if (chance()) link.others.push_back("s=" + letters(86));
    return link;
  }

 private:
  bool chance() { return random_() % 2 == 0; }
  template <class Choices>
  std::string pick(const Choices& choices) {
    return choices[random_() % choices.size()];
  }
  std::string of(std::string_view alphabet, std::size_t size) {
    std::string text;
    while (text.size() < size) text += alphabet[random_() % alphabet.size()];
    return text;
  }
  std::string digits(std::size_t size) { return of("0123456789", size); }
  std::string letters(std::size_t size) {
    return of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", size);
  }
  std::string set82(std::size_t most) {
    std::string all;
    for (char c = '!'; c <= 'z'; ++c)
      if (gs1::is_gs1_letter(c)) all += c;
    return of(all, 1 + random_() % most);
  }
  std::string month_and_day() {
    char text[8];
    std::snprintf(text, sizeof text, "%02u%02u", static_cast<unsigned>(1 + random_() % 12),
                  static_cast<unsigned>(random_() % 29));
    return text;
  }
  std::string gtin() {
    const std::string body = digits(std::array{7U, 11U, 12U, 13U}[random_() % 4]);
    return Gtin::parse(body + Gtin::check_digit(body))->as_14();
  }

  std::mt19937 random_{38};
};

std::string told(const gs1::DigitalLink& link) {
  std::string text = link.key.ai + "=" + link.key.value;
  for (const auto* elements : {&link.qualifiers, &link.data})
    for (const gs1::Gs1Element& one : *elements) text += "\t" + one.ai + "=" + one.value;
  if (!link.link_type.empty()) text += "\tlinkType=" + link.link_type;
  for (const std::string& other : link.others) text += "\t" + other;
  return text;
}

}  // namespace

int main(int count, char** words) {
  const std::string mode = count == 2 ? words[1] : "";
  if (mode == "write") {
    Wishes wishes;
    for (int i = 0; i < 400; ++i) {
      const gs1::DigitalLink link = wishes.next();
      std::cout << gs1::canonical_link(link.stem, link) << '\t' << told(link) << '\n';
    }
    return 0;
  }
  if (mode != "read") return 2;
  for (std::string line; std::getline(std::cin, line);) {
    const auto link = gs1::read_digital_link(line);
    std::cout << (link ? "stem=" + link->stem + "\t" + told(*link)
                       : "refused=" + link.error().sentence)
              << '\n';
  }
  return 0;
}
