#include "app/kiosk/visit/route.h"

#include <algorithm>

#include "db/model/lot.h"

namespace ocop::visit {

namespace {

/// Returns what follows the screen's name in its form.
std::string_view form_of(RouteId id) {
  switch (id) {
    case RouteId::none:
      return "";
    case RouteId::text:
      return "/TEXT";
    case RouteId::product:
    case RouteId::producer:
      return "/ID";
    case RouteId::lot:
      return "/PRODUCT/LOT";
  }
  return "";
}

/// Parses "PRODUCT/LOT".
std::optional<Route> lot_route(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == 0 || slash == text.npos) return std::nullopt;
  const auto lot = text.substr(slash + 1);
  const auto printable = [](char c) { return c > ' ' && c <= '~'; };
  if (lot.empty() || lot.size() > kLongestLot || !std::all_of(lot.begin(), lot.end(), printable))
    return std::nullopt;
  return Route{Screen::lot, std::string(text.substr(0, slash)), std::string(lot)};
}

}  // namespace

std::optional<Route> route_from_text(std::string_view text) {
  const auto slash = text.find('/');
  const auto name = text.substr(0, slash);
  const auto id = slash == text.npos ? std::string_view{} : text.substr(slash + 1);
  for (const NamedScreen& one : kScreens) {
    if (one.name != name) continue;
    if (one.id == RouteId::lot) return lot_route(id);
    if (one.id == RouteId::none && slash != text.npos) return std::nullopt;
    if (one.id != RouteId::none && one.id != RouteId::text && id.empty()) return std::nullopt;
    return Route{one.screen, std::string(id)};
  }
  return std::nullopt;
}

std::string route_to_text(const Route& route) {
  std::string text(kScreens[static_cast<std::size_t>(route.screen)].name);
  if (!route.id.empty()) text += "/" + route.id;
  if (!route.lot.empty()) text += "/" + route.lot;
  return text;
}

std::string route_forms() {
  std::string forms;
  for (const NamedScreen& one : kScreens)
    forms.append(forms.empty() ? "" : ", ").append(one.name).append(form_of(one.id));
  return forms;
}

}  // namespace ocop::visit
