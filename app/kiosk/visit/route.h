// A visitor's location: a screen and what it shows. Thread rule: plain value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop::visit {

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
  lot,
  pack,
  staff
};

struct Route {
  Screen screen = Screen::home;
  std::string id;  ///< product.id for product, qr, picture and lot; producer.id for producer; text
                   ///< for search
  std::string lot{};  ///< number of a lot
  bool operator==(const Route&) const = default;
};

/// Parses "home", "browse", "search/TEXT", "places", "about", "product/ID", "qr/ID", "picture/ID",
/// "producer/ID", "lot/PRODUCT/LOT", "pack", "attract" or "staff". Returns nullopt for anything
/// else. A lot is 1 to 20 printable ASCII characters, including slashes; whether it exists is up to
/// the catalogue.
std::optional<Route> route_from_text(std::string_view text);
std::string route_to_text(const Route& route);
/// Returns the forms that route_from_text takes: "attract, home, search/TEXT, ...".
std::string route_forms();

}  // namespace ocop::visit
