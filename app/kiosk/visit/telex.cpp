// The last word is split into letters with their marks and the syllable's tone; the key changes one
// of these, and the word is rebuilt with the tone on its main vowel. A word that is not a
// Vietnamese syllable (onset, vowels, coda) just gets the letter as typed.
#include "app/kiosk/visit/telex.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace ocop::visit {

namespace {

enum Mark : unsigned char { plain, circumflex, breve, horn, stroke };
constexpr std::string_view kTones = " frxsj";  // none, grave, hook, tilde, acute, dot below

struct Vowel {
  char base;
  Mark mark;
  std::array<std::string_view, 6> lower, upper;  // by tone
};

constexpr std::array<Vowel, 12> kVowels{{
    {'a', plain, {"a", "à", "ả", "ã", "á", "ạ"}, {"A", "À", "Ả", "Ã", "Á", "Ạ"}},
    {'a', breve, {"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"}, {"Ă", "Ằ", "Ẳ", "Ẵ", "Ắ", "Ặ"}},
    {'a', circumflex, {"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}, {"Â", "Ầ", "Ẩ", "Ẫ", "Ấ", "Ậ"}},
    {'e', plain, {"e", "è", "ẻ", "ẽ", "é", "ẹ"}, {"E", "È", "Ẻ", "Ẽ", "É", "Ẹ"}},
    {'e', circumflex, {"ê", "ề", "ể", "ễ", "ế", "ệ"}, {"Ê", "Ề", "Ể", "Ễ", "Ế", "Ệ"}},
    {'i', plain, {"i", "ì", "ỉ", "ĩ", "í", "ị"}, {"I", "Ì", "Ỉ", "Ĩ", "Í", "Ị"}},
    {'o', plain, {"o", "ò", "ỏ", "õ", "ó", "ọ"}, {"O", "Ò", "Ỏ", "Õ", "Ó", "Ọ"}},
    {'o', circumflex, {"ô", "ồ", "ổ", "ỗ", "ố", "ộ"}, {"Ô", "Ồ", "Ổ", "Ỗ", "Ố", "Ộ"}},
    {'o', horn, {"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}, {"Ơ", "Ờ", "Ở", "Ỡ", "Ớ", "Ợ"}},
    {'u', plain, {"u", "ù", "ủ", "ũ", "ú", "ụ"}, {"U", "Ù", "Ủ", "Ũ", "Ú", "Ụ"}},
    {'u', horn, {"ư", "ừ", "ử", "ữ", "ứ", "ự"}, {"Ư", "Ừ", "Ử", "Ữ", "Ứ", "Ự"}},
    {'y', plain, {"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"}, {"Y", "Ỳ", "Ỷ", "Ỹ", "Ý", "Ỵ"}},
}};

constexpr std::array<std::string_view, 28> kOnsets{
    "",   "b",   "c",  "ch", "d",  "g",  "gh", "gi", "h", "k",  "kh", "l", "m", "n",
    "ng", "ngh", "nh", "p",  "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x", "q"};
constexpr std::array<std::string_view, 9> kCodas{"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};

struct Letter {
  char base;  // lower case
  Mark mark = plain;
  bool upper = false;
};

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A word split into its parts. Vowels are [first, last) of letters.
struct Word {
  std::vector<Letter> letters;
  std::size_t tone = 0;
  std::size_t first = 0, last = 0;
  bool syllable = false;

  bool has_vowel() const { return last > first; }
  Letter* vowel(char base, Mark mark) {
    for (std::size_t i = first; i < last; ++i)
      if (letters[i].base == base && letters[i].mark == mark) return &letters[i];
    return nullptr;
  }
  /// Returns whether the mark was undone before: "aa" is literal, and stays.
  bool doubled(char base) const {
    for (std::size_t i = first; i + 1 < last; ++i)
      if (letters[i].base == base && letters[i].mark == plain && letters[i + 1].base == base)
        return true;
    return false;
  }
  void add(char key) { letters.push_back({lower(key), plain, key != lower(key)}); }
};

template <class List>
bool holds(const List& list, std::string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

void find_vowels(Word& word) {
  std::string bases;
  for (const Letter& letter : word.letters) bases += letter.base;
  std::size_t at = 0;
  while (at < bases.size() && !is_vowel(bases[at])) ++at;
  // qu- and gi- before another vowel belong to the onset.
  const auto next_is_vowel = [&] { return at + 1 < bases.size() && is_vowel(bases[at + 1]); };
  const bool qu = at == 1 && bases[0] == 'q' && bases[1] == 'u' && word.letters[1].mark == plain;
  const bool gi = at == 1 && bases[0] == 'g' && bases[1] == 'i' && next_is_vowel();
  if (qu || gi) ++at;
  word.first = at;
  while (at < bases.size() && is_vowel(bases[at])) ++at;
  word.last = at;
  word.syllable = holds(kOnsets, std::string_view(bases).substr(0, word.first)) &&
                  holds(kCodas, std::string_view(bases).substr(word.last)) &&
                  word.last - word.first <= 3;
}

std::optional<Letter> read_letter(std::string_view text, std::size_t* size, std::size_t* tone) {
  for (const Vowel& vowel : kVowels)
    for (std::size_t t = 0; t < 6; ++t)
      for (const bool upper : {false, true}) {
        const std::string_view form = upper ? vowel.upper[t] : vowel.lower[t];
        if (text.substr(0, form.size()) != form) continue;
        *size = form.size();
        if (t != 0) *tone = t;
        return Letter{vowel.base, vowel.mark, upper};
      }
  for (const std::string_view d : {"đ", "Đ"})
    if (text.substr(0, d.size()) == d) {
      *size = d.size();
      return Letter{'d', stroke, d == "Đ"};
    }
  const char c = text[0];
  if (lower(c) < 'a' || lower(c) > 'z') return std::nullopt;
  *size = 1;
  return Letter{lower(c), plain, c != lower(c)};
}

std::optional<Word> read_word(std::string_view text) {
  Word word;
  while (!text.empty()) {
    std::size_t size = 0;
    const auto letter = read_letter(text, &size, &word.tone);
    if (!letter) return std::nullopt;
    word.letters.push_back(*letter);
    text.remove_prefix(size);
  }
  find_vowels(word);
  return word;
}

/// Returns the index of the letter that carries the tone (in the new spelling: hoà, thuý).
std::size_t main_vowel(const Word& word) {
  for (std::size_t i = word.last; i > word.first; --i)
    if (word.letters[i - 1].mark != plain) return i - 1;
  const std::size_t count = word.last - word.first;
  if (count < 2) return word.first;
  if (count == 3 || word.last < word.letters.size()) return word.first + 1;
  const char pair[] = {word.letters[word.first].base, word.letters[word.first + 1].base, 0};
  const bool open = holds(std::array<std::string_view, 3>{"oa", "oe", "uy"}, pair);
  return open ? word.first + 1 : word.first;
}

std::string write(const Word& word) {
  std::string text;
  const std::size_t toned = word.has_vowel() ? main_vowel(word) : word.letters.size();
  for (std::size_t i = 0; i < word.letters.size(); ++i) {
    const Letter& letter = word.letters[i];
    if (letter.base == 'd' && letter.mark == stroke) {
      text += letter.upper ? "Đ" : "đ";
    } else if (is_vowel(letter.base)) {
      const auto* vowel = std::find_if(kVowels.begin(), kVowels.end(), [&](const Vowel& v) {
        return v.base == letter.base && v.mark == letter.mark;
      });
      text += (letter.upper ? vowel->upper : vowel->lower)[i == toned ? word.tone : 0];
    } else {
      text += letter.upper ? static_cast<char>(letter.base - 'a' + 'A') : letter.base;
    }
  }
  return text;
}

/// ưo and uơ before another letter are always ươ: "ruwou" needs no second w.
void complete_uo(Word& word) {
  for (std::size_t i = word.first; i + 2 < word.letters.size() && i + 1 < word.last; ++i) {
    Letter& u = word.letters[i];
    Letter& o = word.letters[i + 1];
    if (u.base == 'u' && o.base == 'o' && (u.mark == horn || o.mark == horn) &&
        o.mark != circumflex)
      u.mark = o.mark = horn;
  }
}

/// "thuở" and "huơ" keep their u: there uơ ends the word, after h, kh or th.
bool ends_in_plain_uo(const Word& word) {
  std::string onset;
  for (std::size_t i = 0; i < word.first; ++i) onset += word.letters[i].base;
  return word.last - word.first == 2 && word.last == word.letters.size() &&
         holds(std::array<std::string_view, 3>{"h", "kh", "th"}, onset);
}

/// Sets the mark, or removes it if it is already set. Returns false if the key is a plain letter.
bool toggle(Letter* without, Letter* with, Mark mark, bool* undone) {
  if (without != nullptr) {
    without->mark = mark;
    return true;
  }
  if (with == nullptr) return false;
  with->mark = plain;
  *undone = true;
  return true;
}

bool press_w(Word& word, bool* undone) {
  Letter* u = word.vowel('u', plain);
  Letter* o = word.vowel('o', plain);
  Letter* horned_u = word.vowel('u', horn);
  Letter* horned_o = word.vowel('o', horn);
  if (o != nullptr && o != &word.letters[word.first] && (u != nullptr || horned_u != nullptr)) {
    o->mark = horn;
    if (u != nullptr && !ends_in_plain_uo(word)) u->mark = horn;
    return true;
  }
  if (horned_u != nullptr && horned_o != nullptr) {
    horned_u->mark = horned_o->mark = plain;
    *undone = true;
    return true;
  }
  if (u != nullptr && horned_o == nullptr) return toggle(u, nullptr, horn, undone);
  if (o != nullptr && word.vowel('a', plain) == nullptr) return toggle(o, nullptr, horn, undone);
  if (Letter* a = word.vowel('a', plain)) return toggle(a, nullptr, breve, undone);
  if (Letter* a = word.vowel('a', breve)) return toggle(nullptr, a, breve, undone);
  return toggle(nullptr, horned_o != nullptr ? horned_o : horned_u, horn, undone);
}

bool press_tone(Word& word, std::size_t tone, bool* undone) {
  if (!word.has_vowel()) return false;
  *undone = word.tone == tone;
  word.tone = *undone ? 0 : tone;
  return true;
}

/// Returns whether the key changed a mark or the tone. `undone`: it removed one and must also be
/// typed.
bool press(Word& word, char key, bool* undone) {
  if (const auto tone = kTones.find(key); tone != kTones.npos && key != ' ')
    return press_tone(word, tone, undone);
  switch (key) {
    case 'z': {
      const bool toned = word.tone != 0;
      word.tone = 0;
      return toned;
    }
    case 'a':
    case 'e':
    case 'o':
      if (word.doubled(key)) return false;
      return toggle(word.vowel(key, plain), word.vowel(key, circumflex), circumflex, undone);
    case 'w':
      return word.has_vowel() && press_w(word, undone);
    case 'd': {
      Letter* d = word.letters.empty() || word.letters[0].base != 'd' ? nullptr : &word.letters[0];
      if (d == nullptr) return false;
      return toggle(d->mark == plain ? d : nullptr, d->mark == stroke ? d : nullptr, stroke,
                    undone);
    }
    default:
      return false;
  }
}

std::string typed(std::string_view text, char key) {
  auto word = read_word(text);
  if (!word || !word->syllable) return std::string(text) + key;
  bool undone = false;
  if (press(*word, lower(key), &undone)) {
    if (undone) word->add(key);
  } else if (lower(key) == 'w' && !word->has_vowel()) {
    word->letters.push_back({'u', horn, key == 'W'});
  } else {
    word->add(key);
  }
  find_vowels(*word);
  if (!undone) complete_uo(*word);
  return write(*word);
}

}  // namespace

std::string telex(std::string_view text, char letter) {
  const auto space = text.find_last_of(" \n\t");
  const auto start = space == text.npos ? 0 : space + 1;
  // A lone ư typed by w becomes w again when the key is repeated.
  const auto word = text.substr(start);
  if (lower(letter) == 'w' && (word == "ư" || word == "Ư"))
    return std::string(text.substr(0, start)) + letter;
  return std::string(text.substr(0, start)) + typed(word, letter);
}

}  // namespace ocop::visit
