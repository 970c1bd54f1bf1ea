// The catalogues that a simulated office publishes: real files, with pictures, made once per
// program. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/lot.h"
#include "tests/support/fake_disk.h"

namespace ocop::simulation {

struct Catalogue {
  int recalls = 0;  ///< recalls this many of recalled_lots()
  std::string sha256;
  std::string bytes;
  std::vector<std::string> pictures;  ///< SHA-256 of each
  std::vector<std::int64_t> prices;   ///< of each product
};

/// In the order of their recall.
const std::vector<LotName>& recalled_lots();

/// A few slightly different catalogues, each without recalls, with the first, and with all;
/// neighbours share some pictures. All of them can be opened, so complete bytes need not be opened
/// to check that.
const std::vector<Catalogue>& catalogues();

/// codec::make_patch, cached for each pair of them, and for each from nothing.
std::string packed(std::string_view before, std::string_view after);

/// Puts all of them and their pictures into a data folder, like the import.
void stock_office(test::FakeDisk& disk, const std::string& data);

}  // namespace ocop::simulation
