#include "app/kiosk/screens/filter_words.h"

#include "app/base/text/formats.h"
#include "app/kiosk/screens/district_words.h"
#include "app/kiosk/screens/parts.h"

namespace ocop::screens {

namespace {

using text::Text;
using visit::Facet;

std::string band_words(const View& v, int band) {
  const auto& [from, to] = visit::kPriceBands[band];
  const std::string lower = text::format(Money{from}, v.language());
  const std::string upper = text::format(Money{to}, v.language());
  if (from == 0) return v.texts(Text::price_under, {upper});
  if (to == 0) return v.texts(Text::price_over, {lower});
  return v.texts(Text::price_between, {lower, upper});
}

std::string stars_words(const View& v, int stars) {
  return v.texts(Text::certificate_stars, {std::to_string(stars)});
}

std::string producer_words(const View& v, const std::string& id) {
  const Producer* producer = v.state.shelf->producer(id);
  return producer ? producer->name : id;
}

/// Returns the keys of a facet that occur in the catalogue, in display order.
std::vector<std::string> keys_of(const View& v, Facet facet) {
  std::vector<std::string> keys;
  const visit::Shelf& shelf = *v.state.shelf;
  switch (facet) {
    case Facet::group:
      for (const Group& group : shelf.groups) keys.push_back(group.id);
      break;
    case Facet::stars:
      keys = {"5", "4", "3"};
      break;
    case Facet::district:
      for (const auto& [id, place] : shelf.places)
        if (!place.old_district.empty()) keys.push_back(place.old_district);
      sort_districts(keys);
      break;
    case Facet::producer:
      for (const auto& [id, producer] : shelf.producers) keys.push_back(id);
      break;
    case Facet::price:
      for (int band = 0; band < visit::kPriceBandCount; ++band)
        keys.push_back(std::to_string(band));
      break;
  }
  return keys;
}

std::string chosen_key(const visit::Filters& filters, Facet facet) {
  switch (facet) {
    case Facet::group:
      return filters.group;
    case Facet::stars:
      return filters.stars ? std::to_string(filters.stars) : "";
    case Facet::district:
      return filters.district;
    case Facet::producer:
      return filters.producer;
    case Facet::price:
      return filters.price_band >= 0 ? std::to_string(filters.price_band) : "";
  }
  return {};
}

visit::Filters with(visit::Filters filters, Facet facet, const std::string& key) {
  switch (facet) {
    case Facet::group:
      filters.group = key;
      break;
    case Facet::stars:
      filters.stars = key.empty() ? 0 : key[0] - '0';
      break;
    case Facet::district:
      filters.district = key;
      break;
    case Facet::producer:
      filters.producer = key;
      break;
    case Facet::price:
      filters.price_band = key.empty() ? -1 : key[0] - '0';
      break;
  }
  return filters;
}

std::string words_of(const View& v, Facet facet, const std::string& key) {
  switch (facet) {
    case Facet::group:
      return group_words(v, key);
    case Facet::stars:
      return stars_words(v, key[0] - '0');
    case Facet::district:
      return std::string(district_words(v, key));
    case Facet::producer:
      return producer_words(v, key);
    case Facet::price:
      return band_words(v, key[0] - '0');
  }
  return key;
}

}  // namespace

std::string_view facet_id(Facet facet) {
  constexpr std::string_view ids[] = {"group", "stars", "district", "producer", "price"};
  return ids[static_cast<std::size_t>(facet)];
}

std::string facet_name(const View& view, Facet facet) {
  constexpr Text names[] = {Text::facet_group, Text::facet_stars, Text::facet_district,
                            Text::facet_producer, Text::facet_price};
  return view.texts(names[static_cast<std::size_t>(facet)]);
}

bool facet_is_set(const visit::Filters& filters, Facet facet) {
  return !chosen_key(filters, facet).empty();
}

std::string facet_words(const View& view, Facet facet) {
  const std::string key = chosen_key(view.state.filters, facet);
  return key.empty() ? facet_name(view, facet) : words_of(view, facet, key);
}

std::vector<FilterChoice> filter_choices(const View& view, Facet facet) {
  std::vector<FilterChoice> choices;
  const auto& counts = view.state.listing->counts[static_cast<std::size_t>(facet)];
  const std::string chosen = chosen_key(view.state.filters, facet);
  for (const std::string& key : keys_of(view, facet)) {
    const auto count = counts.find(key);
    FilterChoice choice;
    choice.key = key;
    choice.words = words_of(view, facet, key);
    choice.stars = facet == Facet::stars ? key[0] - '0' : 0;
    choice.count = count == counts.end() ? 0 : count->second;
    choice.chosen = key == chosen;
    choice.filters = with(view.state.filters, facet, choice.chosen ? std::string() : key);
    choices.push_back(std::move(choice));
  }
  return choices;
}

}  // namespace ocop::screens
