// A std::variant of many messages in a class of its own, whose copying, moving and destruction are
// compiled once, in messages.cpp. A variant of sixty types costs ten seconds of compile time in
// each file that passes it on, which was half of a build. Thread rule: plain values. Use:
// std::visit, std::get_if and the like, as on the variant.
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>
#include <variant>

/// Declares the class `Name`, a variant of the other arguments.
#define OCOP_MESSAGE(Name, ...)                                                       \
  struct Name : std::variant<__VA_ARGS__> {                                           \
    using Choice = std::variant<__VA_ARGS__>;                                         \
    template <class One>                                                              \
    requires(!std::derived_from<One, Choice> && std::is_constructible_v<Choice, One>) \
        Name(One one)                                                                 \
        : Choice(std::move(one)) {} /* NOLINT(google-explicit-constructor) */         \
    Name(const Name&);                                                                \
    Name(Name&&) noexcept;                                                            \
    Name& operator=(const Name&);                                                     \
    Name& operator=(Name&&) noexcept;                                                 \
    ~Name();                                                                          \
  }
