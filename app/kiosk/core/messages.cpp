#include "app/kiosk/core/action.h"
#include "app/kiosk/core/effect.h"

// Class names cannot be put in parentheses here.
// NOLINTBEGIN(bugprone-macro-parentheses)
#define OCOP_MESSAGE_BODY(Name)                     \
  Name::Name(const Name&) = default;                \
  Name::Name(Name&&) noexcept = default;            \
  Name& Name::operator=(const Name&) = default;     \
  Name& Name::operator=(Name&&) noexcept = default; \
  Name::~Name() = default;
// NOLINTEND(bugprone-macro-parentheses)

namespace ocop::core {

OCOP_MESSAGE_BODY(TillAction)
OCOP_MESSAGE_BODY(TillEffect)
OCOP_MESSAGE_BODY(Action)
OCOP_MESSAGE_BODY(Effect)

}  // namespace ocop::core
