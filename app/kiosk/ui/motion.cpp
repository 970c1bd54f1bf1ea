#include "app/kiosk/ui/motion.h"

#include <algorithm>

namespace ocop::ui {
namespace {

constexpr std::size_t kKept = 512;        // more than any screen uses
constexpr double kForgottenSeconds = 30;  // unused for this long: belongs to an earlier screen

}  // namespace

void Glides::begin(double now) {
  now_ = now;
  moving_ = false;
  if (glides_.size() > kKept) {
    std::erase_if(glides_,
                  [&](const auto& e) { return now_ - e.second.asked > kForgottenSeconds; });
  }
}

float Glides::at(const Glide& glide, double now) {
  const auto past = static_cast<float>(now - glide.start);
  if (glide.seconds <= 0 || past >= glide.seconds) return glide.target;
  const float left = 1 - std::max(past, 0.0F) / glide.seconds;
  return glide.target + (glide.from - glide.target) * left * left * left;  // slowing down
}

float Glides::value(std::string_view name, float target, float seconds, float first, bool at_once) {
  auto found = glides_.find(name);
  if (found == glides_.end()) {
    found = glides_.emplace(std::string(name), Glide{first, first, now_, now_, 0}).first;
  }
  Glide& glide = found->second;
  if (glide.target != target) glide = {at(glide, now_), target, now_, now_, seconds};
  if (at_once) glide.seconds = 0;
  glide.asked = now_;
  const float value = at(glide, now_);
  if (value != glide.target) moving_ = true;
  return value;
}

void Glides::forget(std::string_view prefix) {
  std::erase_if(glides_, [&](const auto& e) { return e.first.starts_with(prefix); });
}

}  // namespace ocop::ui
