#include "app/kiosk/shell/signals.h"

#include <pthread.h>

#include <csignal>
#include <utility>

namespace ocop::shell {

namespace {

sigset_t waited_for() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGUSR1}) sigaddset(&set, signal);
  return set;
}

}  // namespace

void hold_signals() {
  const sigset_t set = waited_for();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

Signals::Signals(std::function<void()> told) {
  const sigset_t set = waited_for();
  waiting_ = std::thread([this, set, tell = std::move(told)] {
    int signal = 0;
    while (sigwait(&set, &signal) == 0 && signal != SIGUSR1) {
      asked_ = true;
      tell();
    }
  });
}

Signals::~Signals() {
  pthread_kill(waiting_.native_handle(), SIGUSR1);  // tells the thread to stop waiting
  waiting_.join();
}

}  // namespace ocop::shell
