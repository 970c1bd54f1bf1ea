// Alphabetical order is ICU's (CLDR): Vietnamese sorts â after a and đ after d, Chinese by pinyin.
#include "app/office/sheets/ranking.h"

#include <unicode/coll.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <future>
#include <memory>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>

#include "app/base/text/text_keys.h"

namespace ocop::sheets {

namespace {

/// Returns the sort keys of all names, since comparing bytes is far cheaper than collating both
/// names in each comparison.
std::vector<std::string> sort_keys(const Content& content, Language language) {
  constexpr std::array<const char*, 3> kLocales{"vi", "en", "zh@collation=pinyin"};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(
      icu::Locale(kLocales[static_cast<std::size_t>(language)]), status));
  std::vector<std::string> keys;
  keys.reserve(content.items.size());
  std::array<std::uint8_t, 1024> buffer{};
  for (const Item& item : content.items) {
    const auto name = icu::UnicodeString::fromUTF8(item.product.card.name.in(language));
    const int size = collator ? collator->getSortKey(name, buffer.data(), buffer.size()) : 0;
    const auto kept = std::min<std::size_t>(buffer.size(), static_cast<std::size_t>(size));
    keys.emplace_back(reinterpret_cast<const char*>(buffer.data()), kept);
  }
  return keys;
}

/// Caches folded texts, because folding is the slowest part of an import, and places and groups
/// recur.
class Folder {
 public:
  const std::string& fold(const std::string& text) {
    const auto [entry, added] = known_.try_emplace(text);
    if (added) entry->second = text::fold(text);
    return entry->second;
  }

 private:
  std::unordered_map<std::string, std::string> known_;
};

class Pinyin {
 public:
  Pinyin() {
    UErrorCode status = U_ZERO_ERROR;
    latin_.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower",
                                                     UTRANS_FORWARD, status));
  }
  /// Returns "jin ju jinju", say: the syllables, and the whole for those who type without spaces.
  std::string of(const std::string& chinese) const {
    if (!latin_ || chinese.empty()) return {};
    auto text = icu::UnicodeString::fromUTF8(chinese);
    latin_->transliterate(text);
    std::string spelled;
    text.toUTF8String(spelled);
    std::string words = text::fold(spelled);
    std::string joined = words;
    std::erase(joined, ' ');
    return joined == words ? words : words + " " + joined;
  }

 private:
  std::unique_ptr<icu::Transliterator> latin_;
};

void append(std::string& words, const std::string& more) {
  if (more.empty()) return;
  if (!words.empty()) words += ' ';
  words += more;
}

template <class T>
std::unordered_map<std::string, const T*> by_id(const std::vector<T>& all) {
  std::unordered_map<std::string, const T*> map;
  for (const T& one : all) map.emplace(one.id, &one);
  return map;
}

}  // namespace

void rank(Content& content) {
  auto& items = content.items;
  const auto keys_of = [&content](Language language) {
    return std::async(std::launch::async,
                      [&content, language] { return sort_keys(content, language); });
  };
  std::array keys{keys_of(Language::vi), keys_of(Language::en), keys_of(Language::zh)};
  std::array<std::vector<std::string>, 3> names{keys[0].get(), keys[1].get(), keys[2].get()};
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Product& left = items[a].product;
    const Product& right = items[b].product;
    if (left.card.stars != right.card.stars) return left.card.stars > right.card.stars;
    if (left.score != right.score) return left.score > right.score;
    return std::tie(names[0][a], left.card.id) < std::tie(names[0][b], right.card.id);
  });
  std::vector<std::size_t> rank_of(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank_of[order[i]] = i;
  for (std::size_t language = 0; language < names.size(); ++language) {
    auto by_name = order;
    std::sort(by_name.begin(), by_name.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(names[language][a], rank_of[a]) < std::tie(names[language][b], rank_of[b]);
    });
    int place = 0;
    for (const std::size_t i : by_name) items[i].product.card.name_order[language] = ++place;
  }
  std::vector<Item> ranked;
  ranked.reserve(order.size());
  for (const std::size_t i : order) ranked.push_back(std::move(items[i]));
  items = std::move(ranked);
}

std::vector<db::SearchKeys> search_keys(const Content& content) {
  const auto producers = by_id(content.producers);
  const auto places = by_id(content.places);
  const auto groups = by_id(content.groups);
  const Pinyin pinyin;
  Folder folder;
  std::unordered_map<std::string, std::string> pinyin_of;
  std::vector<db::SearchKeys> keys;
  keys.reserve(content.items.size());
  for (const Item& item : content.items) {
    const ProductCard& card = item.product.card;
    db::SearchKeys one;
    for (const std::string& name : card.name.by_language) append(one.name, text::fold(name));
    const std::string& chinese = card.name[Language::zh];
    const auto [spelled, added] = pinyin_of.try_emplace(chinese);
    if (added) spelled->second = pinyin.of(chinese);
    append(one.name, spelled->second);
    if (const auto at = producers.find(card.producer); at != producers.end())
      append(one.around, folder.fold(at->second->name));
    if (const auto at = places.find(card.place); at != places.end()) {
      for (const std::string& name : at->second->name.by_language)
        append(one.around, folder.fold(name));
      append(one.around, folder.fold(at->second->old_district));
      append(one.around, folder.fold(at->second->commune_2025));
    }
    for (const std::string& id : {card.group, card.subgroup})
      if (const auto at = groups.find(id); at != groups.end())
        for (const std::string& name : at->second->name.by_language)
          append(one.around, folder.fold(name));
    keys.push_back(std::move(one));
  }
  return keys;
}

}  // namespace ocop::sheets
