// The server on loopback, with limits so small that they are reached: slow, silent, greedy or stuck
// clients take nothing from others.
#include "app/office/http/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <future>
#include <mutex>

#include "tests/support/loopback.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace ocop::http {
namespace {

using namespace std::chrono_literals;
using test::ask_port, test::Loopback, test::read_answer;
using testing::HasSubstr;

Response text(std::string words) {
  Response response;
  response.body = std::make_shared<const std::string>(std::move(words));
  return response;
}

constexpr Share kShare{64, std::size_t{24} << 20};

struct ServerTest : testing::Test {
  Limits limits;
  std::promise<void> open;  // releases the request to /stuck
  std::shared_future<void> opened = open.get_future().share();
  std::atomic<int> stuck = 0;
  std::mutex mutex;
  std::map<std::string, int> troubles;
  Service quick{"quick", 2, 4, 10s, 25s, kShare, [this](const Request& request, unsigned) {
                  if (request.target == "/fault") throw std::runtime_error("a fault");
                  if (request.target == "/large") return text(std::string(8 << 20, 'x'));
                  if (request.target == "/file") return of_file();
                  return text("quick " + request.body);
                }};
  Service slow{"slow", 2, 2, 10s, 25s, kShare, [this](const Request&, unsigned) {
                 ++stuck;
                 opened.wait();
                 return text("slow");
               }};
  std::shared_ptr<const FileBody> file;
  std::optional<Server> server;

