// Leaves the printer's state in one word where ocop-sync finds it (disk::printer_file), so that the
// office hears of it. Thread rule: one thread at a time. Errors: logged; no sale depends on it.
#pragma once

#include <string>
#include <string_view>

namespace ocop::point {

class PrinterNote {
 public:
  explicit PrinterNote(std::string data) : data_(std::move(data)) {}

  /// "ready", "paper_out" ...; empty: there is no printer. Writes only what is new.
  void tell(std::string_view word);

 private:
  std::string data_;
  std::string told_;
  bool knows_ = false;  // told_ is what the file says
};

}  // namespace ocop::point
