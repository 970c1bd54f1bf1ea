// The handler runs on its own stack, since a stack overflow may be the cause, and uses only
// async-signal-safe calls: the text is prepared in advance for each seed.
#include "tests/simulation/crash_note.h"

#include <execinfo.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <string_view>

namespace ocop::simulation {

namespace {

#if !defined(__has_feature)
#define __has_feature(feature) 0  // clang's way to say it; the macros are GCC's
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || \
    __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

std::array<char, 65536> other_stack;
std::array<char, 200> text;
std::size_t text_size = 0;

void write_note(int signal) {
  [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, text.data(), text_size);
  std::array<void*, 64> frames;
  const int known = ::backtrace(frames.data(), static_cast<int>(frames.size()));
  ::backtrace_symbols_fd(frames.data(), known, STDOUT_FILENO);
  ::raise(signal);  // the handler is uninstalled, so this kills the program
}

}  // namespace

void note_crashes() {
  if (kSanitized) return;
  std::array<void*, 1> frame;
  ::backtrace(frame.data(), 1);  // loads its library now, not in the handler
  stack_t stack{};
  stack.ss_sp = other_stack.data();
  stack.ss_size = other_stack.size();
  ::sigaltstack(&stack, nullptr);
  struct sigaction action {};
  action.sa_handler = write_note;
  action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
    ::sigaction(signal, &action, nullptr);
}

void now_running(std::uint64_t seed) {
  const int size =
      std::snprintf(text.data(), text.size(),
                    "Seed %llu ended the program by a signal.\n"
                    "To see it: ocop_simulation --seeds %llu --trace\n",
                    static_cast<unsigned long long>(seed), static_cast<unsigned long long>(seed));
  text_size = static_cast<std::size_t>(size);
}

}  // namespace ocop::simulation
