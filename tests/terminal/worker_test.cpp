#include "app/kiosk/books/worker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <semaphore>
#include <vector>

namespace ocop::terminal {
namespace {

using std::chrono::milliseconds;

TEST(Worker, JobsRunInTheOrderInWhichTheyWerePosted) {
  std::vector<int> done;
  std::promise<void> finished;
  books::Worker worker([] { return false; }, std::chrono::hours(1));
  for (int i = 0; i < 100; ++i) worker.post([&done, i] { done.push_back(i); });
  worker.post([&finished] { finished.set_value(); });
  finished.get_future().wait();
  ASSERT_EQ(done.size(), 100u);
  EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
}

TEST(Worker, TheIdleJobRunsAfterAJobAndAgainForAsLongAsItAsks) {
  int rounds = 0;
  std::promise<void> third;
  books::Worker worker(
      [&] {
        if (++rounds == 3) third.set_value();
        return rounds < 3;
      },
      milliseconds(1));
  worker.post([] {});
  EXPECT_EQ(third.get_future().wait_for(std::chrono::seconds(30)), std::future_status::ready);
}

TEST(Worker, TheIdleJobThatAsksForNothingRunsOnceAJob) {
  std::atomic<int> rounds = 0;
  std::counting_semaphore<> done{0};
  books::Worker worker(
      [&] {
        ++rounds;
        done.release();
        return false;
      },
      milliseconds(1));
  for (int job = 1; job <= 3; ++job) {
    worker.post([] {});
    done.acquire();
    EXPECT_EQ(rounds, job);
  }
}

TEST(Worker, EndingItDropsWhatWaitsAndFinishesWhatRuns) {
  std::atomic<bool> first = false;
  std::atomic<bool> second = false;
  std::promise<void> started;
  {
    books::Worker worker([] { return false; }, std::chrono::hours(1));
    worker.post([&] {
      started.set_value();
      std::this_thread::sleep_for(milliseconds(50));
      first = true;
    });
    started.get_future().wait();
    worker.post([&] { second = true; });
  }
  EXPECT_TRUE(first);
  EXPECT_FALSE(second);
}

}  // namespace
}  // namespace ocop::terminal
