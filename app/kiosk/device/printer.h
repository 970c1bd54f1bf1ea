// The print queue, with its own thread, so that no sale waits for paper. A job stays at the head of
// the queue until it is printed or cancelled; problems are reported. After an interruption within a
// job: as long as the connection is open, the rest is sent when the printer accepts data again (new
// paper). If the connection was lost, the content of the printer's memory is unknown, so the whole
// job is printed again, marked (PrintJob::again), after completing the interrupted picture: a
// duplicate receipt can be thrown away, but a truncated one is useless. Thread rule: any thread may
// call; `on_status` is called on the queue's thread and must not call back. Units: milliseconds.
// Errors: as states. Waiting jobs do not survive the process; an owner with a queue on disk numbers
// its documents (PrintJob::paper) and is told how far each got.
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
  std::int64_t paper = 0;  ///< its number in the owner's queue; 0: none
  bool begun = false;      ///< before this program started, so part of it may have been printed
};

struct QueueStatus {
  PrinterState state = PrinterState::ready;
  std::string sentence;       ///< what staff should do; empty if all is well
  std::size_t waiting = 0;    ///< jobs, including the one being printed
  std::uint64_t printed = 0;  ///< jobs since the start
  bool operator==(const QueueStatus&) const = default;
};

struct PrinterSettings {
  PrinterDestination destination;
  int retry_ms = 3000;   ///< between attempts while there is a problem
  int stall_ms = 5000;   ///< report if nothing is accepted for this long
  int status_ms = 500;   ///< for an answer to a status query; 0: never ask
  int finish_ms = 3000;  ///< time for a socket's reader to close
};

/// What takes jobs: the printer below, or one without a device.
class PrintQueue {
 public:
  using OnStatus = std::function<void(const QueueStatus&)>;
  /// Reports a document's progress: before its first byte is sent, and after its last one has
  /// arrived.
  using Noted = std::function<void(std::int64_t paper, bool printed)>;

  PrintQueue() = default;
  virtual ~PrintQueue() = default;
  PrintQueue(const PrintQueue&) = delete;
  PrintQueue& operator=(const PrintQueue&) = delete;

  /// Adds a job and returns its number. Never blocks.
  virtual std::uint64_t print(PrintJob job) = 0;
  /// Tries now instead of after retry_ms: staff say that paper has been inserted.
  virtual void retry() = 0;
  /// Returns false if it is being sent or is no longer there.
  virtual bool cancel(std::uint64_t job) = 0;
  virtual QueueStatus status() const = 0;
};

class Printer : public PrintQueue {
 public:
  /// `on_status` is called each time the status changes, `noted` for jobs that have a number in a
  /// queue. Each may be empty.
  Printer(PrinterSettings settings, OnStatus on_status, Noted noted = {});
  /// Ends at once, even in the middle of a job.
  ~Printer() override;

  std::uint64_t print(PrintJob job) override;
  void retry() override;
  bool cancel(std::uint64_t job) override;
  QueueStatus status() const override;

 private:
  struct Waiting {
    std::uint64_t number;
    PrintJob job;
    bool broken = false;  ///< part of it reached a printer before the connection was lost
    bool begun = false;   ///< reported to `noted`
  };

  void run();
  PrinterState attempt(Waiting& waiting);
  void tell(PrinterState state);
  void note(const Waiting& waiting, bool printed);

  const PrinterSettings settings_;
  const OnStatus on_status_;
  const Noted noted_;
  Wake wake_;
  mutable std::mutex mutex_;
  std::deque<std::shared_ptr<Waiting>> queue_;
  bool sending_ = false;
  std::uint64_t last_number_ = 0;
  QueueStatus status_;  // as last reported, except for `printed`
  std::thread thread_;
};

std::unique_ptr<PrintQueue> connect_printer(const PrinterSettings& settings,
                                            PrintQueue::OnStatus on_status,
                                            PrintQueue::Noted noted);

}  // namespace ocop::device
