#include "app/kiosk/books/paper_mark.h"

#include <utility>

#include "app/base/codec/canonical_json.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/program/log.h"

namespace ocop::books {

namespace {

constexpr int kMarkFormat = 1;
constexpr std::size_t kLargestMark = 4096;

struct Mark {
  std::string ledger;
  std::int64_t printed = 0, begun = 0;
};

/// Returns nullopt if the text is not a mark.
std::optional<Mark> read_mark(const std::string& text) {
  const codec::Json json = codec::parse_or_discard(text);
  if (!json.is_object()) return std::nullopt;
  try {
    if (!codec::has_format(json, kMarkFormat)) return std::nullopt;
    return Mark{json.at("ledger").get<std::string>(), codec::whole_at(json, "printed", 0),
                codec::whole_at(json, "begun", 0)};
  } catch (const codec::Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace

PaperMark::PaperMark(std::string data, disk::Disk& disk) : data_(std::move(data)), disk_(disk) {}

PaperMark::Start PaperMark::take_up(std::int64_t tail) {
  Start start{.printed = tail, .begun = 0, .damage = {}};
  ledger_ = disk_.identity(disk::ledger_file(data_));
  const std::string file = disk::papers_file(data_);
  if (disk_.size(file)) {
    const auto text = disk::read_file(disk_, file, kLargestMark);
    const auto mark = text ? read_mark(*text) : std::nullopt;
    if (!mark)
      start.damage = Error{"The record of printed documents, " + file +
                               ", is damaged. Queued documents are not printed automatically; "
                               "print them again from the lists of sales and shifts.",
                           "printer.papers_unknown",
                           {}};
    else if (mark->ledger == ledger_ && mark->printed <= tail)
      start = {.printed = mark->printed, .begun = mark->begun, .damage = {}};
  }
  printed_ = start.printed;
  begun_ = start.begun;
  write();
  return start;
}

void PaperMark::begin(std::int64_t paper) {
  begun_ = paper;
  write();
}

void PaperMark::done(std::int64_t paper) {
  printed_ = paper;
  begun_ = 0;
  write();
}

void PaperMark::write() {
  const auto kept = disk::write_file(disk_, disk::papers_file(data_),
                                     codec::canonical({{"format", kMarkFormat},
                                                       {"ledger", ledger_},
                                                       {"printed", printed_},
                                                       {"begun", begun_}}));
  if (!kept)
    program::log(program::Level::warning, "paper not noted", {{"why", kept.error().sentence}});
}

}  // namespace ocop::books
