// The catalogues that a simulated office publishes: real files, with pictures, made once a program.
// Thread rule: one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/model/lot.h"
#include "tests/support/fake_disk.h"

namespace ocop::simulation {

struct Catalogue {
  int recalls = 0;  ///< it takes back the first so many of recalled_lots()
  std::string sha256;
  std::string bytes;
  std::vector<std::string> pictures;  ///< SHA-256 of each
};

/// In the order in which they are taken back.
const std::vector<LotName>& recalled_lots();

/// A few that differ a little, each without recalls, with the first, and with all; each with
/// pictures of which its neighbours have some. Each can be opened, so where its bytes are whole, it
/// need not be opened to know that.
const std::vector<Catalogue>& catalogues();

/// codec::make_patch, which is made once for each two of them, and for each from nothing.
std::string packed(std::string_view before, std::string_view after);

/// Puts all of them and their pictures into a data folder, as the import does.
void stock_office(test::FakeDisk& disk, const std::string& data);

}  // namespace ocop::simulation
