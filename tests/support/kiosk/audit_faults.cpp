#include "tests/support/kiosk/audit_faults.h"

#include <algorithm>
#include <sstream>

namespace ocop::test {
namespace {

constexpr float kSlack = 0.6F;  // rounding to pixels

std::string words(const ui::Rect& r) {
  std::ostringstream out;
  out << "[" << r.x << "," << r.y << " " << r.w << "x" << r.h << "]";
  return out.str();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void judge_pair(const ui::Audit::Control& a, const ui::Audit::Control& b, float gap,
                std::vector<std::string>& out) {
  if (a.visible.empty() || b.visible.empty()) return;
  if (b.name == "back") return;  // floats above the page, and takes the touches around it
  const ui::Rect common = a.visible.intersect(b.visible);
  if (common.w > kSlack && common.h > kSlack) {
    out.push_back("'" + a.name + "' and '" + b.name + "' overlap " + words(common));
  } else if (std::max(-common.w, -common.h) < gap - kSlack) {
    out.push_back("'" + a.name + "' and '" + b.name + "' are nearer than the least gap");
  }
}

}  // namespace

std::vector<std::string> faults_of(const ui::Audit& audit, const AuditRules& rules) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < audit.controls.size(); ++i) {
    const ui::Audit::Control& control = audit.controls[i];
    if (std::min(control.rect.w, control.rect.h) < rules.least_side - kSlack) {
      out.push_back("'" + control.name + "' is too small to touch " + words(control.rect));
    }
    for (std::size_t k = i + 1; k < audit.controls.size(); ++k) {
      if (control.name == audit.controls[k].name) {
        out.push_back("two controls are named '" + control.name + "'");
      }
      judge_pair(control, audit.controls[k], rules.least_gap, out);
    }
  }
  for (const ui::Audit::Text& text : audit.texts) {
    if (text.cut) out.push_back("the text '" + text.text + "' is cut off in " + words(text.box));
    if (!text.missing.empty()) {
      out.push_back("the text '" + text.text + "' has no glyph for '" + text.missing + "'");
    }
  }
  const auto is_loss = [](ui::Color color) {
    for (const ui::Mode mode : {ui::Mode::light, ui::Mode::dark, ui::Mode::high_contrast})
      if (color == ui::palette(mode).loss) return true;
    return false;
  };
  for (const ui::Audit::Text& text : audit.texts)
    if (is_loss(text.color) && std::any_of(text.text.begin(), text.text.end(), is_digit) &&
        std::none_of(text.text.begin(), text.text.end(),
                     [](char c) { return c > '0' && c <= '9'; }))
      out.push_back("the figure '" + text.text + "' is nothing, and red");
  for (const ui::Audit::Scroll& scroll : audit.scrolls)
    for (const ui::Audit::Text& text : audit.texts)
      if (std::any_of(text.text.begin(), text.text.end(), is_digit) &&
          !text.seen.intersect(scroll.hint).empty())
        out.push_back("the position mark of '" + scroll.name + "' crosses '" + text.text + "'");
  for (const ui::Rect& rect : audit.cut_shadows)
    out.push_back("the shadow of " + words(rect) + " is cut at a side");
  for (const std::string& icon : audit.unknown_icons) out.push_back("no icon '" + icon + "'");
  return out;
}

}  // namespace ocop::test
