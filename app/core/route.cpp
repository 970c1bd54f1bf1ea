#include "app/core/route.h"

#include <array>

namespace ocop::core {

namespace {

struct Named {
  Screen screen;
  std::string_view name;
  enum { no_id, may_have_id, needs_id } id;
};

constexpr std::array<Named, 11> kNames{{
    {Screen::attract, "attract", Named::no_id},
    {Screen::home, "home", Named::no_id},
    {Screen::browse, "browse", Named::no_id},
    {Screen::search, "search", Named::may_have_id},
    {Screen::places, "places", Named::no_id},
    {Screen::about, "about", Named::no_id},
    {Screen::product, "product", Named::needs_id},
    {Screen::qr, "qr", Named::needs_id},
    {Screen::producer, "producer", Named::needs_id},
    {Screen::picture, "picture", Named::needs_id},
    {Screen::staff, "staff", Named::no_id},
}};

}  // namespace

std::optional<Route> route_from_text(std::string_view text) {
  const auto slash = text.find('/');
  const auto name = text.substr(0, slash);
  const auto id = slash == text.npos ? std::string_view{} : text.substr(slash + 1);
  for (const Named& named : kNames) {
    if (named.name != name) continue;
    if (named.id == Named::no_id && slash != text.npos) return std::nullopt;
    if (named.id == Named::needs_id && id.empty()) return std::nullopt;
    return Route{named.screen, std::string(id)};
  }
  return std::nullopt;
}

std::string route_to_text(const Route& route) {
  for (const Named& named : kNames) {
    if (named.screen != route.screen) continue;
    std::string text(named.name);
    return route.id.empty() ? text : text + "/" + route.id;
  }
  return "home";
}

}  // namespace ocop::core
