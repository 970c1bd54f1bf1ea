// The keys of the interface's texts: one line here, one entry in each assets/text/*.po.
// X(name, "key in the .po files"). tests/core checks that both lists are the same.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ocop::core {

#define OCOP_TEXTS(X)               \
  X(app_name, "app.name")           \
  X(attract_touch, "attract.touch") \
  X(home, "home")

enum class Text : std::size_t {
#define OCOP_TEXT_NAME(name, key) name,
  OCOP_TEXTS(OCOP_TEXT_NAME)
#undef OCOP_TEXT_NAME
};

inline constexpr std::array kTextKeys{
#define OCOP_TEXT_KEY(name, key) std::string_view(key),
    OCOP_TEXTS(OCOP_TEXT_KEY)
#undef OCOP_TEXT_KEY
};
inline constexpr std::size_t kTextCount = kTextKeys.size();

}  // namespace ocop::core
