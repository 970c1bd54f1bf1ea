// How far the papers of the ledger's entries were printed, as a small file beside the ledger. Every
// entry that has a paper and comes after the mark still waits: so the queue of papers is the ledger
// itself, and the two cannot disagree. The mark belongs to one ledger file: where the ledger was
// restored, copied or renewed, or the mark is missing, nothing of the past waits.
// Thread rule: one thread at a time (take_up before the printer has a job, then the printer's).
// Errors: logged, and the paper is printed all the same. Not which entries have a paper:
// paper_desk.h.
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
    std::int64_t printed = 0;     ///< number of the last entry whose paper came out
    std::int64_t begun = 0;       ///< of the one that may have come out in part; 0: none
    std::optional<Error> damage;  ///< the file could not be read: what waited is not known
  };
  /// `tail`: number of the ledger's last entry.
  Start take_up(std::int64_t tail);
  /// Durable when it returns, so that no byte is sent before it is known that it may have been.
  void begin(std::int64_t paper);
  void done(std::int64_t paper);

 private:
  void write();

  std::string data_;
  disk::Disk& disk_;
  std::string ledger_;  // which file it is
  std::int64_t printed_ = 0, begun_ = 0;
};

}  // namespace ocop::books
