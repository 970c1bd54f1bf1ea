// What a stranger would find wrong with a screen, as sentences: targets too small, too near or
// overlapping, text cut off, characters without a glyph, icons that do not exist.
// Thread rule: pure. Units: design pixels.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/ui/audit.h"
#include "app/kiosk/ui/theme.h"

namespace ocop::test {

struct AuditRules {
  float least_side = ui::size::target;
  float least_gap = ui::space::gap;
};

/// Empty: nothing is wrong.
std::vector<std::string> faults_of(const ui::Audit& audit, const AuditRules& rules = {});

}  // namespace ocop::test
