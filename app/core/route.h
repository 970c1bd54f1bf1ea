// Where a visitor is: a screen and what it shows. Thread rule: plain value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop::core {

enum class Screen {
  attract,
  home,
  browse,
  search,
  places,
  about,
  product,
  qr,
  producer,
  picture,
  staff
};

struct Route {
  Screen screen = Screen::home;
  std::string
      id;  ///< product.id for product, qr and picture; producer.id for producer; text for search
  bool operator==(const Route&) const = default;
};

/// "home", "browse", "search/TEXT", "places", "about", "product/ID", "qr/ID", "picture/ID",
/// "producer/ID", "attract"; anything else: nothing.
std::optional<Route> route_from_text(std::string_view text);
std::string route_to_text(const Route& route);

}  // namespace ocop::core
