#include "app/office/exchange/run_program.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ocop::exchange {

Status run_program(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0)
    return Error{"The program " + words[0] + " is not here; install it (postgresql-client)."};
  int status = 0;
  if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return Error{"The program " + words[0] + " failed; see its output above."};
  return Done{};
}

}  // namespace ocop::exchange
