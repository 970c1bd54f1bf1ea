// What somebody who can write every file but lacks the key can forge, and what verify reports.
#include "app/kiosk/commands/ledger_proof.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "app/base/disk/data_layout.h"
#include "app/base/wire/entry_hash.h"
#include "tests/support/ledger_book.h"
#include "tests/support/temporary_folder.h"

namespace ocop::terminal {
namespace {

using namespace test;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

using Drafts = std::vector<EntryDraft>;

EntryHash beginning() {
  return wire::enrolment_hash(test_terminal());
}

std::vector<LedgerEntry> hashed(const Drafts& drafts) {
  return chain_after({0, 0, beginning()}, drafts);
}

/// Shifts of five entries, each close signed, and the marks beside the ledger.
class Books {
 public:
  explicit Books(const std::string& name, int shifts = 20, bool hub = true)
      : data_(temporary_folder(name)) {
    std::filesystem::create_directories(data_ + "/sync");
    std::ofstream(disk::key_file(data_)) << key_.line();
    for (int shift = 1; shift <= shifts; ++shift) add_shift(shift);
    if (hub) confirm(static_cast<std::int64_t>(drafts.size()) - 3);
  }
  void add(const std::string& kind, const std::string& body) {
    drafts.push_back(draft(kind, body));
  }
  void add_shift(std::int64_t shift) {
    add("shift_open", shift_open_body(shift, 0));
    add("sale", R"({"total":50000})");
    add("sale", R"({"total":60000})");
    add("shift_close", shift_close_body(shift, shift, 0, 0));
    seal();
  }
  void seal() {
    const LedgerEntry last = hashed(drafts).back();
    const auto seal = local::seal_of({test_terminal(), last.seq, last.hash}, key_);
    add("seal", local::seal_body(seal, local::SealWhy::shift));
    std::ofstream(disk::seal_file(data_)) << local::seal_text(seal);
  }
  void confirm(std::int64_t seq) {
    const LedgerEntry entry = hashed(drafts)[static_cast<std::size_t>(seq - 1)];
    std::ofstream(disk::hub_mark_file(data_))
        << local::mark_text({test_terminal(), entry.seq, entry.hash});
  }
  void lose(const std::string& file) { std::filesystem::remove(file); }
  const std::string& data() const { return data_; }

  /// Rehashes the chain. Returns the fault, or what is proved.
  std::string told() const {
    commands::LedgerProof proof(disk::real_disk(), data_, test_terminal());
    for (const LedgerEntry& entry : hashed(drafts))
      if (auto right = proof.add(entry); !right) return "FAULT " + right.error().sentence;
    if (auto whole = proof.end(); !whole) return "FAULT " + whole.error().sentence;
    std::string all;
    for (const std::string& sentence : proof.words()) all += sentence + "\n";
    return all;
  }

  Drafts drafts;

