// How it works: libcsv parses the bytes in strict mode and calls back for each cell and each end of
// a row; cells are appended to one text, from which a faulty row is cut off again.
#include "app/base/codec/csv_sheet.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "app/base/codec/utf8_check.h"

namespace ocop::codec {

namespace {

/// In RFC 4180 spaces are part of a field; libcsv would trim them.
int no_space(unsigned char) {
  return 0;
}

constexpr std::string_view kSeparators = ",;\t";

}  // namespace

char csv_separator(std::string_view bytes) {
  std::array<std::size_t, kSeparators.size()> count{};
  bool quoted = false, blank = true;
  for (const char c : bytes) {
    if (!quoted && !blank && (c == '\n' || c == '\r')) break;
    if (c == '"') quoted = !quoted;
    if (c != '\n' && c != '\r') blank = false;
    const auto which = kSeparators.find(c);
    if (!quoted && which != std::string_view::npos) ++count[which];
  }
  return kSeparators[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) -
                                              count.begin())];
}

/// The callbacks of one parse.
class CsvReader {
 public:
  explicit CsvReader(CsvSheet& sheet) : sheet_(sheet) {}

  void run(std::string_view bytes) {
    csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0) {
      fault(0, -1, "There is not enough memory to read the sheet.");
      return;
    }
    csv_set_delim(&parser, static_cast<unsigned char>(csv_separator(bytes)));
    csv_set_space_func(&parser, &no_space);
    csv_set_blk_size(&parser, 4096);
    const auto on_cell = [](void* cell, std::size_t size, void* self) {
      static_cast<CsvReader*>(self)->cell({static_cast<const char*>(cell), size});
    };
    const auto on_row = [](int end, void* self) { static_cast<CsvReader*>(self)->row(end); };
    // Parse in pieces, so that an unclosed quotation mark is noticed long before the end of the
    // file.
    constexpr std::size_t kPiece = kLargestCell;
    bool good = true;
    while (good && !bytes.empty()) {
      const std::size_t size = std::min(bytes.size(), kPiece);
      good = csv_parse(&parser, bytes.data(), size, on_cell, on_row, this) == size;
      bytes.remove_prefix(size);
      if (good && parser.entry_pos > 2 * kLargestCell) {
        fault(number_, -1, huge());
        csv_free(&parser);
        return;
      }
    }
    if (good) good = csv_fini(&parser, on_cell, on_row, this) == 0;
    if (!good && parser.quoted != 0 && bytes.empty() && csv_error(&parser) == CSV_EPARSE) {
      fault(number_, -1,
            "A quotation mark is opened and never closed, or stands inside a cell without being "
            "doubled.");
    } else if (!good) {
      fault(number_, -1,
            "A quotation mark stands inside a cell; put the cell in quotation marks and double "
            "the one inside.");
    }
    csv_free(&parser);
  }

  void finish() {
    if (!header_read_) fault(0, -1, "The sheet is empty; it needs a row of column names.");
  }
  void fault(int row, int column, std::string sentence) {
    sheet_.faults_.push_back({row, column, std::move(sentence)});
  }

 private:
  static std::string huge() {
    return "A cell is larger than 64 KiB; shorten it, or look for a quotation mark that is not "
           "closed.";
  }

  void cell(std::string_view text) {
    const int index = cells_++;
    if (text.size() > kLargestCell) {
      refuse(index, huge());
    } else if (text.find('\0') != std::string_view::npos) {
      refuse(index, "The cell holds a NUL character; save the sheet again as CSV in UTF-8.");
    } else if (!is_utf8(text)) {
      refuse(index, "The cell is not UTF-8; save the sheet as CSV in UTF-8.");
    } else {
      blank_ = blank_ && text.empty();
      sheet_.text_ += text;
    }
    sheet_.ends_.push_back(static_cast<std::uint32_t>(sheet_.text_.size()));
  }

  void refuse(int column, std::string sentence) {
    blank_ = false;
    refused_ = true;
    fault(number_, column, std::move(sentence));
  }

  /// `end`: the character that ended the row, or -1 for the end of the file.
  void row(int end) {
    // CR LF is reported as two ends; ignore the second.
    const bool second_half = end == '\n' && after_cr_ && cells_ == 0;
    after_cr_ = end == '\r';
    if (second_half) return;
    if (cells_ > 0) take_row();
    ++number_;
    cells_ = 0;
    blank_ = true;
    refused_ = false;
  }

  void take_row() {
    const std::size_t first = sheet_.ends_.size() - static_cast<std::size_t>(cells_);
    if (blank_ && !refused_) return drop(first);
    if (!header_read_) return take_header(first);
    if (static_cast<std::size_t>(cells_) != sheet_.header_.size()) {
      fault(number_, -1,
            "The row has " + std::to_string(cells_) + (cells_ == 1 ? " cell" : " cells") +
                ", but the header has " + std::to_string(sheet_.header_.size()) + ".");
      drop(first);
    } else if (refused_) {
      drop(first);
    } else {
      sheet_.rows_.push_back({number_, first});
    }
  }

  void take_header(std::size_t first) {
    header_read_ = true;
    std::size_t from = 0;
    for (std::size_t i = first; i < sheet_.ends_.size(); ++i) {
      sheet_.header_.push_back(sheet_.text_.substr(from, sheet_.ends_[i] - from));
      from = sheet_.ends_[i];
    }
    drop(first);
  }

  void drop(std::size_t first_cell) {
    sheet_.text_.resize(first_cell == 0 ? 0 : sheet_.ends_[first_cell - 1]);
    sheet_.ends_.resize(first_cell);
  }

  CsvSheet& sheet_;
  int number_ = 1;
  int cells_ = 0;
  bool blank_ = true;
  bool refused_ = false;
  bool after_cr_ = false;
  bool header_read_ = false;
};

