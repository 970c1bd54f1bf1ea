#include "tests/walk/walked_printer.h"

#include <algorithm>
#include <utility>

namespace ocop::walk {

using device::PrinterState;

std::uint64_t WalkedPrinter::print(device::PrintJob job) {
  queue_.push_back({.number = ++last_number_, .job = std::move(job)});
  queue_.back().broken = queue_.back().job.begun;
  return last_number_;
}

bool WalkedPrinter::cancel(std::uint64_t job) {
  const auto found = std::find_if(queue_.begin(), queue_.end(),
                                  [&](const Waiting& one) { return one.number == job; });
  if (found == queue_.end() || found->stage != Waiting::Stage::waits) return false;
  queue_.erase(found);
  return true;
}

device::QueueStatus WalkedPrinter::status() const {
  return {state_, device::printer_sentence(state_), queue_.size(), 0};
}

void WalkedPrinter::tell(PrinterState state) {
  if (std::exchange(state_, state) != state) on_status_(status());
}

bool WalkedPrinter::step(Trouble trouble) {
  if (queue_.empty()) return tell(PrinterState::ready), false;
  Waiting& first = queue_.front();
  const std::int64_t paper = first.job.paper;  // 0: it only opens the drawer
  if (first.stage == Waiting::Stage::out) {
    if (paper != 0) noted_(paper, true);
    queue_.pop_front();
    tell(queue_.empty() ? PrinterState::ready : PrinterState::printing);
    return true;
  }
  if (trouble == Trouble::unplugged) {
    first.broken |= first.stage == Waiting::Stage::begun;
    first.stage = Waiting::Stage::waits;
    return tell(PrinterState::missing), false;
  }
  if (trouble == Trouble::no_paper) return tell(PrinterState::paper_out), false;
  if (first.stage == Waiting::Stage::waits) {
    if (paper != 0 && !std::exchange(first.noted, true)) noted_(paper, false);
    first.stage = Waiting::Stage::begun;
    return true;
  }
  if (paper != 0) came_(paper, first.broken);
  first.stage = Waiting::Stage::out;
  return true;
}

}  // namespace ocop::walk
