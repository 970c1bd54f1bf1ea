// The next start reads ahead the pages that this one used, and only from files.
#include "app/kiosk/shell/start_pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::shell {
namespace {

namespace fs = std::filesystem;

bool names_this_program(const std::vector<FilePiece>& pieces) {
  const std::string self = fs::read_symlink("/proc/self/exe").string();
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const FilePiece& piece) { return piece.path == self; });
}

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(StartPages, WhatIsWrittenIsReadBack) {
  const std::vector<FilePiece> pieces{{"/usr/lib/a b.so", 4096, 65'536}, {"/x", 0, 1}};
  EXPECT_EQ(read_pieces(pieces_text(pieces)), pieces);
}

TEST(StartPages, LinesThatAreNoPiecesArePassedOver) {
  EXPECT_TRUE(read_pieces("").empty());
  EXPECT_TRUE(read_pieces("garbage\n\n1 2\n4096 0 /empty\n0 4096 relative\n"
                          "0 99999999999999 /huge\n-1 -1 /negative\n")
                  .empty());
  EXPECT_EQ(read_pieces("\xFF\xFE\n0 10 /x").size(), 1U);
  std::string endless;
  for (int i = 0; i < 20'000; ++i) endless += "0 10 /x\n";
  EXPECT_LE(read_pieces(endless).size(), 10'000U);
}

TEST(StartPages, TheProgramItselfIsAmongWhatWasTouched) {
  const auto pieces = touched_pieces();
  EXPECT_TRUE(names_this_program(pieces));
  for (const FilePiece& piece : pieces) {
    EXPECT_GT(piece.bytes, 0U);
    EXPECT_TRUE(piece.path.starts_with('/'));
  }
}

TEST(StartPages, TheListIsWrittenOnceTheFirstScreenStands) {
  const std::string list = test::temporary_folder("pages") + "/start.pages";
  { const StartPages never_stood(list); }
  EXPECT_FALSE(fs::exists(list));
  {
    StartPages pages(list);
    pages.note();
  }
  EXPECT_TRUE(names_this_program(read_pieces(content(list))));
}

TEST(StartPages, AListOfWhatIsNotThereHarmsNothing) {
  const std::string list = test::temporary_folder("no_pages") + "/start.pages";
  std::ofstream(list) << "0 4096 /no/such/file\n0 4096 /proc/self/mem\n" << std::string(100, '\0');
  const StartPages pages(list);
}

}  // namespace
}  // namespace ocop::shell
