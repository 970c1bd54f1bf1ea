#include "tests/support/exchange/postgres_server.h"
#include "tests/support/paths.h"

#include <fcntl.h>
#include <libpq-fe.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

namespace ocop::test {

namespace {

namespace fs = std::filesystem;

constexpr uid_t kNobody = 65534;

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "PostgreSQL for the tests: %s (deploy/packages/test.txt names it).\n",
               why.c_str());
  std::abort();
}

/// Starts one of PostgreSQL's programs, which refuse to run as root.
pid_t start(const std::vector<std::string>& words) {
  const pid_t child = fork();
  if (child != 0) return child;
  if (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) _exit(126);
  prctl(PR_SET_PDEATHSIG, SIGQUIT);  // it must not outlive the test
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (const int stream : {0, 1, 2}) dup2(nowhere, stream);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execv(arguments[0], arguments.data());
  _exit(127);
}

bool run(const std::vector<std::string>& words) {
  int status = 0;
  return waitpid(start(words), &status, 0) > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Returns the path of the newest installed version.
std::string program(const std::string& name) {
  std::string found;
  std::error_code none;
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", none))
    if (const auto path = version.path() / "bin" / name; fs::exists(path))
      found = std::max(found, path.string());
  if (found.empty()) give_up("there is no " + name);
  return found;
}

void give_to_nobody(const fs::path& folder) {
  if (geteuid() == 0 && chown(folder.c_str(), kNobody, kNobody) != 0)
    give_up("cannot give away " + folder.string());
}

std::string folder_of_nobody() {
  std::string pattern = (fs::temp_directory_path() / "ocop-pg-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) give_up("cannot make a folder");
  give_to_nobody(pattern);
  return pattern;
}

class Server {
 public:
  Server() : folder_(folder_of_nobody()) {
    copy_template();
    process_ = start({program("postgres"), "-D", folder_ + "/data", "-k", folder_, "-h", "", "-c",
                      "shared_buffers=16MB"});
    for (int tries = 0; PQping(uri("postgres").c_str()) != PQPING_OK; ++tries) {
      if (tries > 600) give_up("the server does not answer");
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    order("CREATE ROLE ocop_worker LOGIN");
  }
  ~Server() {
    kill(process_, SIGQUIT);
    waitpid(process_, nullptr, 0);
    std::error_code none;
    fs::remove_all(folder_, none);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::string uri(const std::string& database) const {
    return "postgresql:///" + database + "?host=" + folder_ + "&user=ocop";
  }
  void order(const std::string& sql) const {
    PGconn* const connection = PQconnectdb(uri("postgres").c_str());
    PGresult* const done = PQexec(connection, sql.c_str());
    if (PQresultStatus(done) != PGRES_COMMAND_OK) give_up(PQerrorMessage(connection));
    PQclear(done);
    PQfinish(connection);
  }

 private:
  /// initdb takes seconds, so one program does it for all programs of the build.
  void copy_template() const {
    const fs::path kept = in_build("postgres-template");
    const int lock =
        ::open(in_build("postgres-template.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0 || flock(lock, LOCK_EX) != 0) give_up("cannot lock the template");
    if (!fs::exists(kept)) {
      const std::string fresh = folder_of_nobody();
      if (!run({program("initdb"), "-D", fresh + "/data", "-U", "ocop", "-A", "trust", "-E", "UTF8",
                "--locale=C", "--no-sync"}))
        give_up("initdb failed");
      fs::copy(fresh + "/data", kept.string() + ".part", fs::copy_options::recursive);
      fs::rename(kept.string() + ".part", kept);
      fs::remove_all(fresh);
    }
    ::close(lock);
    const fs::path data = folder_ + "/data";
    fs::copy(kept, data, fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator(data)) give_to_nobody(entry.path());
    give_to_nobody(data);
    fs::permissions(data, fs::perms::owner_all);
  }

  std::string folder_;
  pid_t process_ = 0;
};

}  // namespace

std::string fresh_postgres_database() {
  static const Server server;
  static int number = 0;
  const std::string name = "hub" + std::to_string(++number);
  server.order("CREATE DATABASE " + name);
  return server.uri(name);
}

std::string for_worker(const std::string& uri) {
  return uri.substr(0, uri.rfind("&user=")) + "&user=ocop_worker";
}

}  // namespace ocop::test
