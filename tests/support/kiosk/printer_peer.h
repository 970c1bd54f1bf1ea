// A receipt printer behind a UNIX socket, played by the test, and a log of what a queue tells.
// Waits end by what happens; only a test that fails anyway runs into their limits.
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
  /// Before that, nobody is there.
  void listen();
  /// The next connection. Pre-condition: listen().
  void accept();
  /// Exactly so many bytes, or fewer where the sender has ended.
  std::string read(std::size_t bytes);
  std::string read_all();
  void answer(const std::string& bytes);
  /// Ends the connection, also where something was not read.
  void hang_up();

 private:
  std::string folder_;
  std::string path_;
  int listening_ = -1;
  int connection_ = -1;
};

class PrinterLog {
 public:
  device::Printer::Told told();
  /// Waits for a report; false: it never came.
  bool saw(const std::function<bool(const device::PrinterReport&)>& wanted);
  bool saw(device::PrinterState state);
  bool saw_printed(std::uint64_t jobs);
  std::vector<device::PrinterReport> reports() const;

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<device::PrinterReport> reports_;
};

}  // namespace ocop::test
