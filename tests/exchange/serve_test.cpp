// The real `ocop-hub serve` on loopback: it answers, keeps acknowledged entries through a kill, and
// stops when told.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "app/base/wire/hub_answer.h"
#include "app/base/wire/signed_request.h"
#include "app/office/exchange/terminal_commands.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/exchange/hub_terminal.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"
#include "tests/support/loopback.h"
#include "tests/support/paths.h"

namespace ocop::exchange {
namespace {

using namespace test;
using testing::HasSubstr;

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// The running program.
class Served {
 public:
  explicit Served(const std::string& data, const std::string& address = "127.0.0.1",
                  const std::string& day_entries = "1000") {
    int out[2];
    if (pipe(out) != 0) std::abort();
    process_ = fork();
    if (process_ == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);  // it must not outlive a test that crashes
      dup2(out[1], STDOUT_FILENO);
      close(out[0]);
      execl(test::in_build("app/ocop-hub").c_str(), "ocop-hub", "serve", "--data", data.c_str(),
            "--listen", (address + ":0").c_str(), "--day-entries", day_entries.c_str(), nullptr);
      _exit(127);
    }
    close(out[1]);
    std::FILE* const lines = fdopen(out[0], "r");
    if (std::fscanf(lines, ("Listening on " + address + ":%d").c_str(), &port_) != 1) port_ = 0;
    std::fclose(lines);
  }
  ~Served() {
    if (process_ > 0) end(SIGKILL);
  }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  int port() const { return port_; }
  /// Returns its exit status, or -1 if it was killed.
  int end(int signal) {
    kill(process_, signal);
    int status = 0;
    waitpid(std::exchange(process_, 0), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  Answer ask(const Request& request, std::vector<std::string> fields = {}) const {
    fields.push_back(std::string(wire::kSignatureHeader) + ": " + request.signature);
    auto answer = ask_port(port_, request.method, request.path, fields, request.body);
    return {answer.status, std::move(answer.body)};
  }

 private:
  pid_t process_ = 0;
  int port_ = 0;
};

struct Serve : testing::Test {
  const std::string data = [] {
    static int number = 0;
    const auto folder = temporary_folder("serve") + "/" + std::to_string(++number);
    std::filesystem::create_directories(folder);
    return folder;
  }();
  HubTerminalPeer peer;

  Serve() {
    for (int i = 1; i <= 10; ++i) peer.record(draft("note", "{\"n\":" + std::to_string(i) + "}"));
  }
  db::HubStore store() { return open_hub_store(data + "/hub.sqlite"); }
  void enrol(const Served& served) {
    auto opened = store();
    const auto code = make_enrol_code(opened, "here", 24, now_ms());
    const Answer answer = served.ask(peer.enrols(*code, now_ms()));
    ASSERT_EQ(answer.status, 200) << answer.body;
  }
};

TEST_F(Serve, WhatItAcknowledgedIsThereAfterAKill) {
  {
    Served served(data);
    ASSERT_GT(served.port(), 0);
    enrol(served);
    const Answer answer = served.ask(peer.sends(1, 6, now_ms()));
    EXPECT_EQ(wire::read_acknowledged(answer.body)->seq, 6) << answer.body;
    EXPECT_EQ(served.end(SIGKILL), -1);
  }
  Served again(data);
  const Answer gap = again.ask(peer.sends(9, 10, now_ms()));
  EXPECT_EQ(gap.status, 409) << gap.body;
  EXPECT_EQ(wire::read_refusal(gap.body).expected, 7);
  EXPECT_EQ(again.ask(peer.sends(7, 10, now_ms())).status, 200);
  EXPECT_EQ(again.ask({"GET", "/healthz", "", ""}).status, 200);
  EXPECT_THAT(again.ask({"GET", "/metrics", "", ""}).body, HasSubstr("} 10\n"));
  EXPECT_EQ(again.end(SIGTERM), 0);
}

TEST_F(Serve, BeyondADaysEntriesItSaysWhenToComeAgain) {
  Served served(data, "127.0.0.1", "6");
  enrol(served);
  HttpAnswer answer;
  for (int i = 0; i < 4 && answer.status != 429; ++i) {  // midnight may pass between two
    const Request all = peer.sends(1, 6, now_ms());
    answer = ask_port(served.port(), all.method, all.path,
                      {std::string(wire::kSignatureHeader) + ": " + all.signature}, all.body);
    EXPECT_TRUE(answer.status == 429 || answer.status == 200) << answer.body;
  }
  EXPECT_EQ(answer.status, 429) << answer.body;
  EXPECT_THAT(answer.head, testing::ContainsRegex("Retry-After: [0-9]+\r\n"));
}

TEST_F(Serve, BodiesAreBoundedBeforeTheyAreRead) {
  Served served(data);
  enrol(served);
  Request request = peer.signed_request("POST", peer.path("entries"),
                                        std::string(std::size_t{2} << 20, 'x'), now_ms());
  EXPECT_EQ(served.ask(request).status, 413);
  request = peer.sends(1, 2, now_ms());
  const Answer packed = served.ask(request, {"Content-Encoding: gzip"});
  EXPECT_EQ(packed.status, 415) << packed.body;
  EXPECT_EQ(served.ask(peer.sends(1, 2, now_ms())).status, 200);
}

TEST_F(Serve, ARestoredBackupAsksForWhatItLacks) {
  const std::string copy = data + "/copy.sqlite";
  {
    Served served(data);
    enrol(served);
    served.ask(peer.sends(1, 4, now_ms()));
    ASSERT_EQ(std::system(
                  (test::in_build("app/ocop-hub") + " backup " + copy + " --data " + data).c_str()),
              0);
    EXPECT_EQ(served.ask(peer.sends(5, 8, now_ms())).status, 200);
    served.end(SIGKILL);
  }
  for (const char* file : {"/hub.sqlite", "/hub.sqlite-wal", "/hub.sqlite-shm"})
    std::filesystem::remove(data + file);
  std::filesystem::rename(copy, data + "/hub.sqlite");
  Served restored(data);
  const Answer gap = restored.ask(peer.sends(9, 10, now_ms()));
  EXPECT_EQ(wire::read_refusal(gap.body).expected, 5) << gap.body;
  EXPECT_EQ(restored.ask(peer.sends(5, 10, now_ms())).status, 200);
  auto opened = store();
  EXPECT_EQ(db::terminal_statuses(opened)->at(0).watermark, 10);
  EXPECT_EQ(db::terminal_statuses(opened)->at(0).forks, 0);
}

/// Returns the first line of output of a hub that fails to start.
std::string refused_listen(const std::string& data, const std::string& address) {
  const std::string said = data + "/said";
  const std::string command = "timeout 30 " + test::in_build("app/ocop-hub") + " serve --data " +
                              data + " --listen '" + address + "' 2>" + said;
  EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 1);
  std::string sentence;
  std::ifstream file(said);
  std::getline(file >> std::ws, sentence);
  return sentence;
}

TEST_F(Serve, AnAddressOfIpv6StandsInBrackets) {
  Served served(data, "[::1]");
  EXPECT_GT(served.port(), 0);
  EXPECT_EQ(served.end(SIGTERM), 0);
  for (const char* wrong : {"::1:8470", "[::1:8470", ":8470", "127.0.0.1", "127.0.0.1:8470x",
                            "127.0.0.1:70000", "[::1]", "127.0.0.1:"})
    EXPECT_THAT(refused_listen(data, wrong), HasSubstr("[::1]:8470 with IPv6")) << wrong;
  EXPECT_THAT(refused_listen(data, "[2001:db8::1]:8470"),
              HasSubstr("cannot listen on [2001:db8::1]:8470: "));
}

TEST_F(Serve, APortThatIsTakenIsNamed) {
  Served served(data);
  const auto sentence = refused_listen(data, "127.0.0.1:" + std::to_string(served.port()));
  EXPECT_THAT(sentence, HasSubstr("is another program there?"));
}

}  // namespace
}  // namespace ocop::exchange
