#include "app/kiosk/device/printer.h"

#include <algorithm>
#include <utility>

#include "app/kiosk/device/escpos.h"

namespace ocop::device {

Printer::Printer(PrinterSettings settings, OnStatus on_status, Noted noted)
    : settings_(std::move(settings)),
      on_status_(std::move(on_status)),
      noted_(std::move(noted)),
      thread_([this] { run(); }) {}

Printer::~Printer() {
  wake_.stop();
  thread_.join();
}

std::uint64_t Printer::print(PrintJob job) {
  std::uint64_t number = 0;
  {
    const std::lock_guard lock(mutex_);
    number = ++last_number_;
    const bool broken = job.begun;
    queue_.push_back(std::make_shared<Waiting>(
        Waiting{.number = number, .job = std::move(job), .broken = broken}));
  }
  wake_.ring();
  return number;
}

void Printer::retry() {
  wake_.ring();
}

bool Printer::cancel(std::uint64_t job) {
  {
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(queue_.begin(), queue_.end(),
                                    [&](const auto& one) { return one->number == job; });
    if (found == queue_.end() || (sending_ && found == queue_.begin())) return false;
    queue_.erase(found);
  }
  wake_.ring();
  return true;
}

QueueStatus Printer::status() const {
  const std::lock_guard lock(mutex_);
  QueueStatus now = status_;
  now.waiting = queue_.size();
  return now;
}

void Printer::tell(PrinterState state) {
  QueueStatus status;
  {
    const std::lock_guard lock(mutex_);
    const QueueStatus before = status_;
    status_.state = state;
    status_.sentence = printer_sentence(state);
    status_.waiting = queue_.size();
    if (status_ == before && state != PrinterState::ready) return;
    status = status_;
  }
  if (on_status_) on_status_(status);
}

void Printer::note(const Waiting& waiting, bool printed) {
  if (noted_ && waiting.job.paper != 0) noted_(waiting.job.paper, printed);
}

/// Tries the first job once. Returns ready if it is printed.
PrinterState Printer::attempt(Waiting& waiting) {
  PrinterPort port(wake_);
  PrinterState state = port.open(settings_.destination);
  if (state != PrinterState::ready) return state;
  state = port.ask(settings_.status_ms);
  if (state != PrinterState::ready) return state;
  tell(PrinterState::printing);
  if (!std::exchange(waiting.begun, true)) note(waiting, false);
  const auto told = [this](PrinterState now) { tell(now); };
  const bool again = waiting.broken;
  std::size_t sent = 0;
  if (again) {
    state = port.send(device::escpos_resync(), sent, settings_.stall_ms, told);
    if (state != PrinterState::ready) return state;
  }
  const std::string& bytes =
      again && !waiting.job.again.empty() ? waiting.job.again : waiting.job.bytes;
  state = port.send(bytes, sent, settings_.stall_ms, told);
  if (state == PrinterState::ready) state = port.finish(settings_.finish_ms);
  if (state != PrinterState::ready && sent > 0 && !port.take_back()) waiting.broken = true;
  return state;
}

void Printer::run() {
  while (!wake_.stopped()) {
    std::shared_ptr<Waiting> first;
    {
      const std::lock_guard lock(mutex_);
      if (!queue_.empty()) first = queue_.front();
      sending_ = first != nullptr;
    }
    if (!first) {
      if (status().state != PrinterState::ready) tell(PrinterState::ready);
      wake_.wait(-1);
      continue;
    }
    const PrinterState state = attempt(*first);
    const bool done = state == PrinterState::ready;
    if (done) note(*first, true);
    {
      const std::lock_guard lock(mutex_);
      sending_ = false;
      if (done) {
        queue_.pop_front();
        ++status_.printed;
      }
    }
    if (wake_.stopped()) return;
    tell(state);
    if (!done) wake_.wait(settings_.retry_ms);
  }
}

std::unique_ptr<PrintQueue> connect_printer(const PrinterSettings& settings,
                                            PrintQueue::OnStatus on_status,
                                            PrintQueue::Noted noted) {
  return std::make_unique<Printer>(settings, std::move(on_status), std::move(noted));
}

}  // namespace ocop::device
