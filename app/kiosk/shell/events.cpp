#include "app/kiosk/shell/events.h"

#include <SDL.h>

#include <algorithm>
#include <utility>

namespace ocop::shell {

namespace {

using Kind = ui::Event::Kind;

std::string key_text(const SDL_Keysym& key) {
  const bool control = (key.mod & KMOD_CTRL) != 0;
  switch (key.sym) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_TAB:
      return "\n";
    case SDLK_BACKSPACE:
      return "\b";
    case SDLK_q:
      return control && (key.mod & KMOD_ALT) != 0 ? kStaffExitKey : "";
    case SDLK_RIGHTBRACKET:
      return control ? "\x1d" : "";  // FNC1, as scanners type it
    default:
      return "";
  }
}

}  // namespace

Input Input::take() {
  Input now = std::exchange(*this, {});
  auto rest = std::find_if(now.events.begin(), now.events.end(),
                           [](const ui::Event& one) { return one.kind == Kind::release; });
  if (rest == now.events.end()) return now;
  events.assign(++rest, now.events.end());
  now.events.erase(rest, now.events.end());
  return now;
}

int EventReader::finger(long long id, bool lift) {
  auto place = std::find(fingers_.begin(), fingers_.end(), id);
  if (place == fingers_.end()) {
    place = std::find(fingers_.begin(), fingers_.end(), -1);
    if (place == fingers_.end()) place = fingers_.insert(place, -1);
    *place = id;
  }
  const int number = static_cast<int>(place - fingers_.begin());
  if (lift) *place = -1;
  return number;
}

void EventReader::read(const SDL_Event& event, int width, int height, double since, double now,
                       Input& input) {
  const auto touch = [&](Kind kind, bool lift) {
    input.events.push_back({kind, finger(event.tfinger.fingerId, lift),
                            event.tfinger.x * static_cast<float>(width),
                            event.tfinger.y * static_cast<float>(height), now});
  };
  const auto mouse = [&](Kind kind, int x, int y) {
    input.events.push_back({kind, 0, static_cast<float>(x), static_cast<float>(y), now});
  };
  switch (event.type) {
    case SDL_FINGERDOWN:
      touch(Kind::press, false);
      break;
    case SDL_FINGERMOTION:
      touch(Kind::move, false);
      break;
    case SDL_FINGERUP:
      touch(Kind::release, true);
      break;
    case SDL_MOUSEBUTTONDOWN:
      if (event.button.button != SDL_BUTTON_LEFT || event.button.which == SDL_TOUCH_MOUSEID) break;
      mouse_down_ = true;
      mouse(Kind::press, event.button.x, event.button.y);
      break;
    case SDL_MOUSEMOTION:
      // There are no hover states, so a mouse that only passes by causes no frame.
      if (mouse_down_) mouse(Kind::move, event.motion.x, event.motion.y);
      break;
    case SDL_MOUSEBUTTONUP:
      if (event.button.button != SDL_BUTTON_LEFT || !mouse_down_) break;
      mouse_down_ = false;
      mouse(Kind::release, event.button.x, event.button.y);
      break;
    case SDL_MOUSEWHEEL: {
      int x = 0, y = 0;
      SDL_GetMouseState(&x, &y);
      input.events.push_back({Kind::move, 0, static_cast<float>(x), static_cast<float>(y), now});
      input.events.push_back({Kind::wheel, 0, 0, static_cast<float>(event.wheel.y), now});
      break;
    }
    case SDL_TEXTINPUT:
      input.typed.push_back({event.text.text, since, now});
      break;
    case SDL_KEYDOWN:
      if (auto text = key_text(event.key.keysym); !text.empty())
        input.typed.push_back({std::move(text), since, now});
      break;
    case SDL_WINDOWEVENT:
      switch (event.window.event) {
        case SDL_WINDOWEVENT_FOCUS_LOST:
          mouse_down_ = false;
          fingers_.clear();
          input.events.push_back({Kind::cancel, 0, 0, 0, now});
          break;
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_SIZE_CHANGED:
          input.redraw = true;
          break;
        case SDL_WINDOWEVENT_CLOSE:
          input.close = true;
          break;
        default:
          break;
      }
      break;
    default:
      break;
  }
}

}  // namespace ocop::shell
