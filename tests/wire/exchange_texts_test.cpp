// Enrolment, health reports and answers: round trips, and refusals.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/codec/signing_key.h"
#include "app/base/local/hub_state.h"
#include "app/base/wire/enrolment.h"
#include "app/base/wire/entry_hash.h"
#include "app/base/wire/health_report.h"
#include "app/base/wire/hub_answer.h"
#include "app/base/wire/retired_name.h"
#include "tests/support/ledger_chain.h"

namespace ocop::wire {
namespace {

using test::test_terminal;
using testing::HasSubstr;

TEST(Enrolment, ComesBackAndIsRefusedWhereItIsCut) {
  const Enrolment sent{"7K3QM9XW2A", test_terminal(), codec::SigningKey::random().public_key()};
  const std::string text = enrolment_text(sent);
  const auto read = read_enrolment(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->code, sent.code);
  EXPECT_EQ(read->terminal, sent.terminal);
  EXPECT_EQ(read->key, sent.key);
  for (std::size_t size = 0; size < text.size(); ++size)
    EXPECT_FALSE(read_enrolment(text.substr(0, size))) << size;
  EXPECT_FALSE(read_enrolment(std::string(2000, ' ') + text));
  EXPECT_FALSE(read_enrolment("7"));
}

TEST(Enrolment, ACodeIsReadHoweverItIsTyped) {
  const std::string code = new_enrol_code();
  EXPECT_EQ(code.size(), 11U);
  EXPECT_EQ(enrol_code_of(code).size(), 10U);
  EXPECT_NE(code, new_enrol_code());
  EXPECT_EQ(enrol_code_of("7k3qm - olixw"), "7K3QM011XW");
}

TEST(Enrolment, ALedgerBeginsWithItsIdOrWithItsIdAndKey) {
  const PublicKey key = codec::SigningKey::random().public_key(), other{};
  EXPECT_TRUE(is_first_prev(test_terminal(), key, enrolment_hash(test_terminal())));
  EXPECT_TRUE(is_first_prev(test_terminal(), key, enrolment_hash(test_terminal(), key)));
  EXPECT_FALSE(is_first_prev(test_terminal(), key, enrolment_hash(test_terminal(), other)));
  EXPECT_FALSE(is_first_prev(TerminalId{}, key, enrolment_hash(test_terminal())));
}

// The example of app/base/wire/upward.md.
TEST(Enrolment, HashesAsInTheWorkedExample) {
  const auto key =
      codec::SigningKey::read("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  EXPECT_EQ(codec::to_hex(enrolment_hash(test_terminal(), key->public_key())),
            "3e85318566a43de0bc28917c7a7d27a37dfad53c5b3e69220f7cde1eb0ab017e");
  EXPECT_EQ(ledger_hash(key->public_key()).enrolment(test_terminal()),
            enrolment_hash(test_terminal(), key->public_key()));
}

TEST(HealthReport, ComesBackAndPassesOverWhatItDoesNotKnow) {
  const TerminalHealth sent{1, "0.1.0", "abc", 3, 20'000'000'000, "no paper", "expired"};
  std::string text = health_text(sent);
  EXPECT_EQ(*read_health(text), sent);
  text.insert(1, R"("colour":"blue",)");
  EXPECT_EQ(*read_health(text), sent);
  EXPECT_EQ(*read_health(R"({"format":1})"), TerminalHealth{});
}

TEST(HealthReport, OutOfBoundsIsRefused) {
  for (const char* wrong :
       {"", "[]", "{}", R"({"format":2})", R"({"format":1,"unsent":-1})",
        R"({"format":1,"unsent":"3"})", R"({"format":1,"disk_free":1e30})",
        R"({"format":1,"disk_free":18446744073709551615})", R"({"format":1,"printer":7})"})
    EXPECT_FALSE(read_health(wrong)) << wrong;
  EXPECT_FALSE(read_health(R"({"format":1,"printer":")" + std::string(201, 'p') + "\"}"));
  EXPECT_FALSE(read_health(std::string(5000, ' ') + R"({"format":1})"));
}

TEST(HubState, ComesBackAsItWasWrittenAndRubbishIsNothing) {
  local::HubState state;
  state.asked = state.succeeded = 1'795'482'000;
  state.sent = 1'795'481'000;
  state.failures = 3;
  state.refusal = "exchange.revoked";
  state.sentence = "No.";
  state.settings_sentence = "Nor these.";
  state.clock_difference_ms = -400'000;
  state.other_branches = 2;
  const std::string text = local::hub_state_text(state);
  EXPECT_EQ(local::hub_state_text(local::read_hub_state(text)), text);
  EXPECT_EQ(local::read_hub_state(text).clock_difference_ms, -400'000);
  EXPECT_EQ(local::read_hub_state(text).other_branches, 2);
  for (const char* wrong : {"", "[]", "{}", R"({"format":2})", R"({"format":1})"})
    EXPECT_EQ(local::hub_state_text(local::read_hub_state(wrong)), local::hub_state_text({}))
        << wrong;
}

TEST(HubAnswer, ComesBackAsItWasWritten) {
  const EntryHash hash = enrolment_hash(test_terminal());
  const auto read = read_acknowledged(acknowledged_text(120, hash));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->seq, 120);
  EXPECT_EQ(read->hash, hash);
  const auto enrolled = read_enrolled(enrolled_text({test_terminal(), "here"}));
  ASSERT_TRUE(enrolled);
  EXPECT_EQ(enrolled->terminal, test_terminal());
  EXPECT_EQ(enrolled->point, "here");
  const HubRefusal refusal = read_refusal(refusal_text({"No.", 101, 5}));
  EXPECT_EQ(refusal.sentence, "No.");
  EXPECT_EQ(refusal.expected, 101);
  EXPECT_EQ(refusal.now_ms, 5);
}

TEST(HubAnswer, TellsWhatTheHubHasAndWhatNumbersBeginWith) {
  const EntryHash hash = enrolment_hash(test_terminal());
  const BranchTips tips = std::vector<BranchTip>{{7, hash}, {120, hash}};
  EXPECT_EQ(read_acknowledged(acknowledged_text(120, hash, tips))->tips, tips);
  const auto enrolled = read_enrolled(enrolled_text({test_terminal(), "here", "HK7Q2", tips}));
  EXPECT_EQ(enrolled->prefix, "HK7Q2");
  EXPECT_EQ(enrolled->tips, tips);
  const HealthHeard heard = read_health_heard(health_heard_text({"HK7Q2", tips}));
  EXPECT_EQ(heard.prefix, "HK7Q2");
  EXPECT_EQ(heard.tips, tips);
  EXPECT_EQ(read_health_heard("{}").tips, std::nullopt) << "an older hub's";
  EXPECT_EQ(read_health_heard(R"({"tips":[]})").tips->size(), 0U);
  const BranchTips many = std::vector<BranchTip>(1'000, {5, hash});
  EXPECT_EQ(read_health_heard(health_heard_text({{}, many})).tips->size(), kMostTips);
  for (const char* wrong :
       {"", "[]", R"({"tips":{}})", R"({"tips":[1]})", R"({"tips":[{}]})",
        R"({"tips":[{"seq":1,"hash":"00"}]})", R"({"tips":[{"seq":1,"hash":7}]})",
        R"({"tips":[{"seq":0,"hash":""}],"prefix":"dl"})"}) {
    EXPECT_EQ(read_health_heard(wrong).tips, std::nullopt) << wrong;
    EXPECT_EQ(read_health_heard(wrong).prefix, "") << wrong;
  }
}

TEST(RetiredName, IsVouchedForByItsKeyForOneSuccessor) {
  const codec::SigningKey key = codec::SigningKey::random();
  TerminalId now = test_terminal();
  now[0] ^= 1;
  const std::string query = retired_query(test_terminal(), key, now);
  const auto name = read_retired_query(query, now);
  ASSERT_TRUE(name) << name.error().sentence;
  EXPECT_EQ(name->terminal, test_terminal());
  EXPECT_EQ(name->key, key.public_key());
  EXPECT_FALSE(read_retired_query(query, test_terminal()));
  EXPECT_FALSE(read_retired_query(query + "&", now));
  for (std::size_t i = 0; i < query.size(); ++i) {
    std::string other = query;
    other[i] = other[i] == '0' ? '1' : '0';
    EXPECT_FALSE(read_retired_query(other, now)) << i;
    EXPECT_FALSE(read_retired_query(query.substr(0, i), now)) << i;
  }
}

TEST(HubAnswer, OfSomebodyElseIsNamedSo) {
  for (const std::string text : {"<html>Sign in to the hotel's network</html>", "", "[1]",
                                 R"({"acknowledged":-1})", R"({"acknowledged":"1"})"}) {
    EXPECT_FALSE(read_acknowledged(text)) << text;
    EXPECT_FALSE(read_enrolled(text)) << text;
    EXPECT_THAT(read_refusal(text).sentence, HasSubstr("did not come from a hub")) << text;
  }
  EXPECT_EQ(read_refusal(R"({"error":"No.","expected":-5})").expected, std::nullopt);
}

}  // namespace
}  // namespace ocop::wire
