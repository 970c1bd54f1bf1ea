// Draws a flow of paragraphs and tables onto A4 pages of a PDF, with Pango and cairo. Thread rule:
// one object on one thread. Units: millimetres. Not here: what is written.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>
#include <vector>

#include "db/model/result.h"

namespace ocop::settle {

enum class Align { left, right, centre };

struct Style {
  double size = 3.2;  ///< of the letters; 9 points are 3.2 mm
  bool bold = false;
  Align align = Align::left;
  double grey = 0;  ///< 0: black
};

struct PaperColumn {
  double width = 0;
  Align align = Align::left;
  std::string head;
};

class Paper {
 public:
  static constexpr double kLeft = 18, kWidth = 210 - 2 * kLeft, kTop = 16, kBottom = 297 - 20;

  /// `foot`: at the foot of each page, with the page's number of `pages`. `made_on`: as the file's
  /// own date, YYYY-MM-DD.
  Paper(const std::string& title, std::string foot, int pages, const std::string& made_on);

  /// Writes a paragraph over the whole width, or at `left` of that width.
  void text(const std::string& text, const Style& style, double gap_after = 1);
  /// Writes two columns of lines side by side.
  void beside(const std::string& left, const std::string& right, const Style& style,
              double gap_after);
  /// Begins a table. Its head is repeated on each page; it stays with its first row.
  void table(std::vector<PaperColumn> columns);
  void row(const std::vector<std::string>& cells, bool bold = false);
  void gap(double height) { y_ += height; }
  /// Begins a new page unless that much room is left.
  void keep_together(double height);
  /// Draws at the current place without moving on: for signatures.
  void put(const std::string& text, double left, double width, const Style& style, double down);

  int pages() const { return page_; }
  /// Ends the document. Error if memory was short.
  Result<std::string> finish();

 private:
  struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
  };

  double height_of(const std::string& text, double width, const Style& style) const;
  void draw(const std::string& text, double x, double y, double width, const Style& style) const;
  void new_page();
  void end_page();
  void draw_row(const std::vector<std::string>& cells, const Style& style, bool head);
  double row_height(const std::vector<std::string>& cells, const Style& style) const;
  std::vector<std::string> heads() const;
  void rule(double y, double thickness) const;

  std::string foot_, bytes_;
  int pages_, page_ = 1;
  double y_ = kTop;
  std::vector<PaperColumn> columns_;
  std::unique_ptr<cairo_surface_t, Free> surface_;
  std::unique_ptr<cairo_t, Free> to_;
};

}  // namespace ocop::settle
