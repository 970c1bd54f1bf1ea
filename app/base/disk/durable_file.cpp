#include "app/base/disk/durable_file.h"

#include <utility>

#include "app/base/disk/durable.h"

namespace ocop::disk {

namespace {

constexpr std::size_t kTogether = std::size_t{64} << 10;

}  // namespace

DurableFile::DurableFile(std::string path, unsigned mode, Disk& disk)
    : disk_(disk), path_(std::move(path)), part_(path_ + ".part"), mode_(mode) {
  // A leftover of a power cut may have another mode.
  whole_ = disk_.remove(part_) && disk_.append(part_, {}, mode_);
}

DurableFile::~DurableFile() {
  if (!ended_) (void)disk_.remove(part_);
}

bool DurableFile::flush() {
  if (whole_ && !waiting_.empty()) whole_ = static_cast<bool>(disk_.append(part_, waiting_, mode_));
  waiting_.clear();
  return whole_;
}

bool DurableFile::write(std::string_view bytes) {
  if (!whole_) return false;
  waiting_ += bytes;
  return waiting_.size() < kTogether || flush();
}

Status DurableFile::commit() {
  ended_ = true;
  // A USB stick may report only at sync() that it is full or gone.
  if (!flush() || !disk_.sync(part_) || !disk_.rename(part_, path_)) {
    (void)disk_.remove(part_);
    return Error{"The file " + path_ + " cannot be written; check its disk and permissions."};
  }
  if (!disk_.sync(folder_of(path_)))
    return Error{"The folder of " + path_ + " cannot be written; check its disk."};
  return Done{};
}

}  // namespace ocop::disk
