#include "app/kiosk/terminal/receipt_tools.h"

#include <memory>
#include <optional>
#include <utility>

#include "app/base/disk/durable.h"
#include "app/kiosk/device/receipt_picture.h"
#include "app/kiosk/device/receipt_raster.h"
#include "app/kiosk/ui/fonts.h"

namespace ocop::terminal {

books::ReceiptTools receipt_tools(const point::Settings& settings) {
  books::ReceiptTools tools;
  tools.draw = [raster = std::make_shared<std::optional<device::ReceiptRaster>>()](
                   const till::Document& document) -> Result<device::Bitmap> {
    if (!*raster) {
      const ui::FontFiles fonts;
      auto opened = device::ReceiptRaster::open({.regular = fonts.regular, .bold = fonts.semibold});
      if (!opened) return opened.error();
      raster->emplace(std::move(*opened));
    }
    return (*raster)->draw(document);
  };
  tools.save_picture = [](const device::Bitmap& picture, const std::string& path) -> Status {
    const auto png = device::png_of(picture);
    if (!png) return png.error();
    return disk::write_file(disk::real_disk(), path, *png);
  };
  tools.printer = settings.printer;
  tools.paper_mm = settings.paper_mm;
  return tools;
}

}  // namespace ocop::terminal
