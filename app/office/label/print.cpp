#include "app/office/label/print.h"

#include <cairo-pdf.h>

#include <cmath>
#include <memory>
#include <string_view>

#include "app/office/label/drawing.h"

namespace ocop::label {

namespace {

constexpr double kPointsAMm = 72 / 25.4;

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Context = std::unique_ptr<cairo_t, Destroy>;

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int size) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

Error no_memory() {
  return Error{"The labels could not be drawn: there is too little memory."};
}

Result<std::string> pdf(std::span<const Label> labels, const Sheet& sheet, Size paper, int copies) {
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(
      append, &bytes, paper.width * kPointsAMm, paper.height * kPointsAMm));
  {
    const Context to(cairo_create(surface.get()));
    cairo_scale(to.get(), kPointsAMm, kPointsAMm);
    const int a_page = sheet.columns * sheet.rows;
    const int count = copies * static_cast<int>(labels.size());
    for (int i = 0; i < count; ++i) {
      const int place = i % a_page;
      cairo_save(to.get());
      cairo_translate(to.get(), sheet.left + place % sheet.columns * sheet.label.width,
                      sheet.top + place / sheet.columns * sheet.label.height);
      if (auto drawn =
              draw_label(to.get(), labels[static_cast<std::size_t>(i / copies)], sheet.label, 0);
          !drawn)
        return drawn.error();
      cairo_restore(to.get());
      if (place == a_page - 1 || i == count - 1) cairo_show_page(to.get());
    }
  }
  cairo_surface_finish(surface.get());
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return no_memory();
  return bytes;
}

/// Renders the label in grey: 0 is paper, 255 is ink.
Result<Surface> raster(const Label& label, Size size, int dots_a_mm, cairo_format_t format) {
  Surface surface(
      cairo_image_surface_create(format, static_cast<int>(std::lround(size.width * dots_a_mm)),
                                 static_cast<int>(std::lround(size.height * dots_a_mm))));
  const Context to(cairo_create(surface.get()));
  if (format == CAIRO_FORMAT_RGB24) {
    cairo_set_source_rgb(to.get(), 1, 1, 1);
    cairo_paint(to.get());
  }
  cairo_scale(to.get(), dots_a_mm, dots_a_mm);
  if (auto drawn = draw_label(to.get(), label, size, dots_a_mm); !drawn) return drawn.error();
  cairo_surface_flush(surface.get());
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return no_memory();
  return surface;
}

}  // namespace

Result<std::string> pdf_of_sheets(std::span<const Label> labels, const Sheet& sheet, int copies) {
  return pdf(labels, sheet, kPaper, copies);
}

Result<std::string> pdf_of_labels(std::span<const Label> labels, Size size, int copies) {
  return pdf(labels, {.columns = 1, .rows = 1, .label = size}, size, copies);
}

Result<std::string> png_of(const Label& label, Size size, int dots_a_mm) {
  auto surface = raster(label, size, dots_a_mm, CAIRO_FORMAT_RGB24);
  if (!surface) return surface.error();
  std::string bytes;
  if (cairo_surface_write_to_png_stream(surface->get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
    return no_memory();
  return bytes;
}

namespace {

Result<std::string> zpl_of_one(const Label& label, Size size, int dots_a_mm, int count) {
  auto surface = raster(label, size, dots_a_mm, CAIRO_FORMAT_A8);
  if (!surface) return surface.error();
  const int width = cairo_image_surface_get_width(surface->get());
  const int height = cairo_image_surface_get_height(surface->get());
  const int stride = cairo_image_surface_get_stride(surface->get());
  const unsigned char* const ink = cairo_image_surface_get_data(surface->get());
  const int row_bytes = (width + 7) / 8;
  const std::string total = std::to_string(row_bytes * height);
  std::string zpl = "^XA\n^PW" + std::to_string(width) + "\n^LL" + std::to_string(height) +
                    "\n^FO0,0^GFA," + total + "," + total + "," + std::to_string(row_bytes) + ",\n";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (int y = 0; y < height; ++y) {
    for (int byte = 0; byte < row_bytes; ++byte) {
      unsigned bits = 0;
      for (int x = byte * 8; x < byte * 8 + 8; ++x)
        bits = bits << 1 | (x < width && ink[y * stride + x] >= 128 ? 1U : 0U);
      zpl += {kHex[bits >> 4], kHex[bits & 15]};
    }
    zpl += '\n';
  }
  return zpl + "^FS\n^PQ" + std::to_string(count) + "\n^XZ\n";
}

}  // namespace

Result<std::string> zpl_of(std::span<const Label> labels, Size size, int dots_a_mm, int copies) {
  std::string all;
  for (const Label& label : labels) {
    const auto one = zpl_of_one(label, size, dots_a_mm, copies);
    if (!one) return one.error();
    all += *one;
  }
  return all;
}

}  // namespace ocop::label
