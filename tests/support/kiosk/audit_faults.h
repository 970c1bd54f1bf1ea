// Faults of a screen, as sentences: targets too small, too close or overlapping, clipped text,
// characters without a glyph, unknown icons, red zeros, shadows that are cut. Thread rule: pure.
// Units: design pixels.
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

/// Returns an empty list if nothing is wrong.
std::vector<std::string> faults_of(const ui::Audit& audit, const AuditRules& rules = {});

}  // namespace ocop::test
