// One connection to a receipt printer: a device file, a UNIX socket (behind which deployment puts a
// network printer, for the kiosk has no network) or a plain file. Nothing here blocks for longer
// than it is told, and a ring ends every wait.
// Thread rule: one thread, but for Wake. Units: milliseconds. Errors: a PrinterState.
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
/// Error: empty, no absolute path, or too long for a socket.
Result<PrinterDestination> printer_destination(std::string_view text);

enum class PrinterState {
  ready,
  printing,
  missing,  ///< unplugged, switched off, or nobody behind the socket
  paper_out,
  cover_open,
  not_taking,  ///< connected, but takes no more: most often paper or cover
  disk_full,
  fault,
};

/// One sentence for staff that says what to do; empty for ready and printing.
std::string printer_sentence(PrinterState state);

/// Ends waits from another thread.
class Wake {
 public:
  Wake();
  ~Wake();
  Wake(const Wake&) = delete;
  Wake& operator=(const Wake&) = delete;

  void ring();
  /// Rings for good.
  void stop();
  bool stopped() const { return stopped_; }
  /// Waits for a ring; negative: for ever.
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

  /// ready, missing, or fault.
  PrinterState open(const PrinterDestination& destination);
  /// Asks for the state by DLE EOT, and waits that long for each answer. A printer that does not
  /// answer, or an answer that makes no sense, counts as ready.
  PrinterState ask(int timeout_ms);
  /// Sends everything, `sent` telling how much. Where nothing is taken for `stall_ms`, calls `told`
  /// with not_taking and waits on: as long as the connection stands, nothing of it is lost; when it
  /// goes on, calls `told` with printing. ready: all was sent. Where the wake was stopped:
  /// printing, with the rest unsent.
  PrinterState send(std::string_view bytes, std::size_t& sent, int stall_ms,
                    const std::function<void(PrinterState)>& told);
  /// Makes sure that it arrived: a socket's reader must have read all before it closes (one that
  /// stays open for `timeout_ms` is believed), a file must be on disk.
  PrinterState finish(int timeout_ms);
  /// Takes a part of a job out of a plain file again. True: nothing of the job is left.
  bool take_back();
  void close();

 private:
  enum class Ready { yes, no, woken };
  Ready wait_for(short events, int timeout_ms);
  /// Ready to be read, rings apart; false as well where the wake was stopped.
  bool has_answer(int timeout_ms);
  PrinterState state_of(int error_number) const;

  Wake& wake_;
  PrinterDestination destination_;
  int fd_ = -1;
  bool two_way_ = false;
  std::int64_t size_before_ = -1;  ///< of a plain file; -1: it is none
};

}  // namespace ocop::device
