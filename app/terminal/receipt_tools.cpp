#include "app/terminal/receipt_tools.h"

#include <memory>
#include <optional>
#include <utility>

#include "app/device/picture_file.h"
#include "app/device/receipt_raster.h"
#include "app/disk/durable.h"
#include "app/ui/fonts.h"

namespace ocop::terminal {

ReceiptTools receipt_tools(const Settings& settings) {
  ReceiptTools tools;
  tools.draw = [raster = std::make_shared<std::optional<device::ReceiptRaster>>()](
                   const core::Document& document) -> Result<wire::Bitmap> {
    if (!*raster) {
      const ui::FontFiles fonts;
      auto opened = device::ReceiptRaster::open({.regular = fonts.regular, .bold = fonts.semibold});
      if (!opened) return opened.error();
      raster->emplace(std::move(*opened));
    }
    return (*raster)->draw(document);
  };
  tools.save_picture = [](const wire::Bitmap& picture, const std::string& path) -> Status {
    const auto png = device::png_of(picture);
    if (!png) return png.error();
    return disk::write_file(disk::real_disk(), path, *png);
  };
  tools.printer = settings.printer;
  tools.paper_mm = settings.paper_mm;
  return tools;
}

}  // namespace ocop::terminal
