#include "app/kiosk/point/printer_note.h"

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/program/log.h"

namespace ocop::point {

void PrinterNote::tell(std::string_view word) {
  if (knows_ && word == told_) return;
  knows_ = true;
  told_ = word;
  const auto kept = disk::write_file(disk::real_disk(), disk::printer_file(data_), word);
  if (!kept)
    program::log(program::Level::warning, "printer not noted", {{"why", kept.error().sentence}});
}

}  // namespace ocop::point
