#include "app/office/settle/paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <utility>

#include "app/office/label/paper_text.h"

namespace ocop::settle {

namespace {

constexpr double kPointsInMm = 72 / 25.4;
constexpr double kPad = 1;  // within a cell
constexpr Style kCell{.size = 2.8}, kHead{.size = 2.6, .bold = true, .grey = 0.25};
constexpr Style kFoot{.size = 2.3, .grey = 0.4};

cairo_status_t append_bytes(void* to, const unsigned char* bytes, unsigned int size) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

label::TextLayout lay_out(cairo_t* to, const std::string& text, double width, const Style& style) {
  auto layout = label::lay_out(to, text, style.size,
                               style.bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL, width);
  pango_layout_set_alignment(layout.get(), style.align == Align::left    ? PANGO_ALIGN_LEFT
                                           : style.align == Align::right ? PANGO_ALIGN_RIGHT
                                                                         : PANGO_ALIGN_CENTER);
  // Figures below each other have one width.
  PangoAttrList* const attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
  return layout;
}

}  // namespace

Paper::Paper(const std::string& title, std::string foot, int pages, const std::string& made_on)
    : foot_(std::move(foot)),
      pages_(pages),
      surface_(cairo_pdf_surface_create_for_stream(append_bytes, &bytes_, 210 * kPointsInMm,
                                                   297 * kPointsInMm)) {
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                 (made_on + "T00:00:00Z").c_str());
  to_.reset(cairo_create(surface_.get()));
  cairo_scale(to_.get(), kPointsInMm, kPointsInMm);
}

double Paper::height_of(const std::string& text, double width, const Style& style) const {
  return label::height_of(lay_out(to_.get(), text, width, style));
}

void Paper::draw(const std::string& text, double x, double y, double width,
                 const Style& style) const {
  const auto layout = lay_out(to_.get(), text, width, style);
  cairo_set_source_rgb(to_.get(), style.grey, style.grey, style.grey);
  cairo_move_to(to_.get(), x, y);
  pango_cairo_show_layout(to_.get(), layout.get());
}

void Paper::rule(double y, double thickness) const {
  cairo_set_source_rgb(to_.get(), 0.6, 0.6, 0.6);
  cairo_set_line_width(to_.get(), thickness);
  cairo_move_to(to_.get(), kLeft, y);
  cairo_line_to(to_.get(), kLeft + kWidth, y);
  cairo_stroke(to_.get());
}

void Paper::end_page() {
  constexpr double kFootTop = 297 - 14;
  rule(kFootTop - 1.5, 0.1);
  draw(foot_, kLeft, kFootTop, kWidth - 25, kFoot);
  Style number = kFoot;
  number.align = Align::right;
  draw("Trang " + std::to_string(page_) + "/" + std::to_string(pages_), kLeft, kFootTop, kWidth,
       number);
}

void Paper::new_page() {
  end_page();
  cairo_show_page(to_.get());
  ++page_;
  y_ = kTop;
}

void Paper::keep_together(double height) {
  if (y_ + height > kBottom && y_ > kTop) new_page();
}

void Paper::text(const std::string& text, const Style& style, double gap_after) {
  const double height = height_of(text, kWidth, style);
  keep_together(height);
  draw(text, kLeft, y_, kWidth, style);
  y_ += height + gap_after;
}

void Paper::beside(const std::string& left, const std::string& right, const Style& style,
                   double gap_after) {
  constexpr double kBetween = 8;
  constexpr double kHalf = (kWidth - kBetween) / 2;
  const double height = std::max(height_of(left, kHalf, style), height_of(right, kHalf, style));
  keep_together(height);
  draw(left, kLeft, y_, kHalf, style);
  draw(right, kLeft + kHalf + kBetween, y_, kHalf, style);
  y_ += height + gap_after;
}

void Paper::put(const std::string& text, double left, double width, const Style& style,
                double down) {
  draw(text, kLeft + left, y_ + down, width, style);
}

std::vector<std::string> Paper::heads() const {
  std::vector<std::string> heads;
  for (const PaperColumn& column : columns_) heads.push_back(column.head);
  return heads;
}

double Paper::row_height(const std::vector<std::string>& cells, const Style& style) const {
  double height = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    height = std::max(height, height_of(cells[i], columns_[i].width - 2 * kPad, style));
  return height + 2 * kPad;
}

void Paper::draw_row(const std::vector<std::string>& cells, const Style& style, bool head) {
  const double height = row_height(cells, style);
  if (head) {
    cairo_set_source_rgb(to_.get(), 0.93, 0.93, 0.93);
    cairo_rectangle(to_.get(), kLeft, y_, kWidth, height);
    cairo_fill(to_.get());
  }
  double x = kLeft;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    Style aligned = style;
    aligned.align = columns_[i].align;
    draw(cells[i], x + kPad, y_ + kPad, columns_[i].width - 2 * kPad, aligned);
    x += columns_[i].width;
  }
  y_ += height;
  rule(y_, 0.1);
}

void Paper::table(std::vector<PaperColumn> columns) {
  columns_ = std::move(columns);
  constexpr double kFirstRow = 8;
  keep_together(row_height(heads(), kHead) + kFirstRow);
  draw_row(heads(), kHead, true);
}

void Paper::row(const std::vector<std::string>& cells, bool bold) {
  Style style = kCell;
  style.bold = bold;
  if (y_ + row_height(cells, style) > kBottom) {
    new_page();
    draw_row(heads(), kHead, true);
  }
  draw_row(cells, style, false);
}

Result<std::string> Paper::finish() {
  end_page();
  cairo_show_page(to_.get());
  to_.reset();
  cairo_surface_finish(surface_.get());
  if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
    return Error{"The statement could not be drawn: there is too little memory."};
  return std::move(bytes_);
}

}  // namespace ocop::settle
