#include "app/main/stop_signal.h"

#include <pthread.h>

#include <csignal>
#include <ctime>

namespace ocop {

namespace {

sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

}  // namespace

StopSignal::StopSignal() {
  const sigset_t set = stop_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

bool StopSignal::came() {
  return wait(0);
}

bool StopSignal::wait(double seconds) {
  const sigset_t set = stop_signals();
  const timespec time{
      static_cast<std::time_t>(seconds),
      static_cast<long>((seconds - static_cast<double>(static_cast<std::time_t>(seconds))) * 1e9)};
  if (!came_) came_ = sigtimedwait(&set, nullptr, &time) > 0;
  return came_;
}

}  // namespace ocop
