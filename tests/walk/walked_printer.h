// A printer without a device, which takes one step at a time, can be out of paper and can lose its
// connection in the middle of a paper. Thread rule: one thread.
#pragma once

#include <deque>
#include <functional>

#include "app/kiosk/device/printer.h"

namespace ocop::walk {

class WalkedPrinter : public device::PrintQueue {
 public:
  /// Called when a paper is out; `marked`: as a copy, since it may have come out before.
  using Came = std::function<void(std::int64_t paper, bool marked)>;
  WalkedPrinter(OnStatus on_status, Noted noted, Came came)
      : on_status_(std::move(on_status)), noted_(std::move(noted)), came_(std::move(came)) {}

  std::uint64_t print(device::PrintJob job) override;
  void retry() override {}
  bool cancel(std::uint64_t job) override;
  device::QueueStatus status() const override;

  enum class Trouble { none, no_paper, unplugged };
  /// Begins the first job, brings out its paper, or notes that it is out: a power cut can come
  /// between any two of these. Returns false if nothing moves.
  bool step(Trouble trouble);

 private:
  struct Waiting {
    enum class Stage { waits, begun, out };
    std::uint64_t number = 0;
    device::PrintJob job;
    Stage stage = Stage::waits;
    bool noted = false;  // that it was begun
    bool broken = false;
  };
  void tell(device::PrinterState state);

  OnStatus on_status_;
  Noted noted_;
  Came came_;
  std::deque<Waiting> queue_;
  std::uint64_t last_number_ = 0;
  device::PrinterState state_ = device::PrinterState::ready;
};

}  // namespace ocop::walk
