// Finds a catalogue in a folder written by import, in a public folder, or as a file. Thread rule:
// one thread. Lifetime: a public folder's catalogue is unpacked as long as this object lives.
// Errors: one sentence.
#pragma once

#include <string>

#include "db/model/result.h"

namespace ocop::publish {

class CatalogSource {
 public:
  explicit CatalogSource(const std::string& from);
  ~CatalogSource();
  CatalogSource(const CatalogSource&) = delete;
  CatalogSource& operator=(const CatalogSource&) = delete;

  /// Returns the file. Error if there is no catalogue.
  const Result<std::string>& path() const { return path_; }

 private:
  std::string unpacked_;  // a temporary folder; empty: none
  Result<std::string> path_;
};

}  // namespace ocop::publish
