// ESC/POS for receipt printers of 58 and 80 mm: the subset of Epson's reference that clones share.
// Everything is printed as a bitmap, so Vietnamese is correct on any printer. Thread rule: pure.
// Units: dots, 8 per mm. Errors: none; pre-conditions are asserts. Not here: sending it
// (device/printer.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ocop::device {

/// A bitmap with one bit per dot; 1 is black. Rows are padded to whole bytes, left dot first.
struct Bitmap {
  int width = 0;   ///< dots, up to 2040
  int height = 0;  ///< dots
  std::vector<std::uint8_t> bits;

  std::size_t row_bytes() const { return (static_cast<std::size_t>(width) + 7) / 8; }
};

/// ESC @: resets the printer after a previous job.
std::string escpos_init();
/// Completes a picture that was interrupted: as many zeros as a band can still need. A printer that
/// waits for dots takes them as white; any other ignores them.
std::string escpos_resync();
/// GS v 0, in bands of 128 rows, because the buffers of small printers cannot hold a whole receipt.
/// Pre-condition: bits.size() == row_bytes() * height.
std::string escpos_raster(const Bitmap& picture);
/// GS V 66: feeds to the cutter and cuts; printers without one only feed.
std::string escpos_cut();
/// ESC p: opens the drawer on the first connector, 50 ms on and 500 ms off.
std::string escpos_drawer_pulse();
/// init, picture, cut.
std::string escpos_job(const Bitmap& picture);

/// DLE EOT n: the printer answers each with one byte, even while it is offline.
enum class StatusKind : std::uint8_t { printer = 1, offline = 2, error = 3, paper = 4 };
std::string escpos_status_query(StatusKind kind);

struct PrinterStatus {
  bool offline = false;
  bool cover_open = false;
  bool paper_near_end = false;
  bool paper_out = false;
  bool error = false;  ///< cutter jammed, head too hot ...
  bool operator==(const PrinterStatus&) const = default;
};

/// Merges an answer into `status`. Returns false, changing nothing, if the byte is not an answer to
/// DLE EOT (the fixed bits 0, 1, 4 and 7 are wrong).
bool take_status(PrinterStatus& status, StatusKind kind, std::uint8_t answer);

}  // namespace ocop::device
