// A visitor's location: a screen and what it shows. Thread rule: plain value.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace ocop::visit {

/// What a route names besides its screen. `text`: what is searched for, which may be empty.
enum class RouteId { none, text, product, producer, lot };

// The screens, with what their routes name.
#define OCOP_SCREENS(X) \
  X(attract, none)      \
  X(home, none)         \
  X(browse, none)       \
  X(search, text)       \
  X(places, none)       \
  X(about, none)        \
  X(product, product)   \
  X(qr, product)        \
  X(producer, producer) \
  X(picture, product)   \
  X(lot, lot)           \
  X(pack, none)         \
  X(staff, none)

#define OCOP_SCREEN_NAME(name, id) name,
enum class Screen { OCOP_SCREENS(OCOP_SCREEN_NAME) };
#undef OCOP_SCREEN_NAME

struct NamedScreen {
  Screen screen;
  std::string_view name;  ///< the first word of its routes' texts
  RouteId id;
};
#define OCOP_SCREEN_ROW(name, id) NamedScreen{Screen::name, #name, RouteId::id},
inline constexpr std::array kScreens{OCOP_SCREENS(OCOP_SCREEN_ROW)};
#undef OCOP_SCREEN_ROW
#undef OCOP_SCREENS

struct Route {
  Screen screen = Screen::home;
  std::string id;     ///< product.id also for a lot; producer.id; or a text
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
