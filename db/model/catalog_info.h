// A catalogue file's description of itself. Thread rule: plain value.
#pragma once

#include <string>

namespace ocop {

struct CatalogInfo {
  int schema = 0;       ///< number of the last schema file applied
  std::string title;    ///< the publisher's name for it
  bool sample = false;  ///< true: the screen must say that it shows sample data
  long long products = 0;
};

}  // namespace ocop