CsvSheet CsvSheet::parse(std::string_view bytes) {
  CsvSheet sheet;
  CsvReader reader(sheet);
  if (bytes.size() > kLargestSheet) {
    reader.fault(0, -1, "The sheet is larger than 256 MiB; split it or shorten its texts.");
    return sheet;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    reader.fault(0, -1, "The sheet is UTF-16; save it as CSV in UTF-8.");
    return sheet;
  }
  sheet.text_.reserve(bytes.size());
  reader.run(bytes);
  if (sheet.faults_.empty()) reader.finish();
  return sheet;
}

std::string_view CsvSheet::cell(std::size_t row, std::size_t column) const {
  const std::size_t index = rows_[row].first_cell + column;
  const std::size_t from = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(text_).substr(from, ends_[index] - from);
}

Result<std::string> read_sheet_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file && errno == ENOENT)
    return Error{"The sheet is missing; add it, with its row of column names at least."};
  if (!file) return Error{"The file cannot be opened: " + std::string(std::strerror(errno)) + "."};
  std::string bytes;
  // Double the buffer each time, so that a small sheet needs little memory and a large one few
  // reads.
  for (std::size_t got = 1; got > 0 && bytes.size() <= kLargestSheet;) {
    constexpr std::size_t kLeast = std::size_t{16} << 10, kMost = std::size_t{4} << 20;
    const std::size_t before = bytes.size();
    bytes.resize(before + std::clamp(before, kLeast, kMost));
    got = std::fread(bytes.data() + before, 1, bytes.size() - before, file.get());
    bytes.resize(before + got);
  }
  if (std::ferror(file.get()) != 0)
    return Error{"The file cannot be read: " + std::string(std::strerror(errno)) + "."};
  if (bytes.size() > kLargestSheet)
    return Error{"The sheet is larger than 256 MiB; split it or shorten its texts."};
  return bytes;
}

}  // namespace ocop::codec
