// Valid batches, and malformed ones.
#include "app/base/wire/ledger_batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/codec/zstd_frame.h"
#include "app/base/wire/entry_hash.h"
#include "app/base/wire/ledger_export.h"
#include "tests/support/ledger_chain.h"

namespace ocop::wire {
namespace {

using test::chain;
using test::test_terminal;
using testing::HasSubstr;

std::string lines_of(const std::vector<LedgerEntry>& entries) {
  std::string lines;
  for (const LedgerEntry& entry : entries) lines += json_line(test_terminal(), entry);
  return lines;
}

std::string fault_of(const std::string& lines) {
  const auto read = read_batch(test_terminal(), codec::compress(lines));
  return read ? "" : read.error().sentence;
}

/// Changes the only entry and recomputes its hash. Returns the fault.
std::string fault_with(const std::function<void(LedgerEntry&)>& change) {
  LedgerEntry entry = chain(1)[0];
  change(entry);
  entry.hash = entry_hash(test_terminal(), entry);
  return fault_of(json_line(test_terminal(), entry));
}

TEST(LedgerBatch, ComesBackAsItWasSent) {
  const auto entries = chain(20);
  LedgerBatch batch(test_terminal());
  EXPECT_TRUE(batch.empty());
  for (std::size_t i = 5; i < entries.size(); ++i) EXPECT_TRUE(batch.add(entries[i]));
  const auto read = read_batch(test_terminal(), batch.frame());
  ASSERT_TRUE(read) << read.error().sentence;
  ASSERT_EQ(read->size(), 15U);
  EXPECT_EQ(lines_of(*read), lines_of({entries.begin() + 5, entries.end()}));
}

TEST(LedgerBatch, IsFullBelowOneMebibyteAndTheNextGoesOn) {
  const auto entries = chain(3, std::string(600'000, 'a'));
  LedgerBatch batch(test_terminal());
  EXPECT_TRUE(batch.add(entries[0]));
  EXPECT_FALSE(batch.add(entries[1]));
  const auto read = read_batch(test_terminal(), batch.frame());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->size(), 1U);
}

TEST(LedgerBatch, AnEntryThatIsLongerThanABatchStillGoesAlone) {
  const auto entries = chain(2, std::string(2'000'000, 'a'));
  LedgerBatch batch(test_terminal());
  EXPECT_TRUE(batch.add(entries[0]));
  EXPECT_FALSE(batch.add(entries[1]));
  EXPECT_TRUE(read_batch(test_terminal(), batch.frame()));
}

TEST(LedgerBatch, CutFlippedOrTooLongItIsRefused) {
  const std::string frame = codec::compress(lines_of(chain(5)));
  for (std::size_t size = 0; size < frame.size(); size += 3)
    EXPECT_FALSE(read_batch(test_terminal(), frame.substr(0, size))) << size;
  for (std::size_t at = 0; at < frame.size(); at += 3) {
    std::string other = frame;
    other[at] = static_cast<char>(other[at] ^ 4);
    const auto read = read_batch(test_terminal(), other);
    EXPECT_TRUE(!read || lines_of(*read) == lines_of(chain(5))) << at;
  }
  EXPECT_FALSE(read_batch(test_terminal(), std::string(kLargestFrame + 1, 'x')));
  EXPECT_THAT(fault_of(std::string(kLargestLines + 1, '\n')), HasSubstr("longer than"));
}

TEST(LedgerBatch, IsRefusedWhereTheChainDoesNotHold) {
  auto entries = chain(3);
  EXPECT_EQ(fault_of(""), "The batch holds no entry; send at least one.");
  EXPECT_THAT(fault_of(lines_of({entries[0], entries[2]})), HasSubstr("Entry 2 is missing"));
  EXPECT_THAT(fault_of(lines_of({entries[1], entries[0]})), HasSubstr("Entry 3 is missing"));
  entries[1].draft.body = R"({"n":3})";
  EXPECT_THAT(fault_of(lines_of(entries)), HasSubstr("Entry 2 was changed"));
  entries[1].hash = entry_hash(test_terminal(), entries[1]);
  EXPECT_THAT(fault_of(lines_of(entries)), HasSubstr("Entry 3 does not follow"));
}

TEST(LedgerBatch, IsRefusedWhereALineIsWrittenInAnotherWay) {
  const std::string line = lines_of(chain(1));
  ASSERT_EQ(fault_of(line), "");
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string other = line;
    other.replace(other.find(from), from.size(), to);
    return fault_of(other);
  };
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"{", "{ "},
           {"\"seq\":1,", "\"seq\":1.0,"},
           {"\"seq\":1,", "\"seq\":true,"},
           {"\"seq\":1,", "\"seq\":01,"},
           {"\"seq\":1,", "\"seq\":+1,"},
           {"\"seq\":1,", "\"seq\":,"},
           {"\"boot\":\"b", "\"boot\":\"\\/b"},
           {"\\\"n\\\"", "\\u0022n\\\""},
           {"\\\"n\\\"", "\"n\\\""},
           {"\"seq\":1,", "\"seq\":18446744073709551617,"},
           {"\"seq\":1,", "\"seq\":1,\"seq\":1,"},
           {"\"seq\":1,", ""},
           {"\"seq\":1,", "\"seq\":1,\"extra\":0,"},
           {"\"hash\":\"", "\"hash\":\"A"},
           {"\"terminal\":\"00", "\"terminal\":\"ff"},
           {"\n", ""},
           {"\n", "\r\n"},
           {"\n", "\n\n"},
           {"\"boot\":\"b", "\"boot\":\"\\u0062"},
           {"\"boot\":\"b", "\"boot\":\"\xFF"}})
    EXPECT_THAT(with(from, to), HasSubstr("is not an exported entry of this terminal's ledger"))
        << to;
  EXPECT_THAT(fault_of(std::string(100'000, '[')), HasSubstr("is not an exported entry"));
}

TEST(LedgerBatch, IsRefusedWhereAFieldIsOutOfBounds) {
  EXPECT_EQ(fault_with([](LedgerEntry&) {}), "");
  EXPECT_EQ(fault_with([](LedgerEntry& e) { e.draft.uptime_ms = -5; }), "") << "only hashed";
  for (const auto& change : std::vector<std::function<void(LedgerEntry&)>>{
           [](LedgerEntry& e) { e.seq = 0; }, [](LedgerEntry& e) { e.seq = -1; },
           [](LedgerEntry& e) { e.draft.at_ms = -1; },
           [](LedgerEntry& e) { e.draft.at_ms = INT64_MAX; },
           [](LedgerEntry& e) { e.draft.kind = ""; },
           [](LedgerEntry& e) { e.draft.kind = std::string(41, 'k'); },
           [](LedgerEntry& e) { e.draft.kind = "sa\tle"; },
           [](LedgerEntry& e) { e.draft.kind = "bán"; },
           [](LedgerEntry& e) { e.draft.body = "{\"n\":\"\xFF\"}"; },
           [](LedgerEntry& e) { e.draft.boot = std::string(201, 'b'); },
           [](LedgerEntry& e) { e.draft.boot = std::string(1, '\0'); },
           [](LedgerEntry& e) { e.draft.body = "{"; }, [](LedgerEntry& e) { e.draft.body = "[]"; },
           [](LedgerEntry& e) { e.draft.body = "{\n}"; }})
    EXPECT_THAT(fault_with(change),
                HasSubstr("is not an exported entry of this terminal's ledger"));
}

}  // namespace
}  // namespace ocop::wire