 private:
  std::string data_;
  codec::SigningKey key_ = codec::SigningKey::random();
};

void change_a_sale(Drafts& drafts, std::size_t at) {
  ASSERT_EQ(drafts[at].kind, "sale");
  drafts[at].body = R"({"total":10000})";
}

TEST(LedgerProof, AWholeLedgerIsProvedUpToItsLastSignature) {
  Books books("proof_whole");
  EXPECT_THAT(books.told(), AllOf(HasSubstr("Signed up to entry 99 (20 signatures"),
                                  HasSubstr("The hub confirmed entry 97"),
                                  Not(HasSubstr("not signed yet")), Not(HasSubstr("FAULT"))));
  books.add("shift_open", shift_open_body(21, 0));
  books.add("sale", R"({"total":1})");
  EXPECT_THAT(books.told(), HasSubstr("Entries 100 to 102 are not signed yet"));
}

TEST(LedgerProof, AnAlteredSaleIsToldThoughTheChainIsHashedAnew) {
  for (const std::size_t at : {1U, 41U, 92U}) {
    Books books("proof_altered");
    change_a_sale(books.drafts, at);
    EXPECT_THAT(books.told(), AllOf(HasSubstr("FAULT Entry"), HasSubstr("chain was rehashed")))
        << at;
    books.lose(disk::hub_mark_file(books.data()));
    books.lose(disk::seal_file(books.data()));
    EXPECT_THAT(books.told(), AllOf(HasSubstr("FAULT Entry"), HasSubstr("signs another entry")))
        << "also where nothing lies beside it";
  }
}

TEST(LedgerProof, SignaturesThatAreMadeNewByAnotherKeyAreTold) {
  Books books("proof_signed_anew"), forger("proof_forger");
  change_a_sale(forger.drafts, 1);
  for (std::size_t i = 0; i < forger.drafts.size(); ++i) {
    if (forger.drafts[i].kind != "seal") continue;
    const Drafts before(forger.drafts.begin(),
                        forger.drafts.begin() + static_cast<std::ptrdiff_t>(i));
    const LedgerEntry last = hashed(before).back();
    forger.drafts[i].body = local::seal_body(
        local::seal_of({test_terminal(), last.seq, last.hash}, codec::SigningKey::random()),
        local::SealWhy::shift);
  }
  books.drafts = forger.drafts;
  for (const auto& file : {disk::hub_mark_file(books.data()), disk::seal_file(books.data())})
    books.lose(file);
  EXPECT_THAT(books.told(), AllOf(HasSubstr("FAULT Entry 5"), HasSubstr("not this terminal's")));
}

TEST(LedgerProof, SignaturesThatAreTakenOutAreTold) {
  Books books("proof_taken_out");
  std::erase_if(books.drafts, [](const EntryDraft& one) { return one.kind == "seal"; });
  EXPECT_THAT(books.told(), HasSubstr("but the hub confirmed entry 97"));
  books.lose(disk::hub_mark_file(books.data()));
  EXPECT_THAT(books.told(), HasSubstr("but this terminal signed entry 99"));
  books.lose(disk::seal_file(books.data()));
  EXPECT_THAT(books.told(),
              AllOf(HasSubstr("Nothing is signed"), HasSubstr("could have changed all of it")));
  Books some("proof_some_out");
  for (const auto& file : {disk::hub_mark_file(some.data()), disk::seal_file(some.data())})
    some.lose(file);
  some.drafts.erase(some.drafts.begin() + 49);  // so that all later ones no longer fit
  EXPECT_THAT(some.told(), HasSubstr("FAULT Entry"));
}

// Regression: 210 of 311 entries were cut off, and verify accepted the rest.
TEST(LedgerProof, AnEndThatWasCutOffIsToldByEitherMark) {
  for (const std::size_t left : {98U, 51U, 50U, 3U, 1U}) {
    Books books("proof_cut");
    books.drafts.resize(left);
    EXPECT_THAT(books.told(), AllOf(HasSubstr("FAULT"), HasSubstr("cut off its end"))) << left;
    books.lose(disk::hub_mark_file(books.data()));
    EXPECT_THAT(books.told(),
                AllOf(HasSubstr("this terminal signed entry 99"), HasSubstr("cut off its end")))
        << left;
    books.lose(disk::seal_file(books.data()));
    EXPECT_THAT(books.told(), AllOf(Not(HasSubstr("FAULT")), HasSubstr("no confirmation by a hub"),
                                    HasSubstr("cut off the end")))
        << "where both are gone, that it cannot be told is said";
  }
}

TEST(LedgerProof, WhatCameAfterTheMarksAndIsCutOffCannotBeToldAndThatIsSaid) {
  Books books("proof_after", 20, false);
  books.add("shift_open", shift_open_body(21, 0));
  books.drafts.pop_back();
  EXPECT_THAT(books.told(), HasSubstr("Of what came after it, some may be"));
}

TEST(LedgerProof, AnotherIdentitysMarksSayNothing) {
  Books books("proof_renewed");
  for (const auto& file : {disk::hub_mark_file(books.data()), disk::seal_file(books.data())})
    books.lose(file);
  TerminalId other = test_terminal();
  other[0] ^= 1;
  std::ofstream(disk::hub_mark_file(books.data())) << local::mark_text({other, 5'000, {}});
  std::ofstream(disk::seal_file(books.data()))
      << local::seal_text(local::seal_of({other, 5'000, {}}, codec::SigningKey::random()));
  EXPECT_THAT(books.told(), Not(HasSubstr("FAULT")));
  std::ofstream(disk::seal_file(books.data())) << "x";
  std::ofstream(disk::hub_mark_file(books.data())) << "x";
  EXPECT_THAT(books.told(), Not(HasSubstr("FAULT")));
}

TEST(LedgerProof, WithoutAKeyNothingIsClaimed) {
  Books books("proof_no_key");
  books.lose(disk::key_file(books.data()));
  EXPECT_THAT(books.told(), AllOf(HasSubstr("by whose key"), Not(HasSubstr("nobody without"))));
}

}  // namespace
}  // namespace ocop::terminal
