// The mark up to which the ledger's documents were printed, in a small file beside the ledger.
// Every entry with a document after the mark still waits, so the ledger itself is the queue, and
// the two cannot disagree. The mark belongs to one ledger file: if the ledger was restored, copied
// or renewed, or the mark is missing, no past entry waits. Thread rule: one thread at a time
// (take_up before the printer has a job, then the printer's). Errors: logged; the document is
// printed nevertheless. Not which entries have one: paper_desk.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::books {

class PaperMark {
 public:
  explicit PaperMark(std::string data, disk::Disk& disk = disk::real_disk());

  struct Start {
    std::int64_t printed = 0;     ///< number of the last entry whose document came out
    std::int64_t begun = 0;       ///< number of the one that may have come out in part; 0: none
    std::optional<Error> damage;  ///< the file could not be read, so it is unknown what waited
  };
  /// `tail` is the number of the ledger's last entry.
  Start take_up(std::int64_t tail);
  /// Durable on return: call it before the first byte is sent.
  void begin(std::int64_t paper);
  void done(std::int64_t paper);

 private:
  void write();

  std::string data_;
  disk::Disk& disk_;
  std::string ledger_;  // identity of the ledger file
  std::int64_t printed_ = 0, begun_ = 0;
};

}  // namespace ocop::books
