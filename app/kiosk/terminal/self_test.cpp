#include "app/kiosk/terminal/self_test.h"

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
  using visit::Screen;
  const visit::Shelf& shelf = *kiosk_.state().shelf;
  std::vector<visit::Route> routes{
      {Screen::attract, {}}, {Screen::home, {}},  {Screen::browse, {}}, {Screen::search, "na"},
      {Screen::places, {}},  {Screen::about, {}}, {Screen::pack, {}}};
  if (!shelf.cards.empty()) {
    const std::string& id = shelf.cards.front().id;
    for (const Screen screen : {Screen::product, Screen::qr, Screen::picture})
      routes.push_back({screen, id});
  }
  if (!shelf.producers.empty())
    routes.push_back({Screen::producer, shelf.producers.begin()->first});
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
