// Logs the first failure of each kind at once, and then their number once a minute.
#include "app/office/exchange/failure_log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ocop::exchange {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

TEST(FailureLogTest, EachKindIsSaidAtOnceAndThenOnceAMinuteWithItsCount) {
  std::vector<std::string> said;
  FailureLog log([&](const std::string& line) { said.push_back(line); });
  const FailureLog::Time start{1h};
  log.note("store", "It is full.", start);
  log.note("busy", "Too many.", start);
  EXPECT_THAT(said, ElementsAre("store: It is full.", "busy: Too many."));
  said.clear();
  for (int i = 1; i <= 40; ++i) {
    log.note("store", i < 40 ? "It is full." : "It is gone.", start + i * 1s);
    log.flush(start + i * 1s);
  }
  EXPECT_THAT(said, ElementsAre());
  log.flush(start + 61s);
  EXPECT_THAT(said, ElementsAre("store: It is gone. (40 more in 61 s)"));
  said.clear();
  log.flush(start + 200s);
  log.note("store", "Again.", start + 300s);
  EXPECT_THAT(said, ElementsAre("store: Again."));
}

TEST(FailureLogTest, NoSentenceBeginsALineOfItsOwn) {
  std::vector<std::string> said;
  FailureLog log([&](const std::string& line) { said.push_back(line); });
  log.note("store", "a\nb\x1b[31m", FailureLog::Time{1h});
  EXPECT_THAT(said, ElementsAre("store: a b [31m"));
}

}  // namespace
}  // namespace ocop::exchange
