// Downloads documents and objects, never more than their announced size, and resumes interrupted
// downloads. Partial objects are kept in DATA/sync/partial/<sha256>. Thread rule: one thread.
// Errors: one sentence with a key: a Refusal's, "exchange.unreachable" or "exchange.cut_off".
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "app/base/disk/disk.h"
#include "app/base/release/release_manifest.h"
#include "app/sync/transport.h"
#include "db/model/result.h"

namespace ocop::sync {

/// A small document, in memory.
struct Document {
  int status = 0;  ///< 200, 304 or 404
  std::string bytes{};
  std::string etag{};
};

class Fetcher {
 public:
  Fetcher(Transport& transport, disk::Disk& disk, std::string data)
      : transport_(transport), disk_(disk), partial_(std::move(data) + "/sync/partial") {}

  /// Error also for another status, or more than `most` bytes.
  Result<Document> document(const std::string& path, const std::string& etag, std::size_t most);
  /// Returns the path of a file with exactly those bytes, which the caller moves or removes.
  Result<std::string> object(const release::Object& object);
  /// The same, but reads the file into memory and removes it.
  Result<std::string> object_bytes(const release::Object& object);
  /// Returns a path beside the partial objects for a file in progress. Its folder exists.
  std::string workplace() const { return partial_ + "/made"; }
  /// Removes partial downloads of all other objects.
  Status keep_only(const std::vector<release::Object>& objects);

 private:
  Status fill(const release::Object& object, const std::string& part);
  Status go_on(const release::Object& object, const std::string& part);

  Transport& transport_;
  disk::Disk& disk_;
  std::string partial_;
};

}  // namespace ocop::sync
