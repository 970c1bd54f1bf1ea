#include "app/terminal/printer_note.h"

#include "app/disk/data_layout.h"
#include "app/disk/durable.h"
#include "app/program/log.h"

namespace ocop::terminal {

void PrinterNote::tell(std::string_view word) {
  if (knows_ && word == told_) return;
  knows_ = true;
  told_ = word;
  const auto kept = disk::write_file(disk::real_disk(), disk::printer_file(data_), word);
  if (!kept)
    program::log(program::Level::warning, "printer not noted", {{"why", kept.error().sentence}});
}

}  // namespace ocop::terminal
