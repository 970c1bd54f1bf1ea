// A catalogue, wherever the office has it: in a folder that import wrote, in a public folder, or as
// a file. Thread rule: one thread. Lifetime: a public folder's is unpacked for as long as this
// lives. Errors: one sentence.
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

  /// The file. Error: there is no catalogue.
  const Result<std::string>& path() const { return path_; }

 private:
  std::string unpacked_;  // a folder of our own; empty: none
  Result<std::string> path_;
};

}  // namespace ocop::publish
