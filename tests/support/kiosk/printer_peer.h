// A receipt printer behind a UNIX socket, simulated by the test, and a log of a queue's reports.
// Waits end when the event happens; only failing tests reach their timeouts.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "app/kiosk/device/printer.h"

namespace ocop::test {

class PrinterPeer {
 public:
  PrinterPeer();
  ~PrinterPeer();
  PrinterPeer(const PrinterPeer&) = delete;
  PrinterPeer& operator=(const PrinterPeer&) = delete;

  const std::string& path() const { return path_; }
  /// Starts listening; before that, the printer is missing.
  void listen();
  /// Accepts the next connection. Pre-condition: listen().
  void accept();
  /// Reads exactly that many bytes, or fewer at the end of the stream.
  std::string read(std::size_t bytes);
  std::string read_all();
  void answer(const std::string& bytes);
  /// Closes the connection, even with unread data.
  void hang_up();

 private:
  std::string folder_;
  std::string path_;
  int listening_ = -1;
  int connection_ = -1;
};

class PrinterLog {
 public:
  device::Printer::OnStatus on_status();
  /// Waits for such a status. Returns false if it never came.
  bool saw(const std::function<bool(const device::QueueStatus&)>& wanted);
  bool saw(device::PrinterState state);
  bool saw_printed(std::uint64_t jobs);
  std::vector<device::QueueStatus> statuses() const;

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<device::QueueStatus> statuses_;
};

}  // namespace ocop::test
