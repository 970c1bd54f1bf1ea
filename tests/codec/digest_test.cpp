#include "app/base/codec/digest.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>

namespace ocop::codec {
namespace {

TEST(Digest, IsThatOfTheStandardsExamples) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Digest, OfAFileIsThatOfItsBytes) {
  const std::string bytes(std::size_t{3} << 18, 'n');
  const auto path = std::filesystem::temp_directory_path() / "ocop_digest_test.bin";
  std::FILE* file = std::fopen(path.c_str(), "wb");
  ASSERT_NE(file, nullptr);
  ASSERT_EQ(std::fwrite(bytes.data(), 1, bytes.size(), file), bytes.size());
  std::fclose(file);
  const auto of_file = sha256_of_file(path.string());
  std::filesystem::remove(path);
  ASSERT_TRUE(of_file);
  EXPECT_EQ(*of_file, sha256(bytes));
}

TEST(Digest, OfAMissingFileOrAFolderIsASentence) {
  EXPECT_FALSE(sha256_of_file("/nowhere/at/all"));
  EXPECT_FALSE(sha256_of_file(std::filesystem::temp_directory_path().string()));
}

}  // namespace
}  // namespace ocop::codec
