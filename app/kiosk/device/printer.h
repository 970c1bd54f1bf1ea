// The queue of print jobs, with a thread of its own: no sale ever waits for paper. A job stays
// first in the queue until it was printed or cancelled; what stands in its way is told. What
// happens after a break in the middle of a job: while the connection stands, the rest is sent when
// the printer takes data again (new paper). Once the connection was lost, nobody knows what the
// printer kept in its memory, so the whole job is printed again, marked (PrintJob::again), after
// ending the picture that was cut off: a receipt too many is torn up, one cut off is no receipt.
// Thread rule: any thread may call; `told` is called on the queue's own and must not call back.
// Units: milliseconds. Errors: as states. Waiting jobs do not survive the process; who has a queue
// on disk names its papers (PrintJob::paper) and is told how far each came.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "app/kiosk/device/printer_port.h"

namespace ocop::device {

struct PrintJob {
  std::string bytes;       ///< ESC/POS, beginning with escpos_init()
  std::string again;       ///< the same, marked as printed again; empty: as bytes
  std::int64_t paper = 0;  ///< its number in the owner's queue; 0: in none
  bool begun = false;      ///< before this program started: a part may have come out
};

struct PrinterReport {
  PrinterState state = PrinterState::ready;
  std::string sentence;       ///< what staff should do; empty while all is well
  std::size_t waiting = 0;    ///< jobs, the one being printed included
  std::uint64_t printed = 0;  ///< jobs since the start
  bool operator==(const PrinterReport&) const = default;
};

struct PrinterSettings {
  PrinterDestination destination;
  int retry_ms = 3000;   ///< between attempts while something is in the way
  int stall_ms = 5000;   ///< taking nothing for that long is told
  int status_ms = 500;   ///< for an answer to a status query; 0: never ask
  int finish_ms = 3000;  ///< for a socket's reader to close
};

class Printer {
 public:
  using Told = std::function<void(const PrinterReport&)>;

  /// How far a paper came: before its first byte is sent, and after its last one arrived.
  using Noted = std::function<void(std::int64_t paper, bool printed)>;

  /// `told`: each time the report changes. `noted`: as Told, for jobs that have a number in a
  /// queue. Each may be empty.
  Printer(PrinterSettings settings, Told told, Noted noted = {});
  /// Ends at once, also in the middle of a job.
  ~Printer();
  Printer(const Printer&) = delete;
  Printer& operator=(const Printer&) = delete;

  /// Never blocks. Gives the job's number.
  std::uint64_t print(PrintJob job);
  /// Tries now, not after retry_ms: staff say that the paper is in.
  void retry();
  /// False: it is being sent, or is no longer there.
  bool cancel(std::uint64_t job);
  PrinterReport report() const;

 private:
  struct Waiting {
    std::uint64_t number;
    PrintJob job;
    bool broken = false;  ///< a part of it reached a printer, and then the connection was lost
    bool begun = false;   ///< `noted` knows
  };

  void run();
  PrinterState attempt(Waiting& waiting);
  void tell(PrinterState state);
  void note(const Waiting& waiting, bool printed);

  const PrinterSettings settings_;
  const Told told_;
  const Noted noted_;
  Wake wake_;
  mutable std::mutex mutex_;
  std::deque<std::shared_ptr<Waiting>> queue_;
  bool sending_ = false;
  std::uint64_t last_number_ = 0;
  PrinterReport report_;  // as it was told last, but for `printed`
  std::thread thread_;
};

}  // namespace ocop::device
