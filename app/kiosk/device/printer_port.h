// One connection to a receipt printer: a device file, a UNIX socket (behind which deployment can
// put a network printer, because the kiosk has no network) or a plain file. Nothing here blocks
// longer than requested, and a ring ends every wait. Thread rule: one thread, except Wake. Units:
// milliseconds. Errors: a PrinterState.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::device {

struct PrinterDestination {
  enum class Kind { device, socket, file };
  Kind kind = Kind::device;
  std::string path;
};

/// "/dev/usb/lp0", "device:/dev/...", "socket:/run/ocop/printer", "file:/var/tmp/receipts.bin".
/// Error if it is empty, not an absolute path, or too long for a socket.
Result<PrinterDestination> printer_destination(std::string_view text);

enum class PrinterState {
  ready,
  printing,
  missing,  ///< unplugged, switched off, or nobody listening at the socket
  paper_out,
  cover_open,
  not_taking,  ///< connected, but accepts no more data: usually paper or cover
  disk_full,
  fault,
};

/// Returns one sentence that tells staff what to do; empty for ready and printing.
std::string printer_sentence(PrinterState state);

/// Ends waits from another thread.
class Wake {
 public:
  Wake();
  ~Wake();
  Wake(const Wake&) = delete;
  Wake& operator=(const Wake&) = delete;

  void ring();
  /// Rings permanently.
  void stop();
  bool stopped() const { return stopped_; }
  /// Waits for a ring; a negative timeout waits for ever.
  void wait(int timeout_ms);
  int fd() const { return ends_[0]; }
  void drain();

 private:
  int ends_[2];
  std::atomic<bool> stopped_ = false;
};

class PrinterPort {
 public:
  explicit PrinterPort(Wake& wake) : wake_(wake) {}
  ~PrinterPort() { close(); }
  PrinterPort(const PrinterPort&) = delete;
  PrinterPort& operator=(const PrinterPort&) = delete;

  /// Returns ready, missing, or fault.
  PrinterState open(const PrinterDestination& destination);
  /// Queries the state by DLE EOT, waiting that long for each answer. No answer, or an invalid one,
  /// counts as ready.
  PrinterState ask(int timeout_ms);
  /// Sends everything; `sent` counts the bytes. If nothing is accepted for `stall_ms`, calls `told`
  /// with not_taking and keeps waiting, since nothing is lost as long as the connection is open;
  /// when it continues, calls `told` with printing. Returns ready when all is sent, or printing if
  /// the wake was stopped first.
  PrinterState send(std::string_view bytes, std::size_t& sent, int stall_ms,
                    const std::function<void(PrinterState)>& told);
  /// Ensures that everything arrived: a socket's reader must read all before it closes (one that
  /// stays open for `timeout_ms` is trusted), a file must be on disk.
  PrinterState finish(int timeout_ms);
  /// Removes a partial job from a plain file. Returns true if nothing of the job is left.
  bool take_back();
  void close();

 private:
  enum class Ready { yes, no, woken };
  Ready wait_for(short events, int timeout_ms);
  /// Returns whether there is data to read, ignoring rings; false also if the wake was stopped.
  bool has_answer(int timeout_ms);
  PrinterState state_of(int error_number) const;

  Wake& wake_;
  PrinterDestination destination_;
  int fd_ = -1;
  bool two_way_ = false;
  std::int64_t size_before_ = -1;  ///< of a plain file; -1: not a plain file
};

}  // namespace ocop::device
