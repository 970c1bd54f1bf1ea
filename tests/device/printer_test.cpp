#include "app/kiosk/device/printer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>
#include <utility>
#include <vector>

#include "app/kiosk/device/escpos.h"
#include "tests/support/kiosk/printer_peer.h"

namespace ocop::device {
namespace {

using test::PrinterLog;
using test::PrinterPeer;

constexpr int kNever = 3'600'000;  // never reached by a test, since retries are requested

PrinterSettings settings(const std::string& destination) {
  return {.destination = *printer_destination(destination),
          .retry_ms = kNever,
          .stall_ms = kNever,
          .status_ms = 0,
          .finish_ms = kNever};
}

/// A job as large as a long receipt, larger than a socket's buffer.
PrintJob large_job(char fill = 'x') {
  return {.bytes = "\x1B@" + std::string(1'000'000, fill), .again = "\x1B@[again]"};
}

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

class PrinterQueue : public testing::Test {
 protected:
  PrinterPeer peer_;
  PrinterLog log_;
};

TEST_F(PrinterQueue, TellsHowFarAPaperCameAndMarksOneThatWasBegunBefore) {
  std::mutex mutex;
  std::vector<std::pair<std::int64_t, bool>> noted;
  peer_.listen();
  {
    Printer printer(settings("socket:" + peer_.path()), log_.on_status(),
                    [&](std::int64_t paper, bool printed) {
                      const std::lock_guard lock(mutex);
                      noted.emplace_back(paper, printed);
                    });
    printer.print({.bytes = "one", .again = "one again", .paper = 7});
    printer.print({.bytes = "pulse", .again = {}});
    printer.print({.bytes = "two", .again = "two again", .paper = 9, .begun = true});
    peer_.accept();
    EXPECT_EQ(peer_.read(3), "one");
    {
      const std::lock_guard lock(mutex);
      EXPECT_EQ(noted, (std::vector<std::pair<std::int64_t, bool>>{{7, false}}))
          << "as long as it is not known to have arrived";
    }
    peer_.accept();
    EXPECT_EQ(peer_.read_all(), "pulse");
    peer_.accept();
    EXPECT_EQ(peer_.read_all(), escpos_resync() + "two again");
    peer_.hang_up();
    EXPECT_TRUE(log_.saw_printed(3));
  }
  EXPECT_EQ(noted, (std::vector<std::pair<std::int64_t, bool>>{
                       {7, false}, {7, true}, {9, false}, {9, true}}));
}

TEST_F(PrinterQueue, PrintsJobsInTheirOrder) {
  peer_.listen();
  Printer printer(settings("socket:" + peer_.path()), log_.on_status());
  EXPECT_EQ(printer.print({.bytes = "one", .again = {}}), 1U);
  EXPECT_EQ(printer.print({.bytes = "two", .again = {}}), 2U);
  for (const char* job : {"one", "two"}) {
    peer_.accept();
    EXPECT_EQ(peer_.read_all(), job);
    peer_.hang_up();
  }
  EXPECT_TRUE(log_.saw_printed(2));
  EXPECT_EQ(printer.status().waiting, 0U);
  EXPECT_EQ(printer.status().state, PrinterState::ready);
}

TEST_F(PrinterQueue, APrinterThatAppearsLaterGetsTheJob) {
  Printer printer(settings("socket:" + peer_.path()), log_.on_status());
  printer.print({.bytes = "receipt", .again = {}});
  ASSERT_TRUE(log_.saw(PrinterState::missing));
  EXPECT_EQ(printer.status().waiting, 1U);
  EXPECT_EQ(printer.status().sentence,
            "The printer does not answer; check that it is switched on and plugged in.");
  peer_.listen();
  printer.retry();
  peer_.accept();
  EXPECT_EQ(peer_.read_all(), "receipt");
  peer_.hang_up();
  EXPECT_TRUE(log_.saw_printed(1));
}

TEST_F(PrinterQueue, JobsThatComeWhileSomethingIsInTheWayAreCounted) {
  const auto waits = [](PrinterState state, std::size_t jobs) {
    return [=](const QueueStatus& r) { return r.state == state && r.waiting == jobs; };
  };
  PrinterSettings quick = settings("socket:" + peer_.path());
  quick.stall_ms = 1;
  Printer printer(quick, log_.on_status());
  printer.print(large_job());
  EXPECT_TRUE(log_.saw(waits(PrinterState::missing, 1)));
  printer.print(large_job());
  EXPECT_TRUE(log_.saw(waits(PrinterState::missing, 2)));
  peer_.listen();
  printer.retry();
  peer_.accept();
  EXPECT_TRUE(log_.saw(waits(PrinterState::not_taking, 2)));
  printer.print(large_job());
  EXPECT_TRUE(log_.saw(waits(PrinterState::not_taking, 3)));
}

TEST_F(PrinterQueue, AMissingDeviceIsTried) {
  const std::string path = peer_.path() + ".device";
  Printer printer(settings(path), log_.on_status());
  printer.print({.bytes = "receipt", .again = {}});
  ASSERT_TRUE(log_.saw(PrinterState::missing));
  EXPECT_FALSE(std::filesystem::exists(path)) << "a device is never made";
  std::ofstream{path}.close();
  printer.retry();
  ASSERT_TRUE(log_.saw_printed(1));
  EXPECT_EQ(contents(path), "receipt");
}

TEST_F(PrinterQueue, AJobCutOffIsPrintedWholeAgainAndMarked) {
  peer_.listen();
  Printer printer(settings("socket:" + peer_.path()), log_.on_status());
  printer.print(large_job());
  peer_.accept();
  EXPECT_EQ(peer_.read(1000), large_job().bytes.substr(0, 1000));
  peer_.hang_up();
  ASSERT_TRUE(log_.saw(PrinterState::missing));
  EXPECT_EQ(printer.status().printed, 0U);
  printer.retry();
  peer_.accept();
  EXPECT_EQ(peer_.read_all(), device::escpos_resync() + large_job().again);
  peer_.hang_up();
  EXPECT_TRUE(log_.saw_printed(1));
}

TEST_F(PrinterQueue, AJobWhoseLastBytesWereNotReadIsNotCalledPrinted) {
  peer_.listen();
  Printer printer(settings("socket:" + peer_.path()), log_.on_status());
  printer.print({.bytes = "small enough for any buffer", .again = "again"});
  peer_.accept();
  EXPECT_EQ(peer_.read(5), "small");
  peer_.hang_up();
  ASSERT_TRUE(log_.saw(PrinterState::missing));
  printer.retry();
  peer_.accept();
  EXPECT_EQ(peer_.read_all(), device::escpos_resync() + "again");
  peer_.hang_up();
  EXPECT_TRUE(log_.saw_printed(1));
}

TEST_F(PrinterQueue, APrinterThatTakesNothingIsToldAndThenGetsTheRestOnce) {
  peer_.listen();
  PrinterSettings slow = settings("socket:" + peer_.path());
  slow.stall_ms = 1;
  Printer printer(slow, log_.on_status());
  printer.print(large_job('r'));
  peer_.accept();
  ASSERT_TRUE(log_.saw(PrinterState::not_taking));
  EXPECT_EQ(peer_.read_all(), large_job('r').bytes);
  peer_.hang_up();
  EXPECT_TRUE(log_.saw_printed(1));
}

TEST_F(PrinterQueue, PaperOutIsToldAndTheJobWaits) {
  peer_.listen();
  PrinterSettings asking = settings("socket:" + peer_.path());
  asking.status_ms = kNever;
  Printer printer(asking, log_.on_status());
  printer.print({.bytes = "receipt", .again = {}});
  peer_.accept();
  EXPECT_EQ(peer_.read(3), "\x10\x04\x02");
  peer_.answer("\x12");
  EXPECT_EQ(peer_.read(3), "\x10\x04\x04");
  peer_.answer("\x72");
  ASSERT_TRUE(log_.saw(PrinterState::paper_out));
  EXPECT_EQ(peer_.read_all(), "") << "nothing is sent to a printer without paper";
  EXPECT_EQ(printer.status().sentence, "The printer has no paper; put in a new roll.");
  printer.retry();
  peer_.accept();
  for (int query = 0; query < 2; ++query) {
    EXPECT_EQ(peer_.read(3).substr(0, 2), "\x10\x04");
    peer_.answer("\x12");
  }
  EXPECT_EQ(peer_.read_all(), "receipt");
  peer_.hang_up();
  EXPECT_TRUE(log_.saw_printed(1));
}

TEST_F(PrinterQueue, AnOpenCoverIsTold) {
  peer_.listen();
  PrinterSettings asking = settings("socket:" + peer_.path());
  asking.status_ms = kNever;
  Printer printer(asking, log_.on_status());
  printer.print({.bytes = "receipt", .again = {}});
  peer_.accept();
  peer_.read(3);
  peer_.answer("\x16");
  peer_.read(3);
  peer_.answer("\x12");
  EXPECT_TRUE(log_.saw(PrinterState::cover_open));
}

TEST_F(PrinterQueue, APrinterThatNeverAnswersStillPrints) {
  peer_.listen();
  PrinterSettings asking = settings("socket:" + peer_.path());
  asking.status_ms = 1;
  Printer printer(asking, log_.on_status());
  printer.print({.bytes = "receipt", .again = {}});
  peer_.accept();
  EXPECT_TRUE(peer_.read_all().ends_with("receipt"));
  peer_.hang_up();
  EXPECT_TRUE(log_.saw_printed(1));
}

TEST_F(PrinterQueue, AFullDiskIsToldAndTheJobCanBeCancelled) {
  Printer printer(settings("file:/dev/full"), log_.on_status());
  const auto job = printer.print({.bytes = "receipt", .again = {}});
  ASSERT_TRUE(log_.saw(PrinterState::disk_full));
  EXPECT_EQ(printer.status().waiting, 1U);
  while (!printer.cancel(job)) printer.retry();  // it may just be being retried
  EXPECT_TRUE(log_.saw([](const QueueStatus& status) {
    return status.state == PrinterState::ready && status.waiting == 0;
  }));
  EXPECT_FALSE(printer.cancel(job));
}

TEST_F(PrinterQueue, AUsbPrintersNoSpaceIsNoPaper) {
  Printer printer(settings("device:/dev/full"), log_.on_status());
  printer.print({.bytes = "receipt", .again = {}});
  EXPECT_TRUE(log_.saw(PrinterState::paper_out));
}

TEST_F(PrinterQueue, AFileKeepsAllJobs) {
  const std::string path = peer_.path() + ".bin";
  {
    Printer printer(settings("file:" + path), log_.on_status());
    printer.print({.bytes = "one", .again = {}});
    printer.print({.bytes = "two", .again = {}});
    ASSERT_TRUE(log_.saw_printed(2));
  }
  EXPECT_EQ(contents(path), "onetwo");
}

TEST_F(PrinterQueue, NeverBlocksTheCallerAndEndsInTheMiddleOfAJob) {
  peer_.listen();
  Printer printer(settings("socket:" + peer_.path()), log_.on_status());
  for (int i = 0; i < 50; ++i) printer.print(large_job());
  peer_.accept();  // but never reads
  EXPECT_EQ(printer.status().waiting, 50U);
  EXPECT_TRUE(printer.cancel(50));
  EXPECT_FALSE(printer.cancel(51));
}

TEST(PrinterDestination, IsReadFromSettings) {
  using Kind = PrinterDestination::Kind;
  EXPECT_EQ(printer_destination("/dev/usb/lp0")->kind, Kind::device);
  EXPECT_EQ(printer_destination("device:/dev/usb/lp0")->path, "/dev/usb/lp0");
  EXPECT_EQ(printer_destination("socket:/run/ocop/printer")->kind, Kind::socket);
  EXPECT_EQ(printer_destination("file:/tmp/a:b")->path, "/tmp/a:b");
  for (const char* text : {"", "lp0", "tcp:/10.0.0.5", "socket:run", "file:"})
    EXPECT_FALSE(printer_destination(text)) << text;
  EXPECT_FALSE(printer_destination("socket:/" + std::string(200, 'x')));
}

}  // namespace
}  // namespace ocop::device
