#include "app/kiosk/visit/route.h"

#include <algorithm>

#include "db/model/lot.h"

namespace ocop::visit {

namespace {

struct Named {
  Screen screen;
  std::string_view name;
  enum { no_id, may_have_id, needs_id, needs_lot } id;
  std::string_view form = name;
};

constexpr Named kNames[] = {
    {Screen::attract, "attract", Named::no_id},
    {Screen::home, "home", Named::no_id},
    {Screen::browse, "browse", Named::no_id},
    {Screen::search, "search", Named::may_have_id, "search/TEXT"},
    {Screen::places, "places", Named::no_id},
    {Screen::about, "about", Named::no_id},
    {Screen::product, "product", Named::needs_id, "product/ID"},
    {Screen::qr, "qr", Named::needs_id, "qr/ID"},
    {Screen::producer, "producer", Named::needs_id, "producer/ID"},
    {Screen::picture, "picture", Named::needs_id, "picture/ID"},
    {Screen::lot, "lot", Named::needs_lot, "lot/PRODUCT/LOT"},
    {Screen::pack, "pack", Named::no_id},
    {Screen::staff, "staff", Named::no_id},
};

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
  for (const Named& named : kNames) {
    if (named.name != name) continue;
    if (named.id == Named::no_id && slash != text.npos) return std::nullopt;
    if (named.id == Named::needs_id && id.empty()) return std::nullopt;
    if (named.id == Named::needs_lot) return lot_route(id);
    return Route{named.screen, std::string(id)};
  }
  return std::nullopt;
}

std::string route_to_text(const Route& route) {
  for (const Named& named : kNames) {
    if (named.screen != route.screen) continue;
    std::string text(named.name);
    if (!route.id.empty()) text += "/" + route.id;
    if (!route.lot.empty()) text += "/" + route.lot;
    return text;
  }
  return "home";
}

std::string route_forms() {
  std::string forms;
  for (const Named& named : kNames) forms.append(forms.empty() ? "" : ", ").append(named.form);
  return forms;
}

}  // namespace ocop::visit
