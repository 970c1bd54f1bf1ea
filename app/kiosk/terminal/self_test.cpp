#include "app/kiosk/terminal/self_test.h"

#include <optional>

#include "app/kiosk/core/action.h"
#include "app/kiosk/terminal/point_doubt.h"

namespace ocop::terminal {

namespace {

constexpr double kPatience = 10;  // seconds for one screen, on the slowest terminal

std::string sentence_for(core::CatalogTrouble trouble) {
  switch (trouble) {
    case core::CatalogTrouble::missing:
      return "There is no catalogue in the data folder.";
    case core::CatalogTrouble::newer:
      return "The catalogue needs a newer program.";
    case core::CatalogTrouble::wrong_kind:
      return "The catalogue file is not a catalogue.";
    default:
      return "The catalogue file is damaged.";
  }
}

/// Returns an id for a route to the screen; nullopt if the screen is not opened.
std::optional<std::string> an_id(const visit::NamedScreen& screen, const visit::Shelf& shelf) {
  switch (screen.id) {
    case visit::RouteId::none:
      if (screen.screen == visit::Screen::staff) return std::nullopt;  // of no visit
      return "";
    case visit::RouteId::text:
      return "na";
    case visit::RouteId::product:
      if (shelf.cards.empty()) return std::nullopt;
      return shelf.cards.front().id;
    case visit::RouteId::producer:
      if (shelf.producers.empty()) return std::nullopt;
      return shelf.producers.begin()->first;
    case visit::RouteId::lot:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void SelfTest::draw(ui::Frame& frame, double now_seconds, bool) {
  now_ = now_seconds;
  kiosk_.draw(frame, now_seconds, true);  // touched, so that the attract loop does not interfere
  if (!kiosk_.settled()) {
    if (now_seconds - step_began_ > kPatience) {
      fault_ = "The screen " + kiosk_.describe() + " was not complete after 10 seconds.";
      done_ = true;
    }
    return;
  }
  if (!kiosk_.state().shelf) {
    fault_ = sentence_for(kiosk_.state().trouble);
    done_ = true;
    return;
  }
  next();
}

void SelfTest::plan() {
  const visit::Shelf& shelf = *kiosk_.state().shelf;
  std::vector<visit::Route> routes;
  for (const visit::NamedScreen& one : visit::kScreens)
    if (const auto id = an_id(one, shelf)) routes.push_back({one.screen, *id});
  for (const Language language : kLanguages)
    for (const visit::Route& route : routes) steps_.push_back({route, language});
  planned_ = true;
}

void SelfTest::next() {
  if (!planned_) plan();
  // The screen requested in the previous step must be shown now; a product that could not be read
  // leads back, which is detected here.
  if (step_ > 0) {
    const visit::Route& asked = steps_[step_ - 1].route;
    if (kiosk_.state().route.screen != asked.screen) {
      fault_ = "The screen " + visit::route_to_text(asked) + " did not open.";
      done_ = true;
      return;
    }
  }
  if (step_ == steps_.size()) {
    const auto doubts = point_doubts(settings_.data, settings_.point, *kiosk_.state().shelf);
    if (!doubts.empty()) fault_ = doubts.front();
    done_ = true;
    return;
  }
  kiosk_.act(core::SetLanguage{steps_[step_].language});
  kiosk_.act(core::Open{steps_[step_].route});
  step_began_ = now_;
  ++step_;
}

}  // namespace ocop::terminal