  ~ServerTest() override { let_go(); }
  void let_go() {
    if (opened.wait_for(0s) != std::future_status::ready) open.set_value();
  }
  Response of_file() const {
    Response response;
    response.file = file;
    return response;
  }
  int troubled(const std::string& kind) {
    const std::scoped_lock lock(mutex);
    return troubles[kind];
  }
  int start() {
    Rules rules{{quick, slow},
                [](const Request& head) {
                  return Admission{head.target == "/stuck" ? 1U : 0U, std::size_t{1} << 20, {}};
                },
                [](const Refusal& refusal, std::optional<std::size_t>) {
                  Response response = text(refusal.sentence);
                  response.status = refusal.status;
                  return response;
                },
                [this](const std::string& kind, const std::string&) {
                  const std::scoped_lock lock(mutex);
                  ++troubles[kind];
                },
                nullptr};
    auto started = Server::start("127.0.0.1", 0, std::move(rules), limits);
    EXPECT_TRUE(started) << started.error().sentence;
    server.emplace(std::move(*started));
    return server->port();
  }
};

constexpr const char* kStuck = "GET /stuck HTTP/1.1\r\nHost: x\r\n\r\n";

TEST_F(ServerTest, AnswersComeInTurnOnOneConnection) {
  const Loopback line(start());
  line.send(
      "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
      "HEAD /b HTTP/1.1\r\nHost: x\r\n\r\n"
      "POST /c HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi");
  EXPECT_EQ(line.rest(),
            "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: keep-alive\r\n\r\nquick "
            "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: keep-alive\r\n\r\n"
            "HTTP/1.1 200 OK\r\nContent-Length: 8\r\nConnection: close\r\n\r\nquick hi");
}

TEST_F(ServerTest, AFaultIsAnAnswerAndTheServerGoesOn) {
  const int port = start();
  EXPECT_EQ(ask_port(port, "GET", "/fault").status, 500);
  EXPECT_EQ(ask_port(port, "GET", "/a").status, 200);
}

TEST_F(ServerTest, AClientThatWaitsForAWordGetsIt) {
  const Loopback line(start());
  line.send(
      "POST /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n"
      "Content-Length: 2\r\n\r\n");
  EXPECT_EQ(line.until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  line.send("hi");
  EXPECT_EQ(read_answer(line.rest()).body, "quick hi");
}

TEST_F(ServerTest, AFileGoesOutAsItIs) {
  const std::string path = test::temporary_folder("http") + "/file";
  std::string bytes;
  for (int i = 0; i < 1'000'000; ++i) bytes += std::to_string(i);
  std::ofstream(path, std::ios::binary) << bytes;
  file = FileBody::open(path);
  ASSERT_TRUE(file);
  const int port = start();
  EXPECT_TRUE(ask_port(port, "GET", "/file").body == bytes);
  const auto head = ask_port(port, "HEAD", "/file");
  EXPECT_EQ(head.body, "");
  EXPECT_THAT(head.head, HasSubstr("Content-Length: " + std::to_string(bytes.size()) + "\r\n"));
  EXPECT_EQ(FileBody::open(test::temporary_folder("http")), nullptr);
}

TEST_F(ServerTest, AStuckServiceStopsNoOtherAndIsTold) {
  slow.for_turn = 100ms;
  slow.for_answer = 300ms;
  const int port = start();
  std::vector<std::unique_ptr<Loopback>> lines;
  for (int i = 0; i < 4; ++i) {
    lines.push_back(std::make_unique<Loopback>(port));
    lines.back()->send(kStuck);
  }
  for (const auto& line : lines) {  // two were running and two waiting; each is answered
    const std::string head = line->until("\r\n\r\n");
    EXPECT_THAT(head, HasSubstr(" 503 ")) << head;
  }
  EXPECT_EQ(stuck, 2);
  EXPECT_EQ(troubled("late: slow"), 2);
  EXPECT_EQ(troubled("busy: slow"), 2);
  EXPECT_EQ(ask_port(port, "GET", "/a").body, "quick ");
  let_go();
  lines.clear();
}

TEST_F(ServerTest, AQueueThatIsFullRefusesAtOnce) {
  const int port = start();
  std::vector<std::unique_ptr<Loopback>> lines;
  for (int i = 0; i < 5; ++i) {
    lines.push_back(std::make_unique<Loopback>(port));
    lines.back()->send(kStuck);
    while (i < 2 && stuck <= i) std::this_thread::yield();  // until it has a thread
  }
  const std::string refused = lines.back()->until("\r\n\r\n");  // two are running, two waiting
  EXPECT_THAT(refused, HasSubstr(" 503 ")) << refused;
  let_go();
  for (int i = 0; i < 4; ++i) EXPECT_THAT(lines[i]->until("\r\n\r\n"), HasSubstr(" 200 "));
}

TEST_F(ServerTest, TheOldestSilentConnectionsMakeRoomForNewOnes) {
  limits.unknown.connections = 8;
  limits.silence = 1h;
  limits.for_head = 1h;
  const int port = start();
  const Loopback working(port);
  working.send(kStuck);
  while (stuck == 0) std::this_thread::yield();
  std::vector<std::unique_ptr<Loopback>> silent;
  for (int i = 0; i < 50; ++i) {
    silent.push_back(std::make_unique<Loopback>(port));
    if (i % 2 == 0) silent.back()->send("GET /slow");
  }
  EXPECT_EQ(ask_port(port, "GET", "/a").body, "quick ");
  EXPECT_GT(troubled("connections: unread requests"), 0);
  EXPECT_EQ(silent[1]->rest(), "");
  let_go();
  EXPECT_THAT(working.until("\r\n\r\n"), HasSubstr(" 200 "));  // it was never closed
}

TEST_F(ServerTest, WhatIsSlowIsEnded) {
  limits.silence = limits.for_rest = 100ms;
  limits.for_head = 200ms;
  limits.for_request = 300ms;
  const int port = start();
  const Loopback silent(port), head(port), body(port);
  head.send("GET / HT");
  body.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na");
  EXPECT_EQ(silent.rest(), "");
  EXPECT_EQ(read_answer(head.rest()).status, 408);
  EXPECT_EQ(read_answer(body.rest()).status, 408);
}

TEST_F(ServerTest, AReaderThatTakesNothingIsEnded) {
  limits.for_writing = 100ms;
  limits.slowest = std::size_t{1} << 30;
  const int port = start();
  const Loopback line(port);
  line.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
  // Others are answered meanwhile; then the reader gets only a part.
  EXPECT_EQ(ask_port(port, "GET", "/a").status, 200);
  while (troubled("slow reader") == 0) std::this_thread::yield();
  EXPECT_LT(line.rest().size(), std::size_t{8} << 20);
}

TEST_F(ServerTest, MemoryIsBoundedOverAllConnections) {
  quick.share.held = std::size_t{3} << 20;
  limits.for_request = 1h;
  const int port = start();
  const std::string most(900'000, 'b');
  std::vector<std::unique_ptr<Loopback>> lines;
  for (int i = 0; i < 10; ++i) {
    lines.push_back(std::make_unique<Loopback>(port));
    lines.back()->send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
    lines.back()->send(most);
  }
  EXPECT_EQ(ask_port(port, "POST", "/a", {}, most).body, "quick " + most);
  EXPECT_GT(troubled("memory: quick"), 0);
}

TEST_F(ServerTest, AServiceThatIsFloodedTakesNothingFromAnother) {
  slow.share = {8, std::size_t{2} << 20};
  limits.for_request = 1h;
  const int port = start();
  const Loopback slowly(port);
  const std::string begun(300'000, 'a');
  slowly.send("POST /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 300001\r\n\r\n");
  slowly.send(begun);
  std::vector<std::unique_ptr<Loopback>> flood;
  for (int i = 0; i < 40; ++i) {
    flood.push_back(std::make_unique<Loopback>(port));
    flood.back()->send("POST /stuck HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
    flood.back()->send(begun);
  }
  EXPECT_EQ(ask_port(port, "GET", "/a").body, "quick ");
  EXPECT_GT(troubled("connections: slow") + troubled("memory: slow"), 0);
  slowly.send("b");
  EXPECT_EQ(read_answer(slowly.rest()).body, "quick " + begun + "b");
  const Loopback turns(port);  // a kept-alive connection moves to the other share
  turns.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n" + std::string(kStuck));
  EXPECT_THAT(turns.until("quick "), HasSubstr(" 200 "));
  while (stuck == 0) std::this_thread::yield();
}

TEST_F(ServerTest, WhatIsUnderWayIsAnsweredBeforeTheEnd) {
  const Loopback line(start());
  line.send(kStuck);
  while (stuck == 0) std::this_thread::yield();
  std::thread ends([this] { server.reset(); });
  let_go();
  EXPECT_EQ(read_answer(line.rest()).body, "slow");
  ends.join();
}

}  // namespace
}  // namespace ocop::http
