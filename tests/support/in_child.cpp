#include "tests/support/in_child.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ocop::test {

namespace {

void set_limit(rlim_t bytes) {
  rlimit limit{};
  if (getrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(2);
  limit.rlim_cur = bytes;
  if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(2);
}

}  // namespace

bool in_child(const std::function<bool()>& work) {
  const pid_t child = fork();
  if (child == 0) {
    const bool done = work();
    _exit(done && !testing::Test::HasFailure() ? 0 : 1);
  }
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void limit_files(unsigned long bytes) {
  signal(SIGXFSZ, SIG_IGN);
  set_limit(bytes);
}

void lift_limit() {
  set_limit(RLIM_INFINITY);
}

}  // namespace ocop::test
