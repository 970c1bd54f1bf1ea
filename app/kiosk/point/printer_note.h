// Writes the printer's state as one word to disk::printer_file, from which ocop-sync reports it to
// the office. Thread rule: one thread at a time. Errors: logged; no sale depends on it.
#pragma once

#include <string>
#include <string_view>

namespace ocop::point {

class PrinterNote {
 public:
  explicit PrinterNote(std::string data) : data_(std::move(data)) {}

  /// "ready", "paper_out" ...; empty: there is no printer. Writes only changes.
  void tell(std::string_view word);

 private:
  std::string data_;
  std::string told_;
  bool knows_ = false;  // told_ equals the file's content
};

}  // namespace ocop::point
