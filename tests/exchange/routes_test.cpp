// The hub's answers, without sockets: to honest terminals and to malformed bodies.
#include "app/office/exchange/routes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "app/base/wire/entry_hash.h"
#include "app/base/wire/health_report.h"
#include "app/base/wire/ledger_batch.h"
#include "app/base/wire/retired_name.h"
#include "app/base/wire/sealed_settings.h"
#include "app/base/wire/settings_document.h"
#include "app/base/wire/signed_request.h"
#include "app/office/exchange/caller.h"
#include "app/office/exchange/settings_commands.h"
#include "app/office/exchange/terminal_commands.h"
#include "db/hub/entries.h"
#include "db/hub/numbers.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/exchange/hub_terminal.h"
#include "tests/support/ledger_book.h"

namespace ocop::exchange {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

constexpr std::int64_t kNow = kMorningMs;

struct Hub : testing::Test {
  db::HubStore store = open_hub_store(fresh_hub_store("SQLite"));
  HubTerminalPeer peer;

  Hub() {
    for (int i = 1; i <= 10; ++i) peer.record(draft("note", "{\"n\":" + std::to_string(i) + "}"));
  }
  std::string code(std::int64_t now_ms = kNow) {
    return *make_enrol_code(store, "diem-lang-son", 24, now_ms);
  }
  void enrol(const HubTerminalPeer& one) {
    const Answer answer = ask(one.enrols(code(), kNow));
    ASSERT_EQ(answer.status, 200) << answer.body;
  }
  Answer ask(const Request& request, std::int64_t now_ms = kNow) {
    return handle(request, now_ms, store);
  }
  std::int64_t watermark() { return db::terminal_statuses(store)->at(0).watermark; }
};

void expect_refused(const Answer& answer, int status, const std::string& words) {
  EXPECT_EQ(answer.status, status) << answer.body;
  EXPECT_THAT(wire::read_refusal(answer.body).sentence, HasSubstr(words));
  EXPECT_TRUE(wire::read_refusal(answer.body).sentence.ends_with(".")) << answer.body;
}

TEST_F(Hub, EnrolsATerminalWithACodeThatIsGoodOnce) {
  const std::string given = code();
  const Answer answer = ask(peer.enrols(given, kNow));
  EXPECT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(wire::read_enrolled(answer.body)->point, "diem-lang-son");
  EXPECT_EQ(ask(peer.enrols(given, kNow)).status, 200) << "the answer may have been lost";
  expect_refused(ask(HubTerminalPeer(2).enrols(given, kNow)), 403, "no such code");
  expect_refused(ask(HubTerminalPeer(2).enrols("AAAAA-AAAAA", kNow)), 403, "no such code");
}

TEST_F(Hub, GivesEachTerminalOfAPointItsOwnPrefixForGood) {
  const HubTerminalPeer other(2);
  const auto prefix_of = [&](const HubTerminalPeer& one) {
    return wire::read_enrolled(ask(one.enrols(code(), kNow)).body)->prefix;
  };
  const std::string mine = prefix_of(peer), others = prefix_of(other);
  EXPECT_THAT(mine, testing::MatchesRegex("DLS[A-Z][A-Z0-9]{3}"));
  EXPECT_NE(mine, others);
  EXPECT_EQ(prefix_of(peer), mine) << "it enrols anew";
  EXPECT_FALSE(*db::give_prefix(store, peer.id, "OTHER"));
  EXPECT_THAT(*list_terminals(store, kNow), HasSubstr("\tnumbers " + mine));
}

TEST_F(Hub, TellsATerminalThatEnrolsOrReportsHowFarItHasIt) {
  EXPECT_EQ(wire::read_enrolled(ask(peer.enrols(code(), kNow)).body)->tips->size(), 0U);
  ask(peer.sends(1, 7, kNow));
  const std::vector<wire::BranchTip> seven{{7, peer.ledger[6].hash}};
  EXPECT_EQ(wire::read_enrolled(ask(peer.enrols(code(), kNow)).body)->tips, seven);
  const auto report = peer.signed_request("POST", peer.path("health"), wire::health_text({}), kNow);
  EXPECT_EQ(wire::read_health_heard(ask(report).body).tips, seven);
}

TEST_F(Hub, TakesTheLedgerOfAnEarlierNameFromWhoHasItsKeyAndAName) {
  enrol(peer);
  const HubTerminalPeer now(2);
  const auto brings = [&](const HubTerminalPeer& who, const HubTerminalPeer& vouches,
                          std::size_t from = 1) {
    const std::string query = wire::retired_query(peer.id, vouches.key, who.id);
    return ask(
        who.signed_request("POST", who.path("retired?" + query), peer.batch(from, 10), kNow));
  };
  expect_refused(brings(now, peer), 401, "not enrolled");
  enrol(now);
  ASSERT_TRUE(db::revoke_terminal(store, peer.id, kNow));
  expect_refused(brings(now, now), 400, "does not follow");
  expect_refused(brings(now, now, 2), 409, "another key");
  expect_refused(ask(now.signed_request(
                     "POST", now.path("retired?" + wire::retired_query(peer.id, peer.key, peer.id)),
                     peer.batch(1, 10), kNow)),
                 400, "did not sign for this terminal");
  for (const char* wrong : {"retired", "retired?", "retired?of=00", "retired?of=zz&key=&proof="})
    EXPECT_EQ(ask(now.signed_request("POST", now.path(wrong), peer.batch(1, 10), kNow)).status, 400)
        << wrong;
  EXPECT_EQ(db::branches_of(store, peer.id)->size(), 0U);
  const Answer answer = brings(now, peer);
  EXPECT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(db::branches_of(store, peer.id)->front().tip_seq, 10);
  ASSERT_TRUE(db::revoke_terminal(store, now.id, kNow));
  expect_refused(brings(now, peer), 403, "revoked");
}

TEST_F(Hub, RefusesACodeThatIsTooOld) {
  const std::string given = code(kNow - 25 * 3'600'000);
  expect_refused(ask(peer.enrols(given, kNow)), 403, "too old");
}

TEST_F(Hub, AnIdStaysWithItsKeyAndTheCodeIsKept) {
  enrol(peer);
  const HubTerminalPeer thief;  // the same id, another key
  const std::string given = code();
  expect_refused(ask(thief.enrols(given, kNow)), 409, "Another key");
  EXPECT_EQ(ask(HubTerminalPeer(2).enrols(given, kNow)).status, 200);
}

TEST_F(Hub, AnEnrolmentIsSignedByTheKeyThatItNames) {
  Request request = peer.enrols(code(), kNow);
  request.signature = HubTerminalPeer().enrols("x", kNow).signature;
  expect_refused(ask(request), 401, "signature");
  expect_refused(ask({"POST", "/v1/enrol", "", "{}"}), 400, "enrolment");
}

TEST_F(Hub, AcknowledgesABatchAndTakesItAgainWithoutHarm) {
  enrol(peer);
  const Answer answer = ask(peer.sends(1, 4, kNow));
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body,
            "{\"acknowledged\":4,\"hash\":\"" + codec::to_hex(peer.ledger[3].hash) + "\"}");
  EXPECT_EQ(ask(peer.sends(1, 4, kNow)).body, answer.body);
  EXPECT_EQ(ask(peer.sends(3, 10, kNow)).status, 200);
  EXPECT_EQ(watermark(), 10);
}

TEST_F(Hub, AsksForAGap) {
  enrol(peer);
  ask(peer.sends(1, 2, kNow));
  const Answer answer = ask(peer.sends(6, 8, kNow));
  expect_refused(answer, 409, "send again from entry 3");
  EXPECT_EQ(wire::read_refusal(answer.body).expected, 3);
  EXPECT_EQ(watermark(), 2);
}

TEST_F(Hub, KeepsAForkApartAndAnswersBothLines) {
  enrol(peer);
  ask(peer.sends(1, 10, kNow));
  HubTerminalPeer copy = peer;
  copy.ledger.resize(7);
  copy.record(draft("note", R"({"n":"other"})"));
  const Answer answer = ask(copy.sends(8, 8, kNow));
  EXPECT_EQ(wire::read_acknowledged(answer.body)->hash, copy.ledger[7].hash);
  EXPECT_THAT(*list_terminals(store, kNow), HasSubstr("1 FORKS"));
  EXPECT_THAT(*list_terminals(store, kNow), HasSubstr("another entry 8"));
  EXPECT_THAT(ask({"GET", "/metrics", "", ""}).body,
              HasSubstr("ocop_terminal_forks{terminal=\"" + codec::to_hex(peer.id) +
                        "\",point=\"diem-lang-son\"} 1"));
}

TEST_F(Hub, RefusesARequestThatCameBefore) {
  enrol(peer);
  const Request request = peer.sends(1, 4, kNow);
  EXPECT_EQ(ask(request).status, 200);
  expect_refused(ask(request), 401, "was sent before");
  expect_refused(ask(request, kNow + wire::kClockTolerance_ms), 401, "was sent before");
  expect_refused(ask(request, kNow + wire::kClockTolerance_ms + 1), 401, "off the hub's clock");
}

TEST_F(Hub, ToldItsClockATerminalWithAWrongOneCanSignAnew) {
  enrol(peer);
  const Answer answer = ask(peer.sends(1, 4, kNow - 3'600'000));
  expect_refused(answer, 401, "off the hub's clock");
  EXPECT_EQ(wire::read_refusal(answer.body).now_ms, kNow);
  expect_refused(ask(peer.sends(1, 4, kNow + wire::kClockTolerance_ms + 1)), 401, "clock");
  EXPECT_EQ(ask(peer.sends(1, 4, kNow + wire::kClockTolerance_ms)).status, 200);
}

TEST_F(Hub, BelievesNoOtherKeyAndNoOthersPath) {
  HubTerminalPeer other(2);
  enrol(peer);
  enrol(other);
  Request request = peer.sends(1, 4, kNow);
  request.path = other.path("entries");
  expect_refused(ask(request), 401, "signature");
  other.id = peer.id;  // signs with its own key in the name of the first
  expect_refused(ask(other.signed_request("POST", peer.path("entries"), peer.batch(1, 4), kNow)),
                 401, "signature");
  request = peer.sends(1, 4, kNow);
  request.signature.clear();
  expect_refused(ask(request), 401, "not in a format that this program knows");
  expect_refused(
      ask(HubTerminalPeer(3).signed_request("POST", HubTerminalPeer(3).path("health"), "{}", kNow)),
      401, "not enrolled");
}

TEST_F(Hub, TakesNoEntriesOfAnotherTerminal) {
  enrol(peer);
  HubTerminalPeer other(2);
  enrol(other);
  expect_refused(ask(other.signed_request("POST", other.path("entries"), peer.batch(1, 4), kNow)),
                 400, "not an exported entry of this terminal's ledger");
}

TEST_F(Hub, TakesALedgerThatBeganBeforeTheKeyButNoOtherBeginning) {
  enrol(peer);
  HubTerminalPeer early = peer, foreign = peer;
  early.ledger = chain_after({0, 0, wire::enrolment_hash(peer.id)}, {draft("note", "{}")}, peer.id);
  foreign.ledger = chain_after({0, 0, {}}, {draft("note", "{}")}, peer.id);
  expect_refused(ask(foreign.sends(1, 1, kNow)), 400, "does not follow this terminal's enrolment");
  EXPECT_EQ(ask(early.sends(1, 1, kNow)).status, 200);
}

TEST_F(Hub, RefusesBodiesThatAreCutHugeOrNoBatch) {
  enrol(peer);
  const std::string whole = peer.batch(1, 4);
  const auto with = [&](const std::string& body) {
    return ask(peer.signed_request("POST", peer.path("entries"), body, kNow));
  };
  for (std::size_t size = 0; size < whole.size(); size += 7)
    EXPECT_EQ(with(whole.substr(0, size)).status, 400) << size;
  expect_refused(with(std::string(wire::kLargestFrame + 1, 'x')), 413, "too long");
  EXPECT_EQ(with(std::string(1000, 'x')).status, 400);
  EXPECT_EQ(with(R"({"seq":1})").status, 400);
  EXPECT_EQ(watermark(), 0);
}

TEST_F(Hub, ARevokedTerminalIsRefusedAndItsEntriesStay) {
  enrol(peer);
  ask(peer.sends(1, 4, kNow));
  ASSERT_TRUE(revoke(store, codec::to_hex(peer.id), kNow));
  for (const Request& request :
       {peer.sends(5, 6, kNow), peer.signed_request("GET", peer.path("settings"), "", kNow),
        peer.enrols(code(), kNow)})
    expect_refused(ask(request), 403, "revoked");
  EXPECT_EQ(watermark(), 4);
  EXPECT_THAT(*list_terminals(store, kNow), HasSubstr("revoked"));
  EXPECT_FALSE(revoke(store, codec::to_hex(peer.id), kNow));
  EXPECT_FALSE(revoke(store, "peer", kNow));
}

// Several hubs on one store cache terminals, which another hub may have changed.
TEST_F(Hub, WhatItRemembersOfATerminalIsNotTakenForTrue) {
  const std::string where = fresh_hub_store("SQLite");
  store = open_hub_store(where);
  db::HubStore another = open_hub_store(where);
  enrol(peer);
  EXPECT_EQ(ask(peer.sends(1, 4, kNow)).status, 200);
  const auto moved = make_enrol_code(another, "elsewhere", 24, kNow);
  ASSERT_EQ(handle(peer.enrols(*moved, kNow), kNow, another).status, 200);
  EXPECT_EQ(ask(peer.sends(5, 6, kNow)).status, 200) << "at its new point, at once";
  const auto branch = db::all_branches(store)->at(0);
  const auto entries = db::entries_after(store, branch, 3, 10);
  ASSERT_EQ(entries->size(), 3U);
  EXPECT_EQ(entries->at(0).point, "diem-lang-son");
  EXPECT_EQ(entries->at(1).point, "elsewhere");
  ASSERT_TRUE(revoke(another, codec::to_hex(peer.id), kNow));
  expect_refused(ask(peer.sends(7, 8, kNow)), 403, "revoked");
  EXPECT_EQ(watermark(), 6);
}

TEST_F(Hub, SendsAPointsSettingsSealedForEachOfItsTerminals) {
  enrol(peer);
  const auto fetch = [&] {
    return ask(peer.signed_request("GET", peer.path("settings"), "", kNow));
  };
  EXPECT_EQ(fetch().status, 204);
  const codec::SigningKey office = codec::SigningKey::random();
  PrivateSettings settings;
  settings.sale_prefix = "DL07";
  const std::string text = wire::private_settings_text(settings);
  EXPECT_EQ(*set_settings(store, "diem-lang-son", text, std::span(&office, 1), kNow), 1);
  EXPECT_EQ(*set_settings(store, "diem-lang-son", text, std::span(&office, 1), kNow), 2);
  const Answer answer = fetch();
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.body, Not(HasSubstr("DL07")));
  const release::KeyRole role{{codec::to_hex(office.public_key())}, 1};
  const auto opened = wire::open_settings(answer.body, peer.key, {"diem-lang-son", role, 1});
  ASSERT_TRUE(opened) << opened.error().sentence;
  EXPECT_EQ(opened->settings.sale_prefix, "DL07");
  EXPECT_EQ(opened->settings.version, 2);
}

TEST_F(Hub, SettingsThatATerminalHasAreNotSentAgain) {
  enrol(peer);
  const codec::SigningKey office = codec::SigningKey::random();
  PrivateSettings settings;
  settings.version = 7;
  const auto status = [&](const std::string& query) {
    return ask(peer.signed_request("GET", peer.path("settings") + query, "", kNow)).status;
  };
  const std::string text = wire::private_settings_text(settings);
  const std::string had = "?have=" + wire::settings_mark("diem-lang-son", text);
  EXPECT_EQ(status(had), 204);
  ASSERT_TRUE(set_settings(store, "diem-lang-son", text, std::span(&office, 1), kNow));
  EXPECT_EQ(status(had), 304);
  EXPECT_EQ(status(""), 200);
  EXPECT_EQ(status("?have="), 200);
  EXPECT_EQ(status("?have=" + wire::settings_mark("elsewhere", text)), 200);
  ASSERT_TRUE(set_settings(store, "diem-lang-son", text, std::span(&office, 1), kNow));
  EXPECT_EQ(status(had), 200) << "a newer version, though nothing else is new";
  EXPECT_EQ(ask(peer.signed_request("POST", peer.path("health?have=1"), "", kNow)).status, 404);
}

TEST_F(Hub, SettingsAfterARestoreCanGoAboveWhatTerminalsSaw) {
  const codec::SigningKey office = codec::SigningKey::random();
  PrivateSettings settings;
  settings.version = 40;
  EXPECT_EQ(
      *set_settings(store, "here", wire::private_settings_text(settings), std::span(&office, 1), 1),
      40);
  EXPECT_EQ(
      *set_settings(store, "here", wire::private_settings_text(settings), std::span(&office, 1), 1),
      41);
  EXPECT_FALSE(set_settings(store, "here", "{}", std::span(&office, 1), 1));
  EXPECT_FALSE(
      set_settings(store, "HERE", wire::private_settings_text(settings), std::span(&office, 1), 1));
  EXPECT_FALSE(set_settings(store, "here", wire::private_settings_text(settings), {}, 1));
}

TEST_F(Hub, ShowsTheHealthOfTerminals) {
  enrol(peer);
  const TerminalHealth health{kNow - 120'000, "0.1.0", "abc", 7, 5'000, "no paper", ""};
  EXPECT_EQ(
      ask(peer.signed_request("POST", peer.path("health"), wire::health_text(health), kNow)).status,
      200);
  EXPECT_EQ(ask(peer.signed_request("POST", peer.path("health"), "{}", kNow)).status, 400);
  const std::string metrics = ask({"GET", "/metrics", "", ""}, kNow + 30'000).body;
  const std::string labels =
      "{terminal=\"" + codec::to_hex(peer.id) + "\",point=\"diem-lang-son\"} ";
  EXPECT_THAT(metrics, HasSubstr("ocop_terminal_unsent" + labels + "7\n"));
  EXPECT_THAT(metrics, HasSubstr("ocop_terminal_seen_seconds" + labels + "30\n"));
  EXPECT_THAT(metrics, HasSubstr("ocop_terminal_clock_difference_seconds" + labels + "120\n"));
  EXPECT_THAT(metrics, HasSubstr("ocop_terminal_printer_trouble" + labels + "1\n"));
  EXPECT_THAT(metrics, HasSubstr(",release=\"abc\",program=\"0.1.0\",printer=\"no paper\"} 1\n"));
  EXPECT_THAT(*list_terminals(store, kNow),
              HasSubstr("7 unsent\tdisk 0 MiB free\tclock 120 s\trelease abc\tprinter no paper"));
}

TEST_F(Hub, NamesPathsAndMethodsThatAreNot) {
  for (const char* path : {"/", "", "/v2/enrol", "/v1/terminals/", "/v1/terminals/ff/entries",
                           "/v1/terminals/0101010101010101010101010101010G/entries"})
    expect_refused(ask({"POST", path, "", ""}), 404, "no such path");
  expect_refused(ask({"POST", peer.path("entries") + "?x", "", ""}), 404, "no such path");
  expect_refused(ask({"GET", peer.path("entries"), "", ""}), 405, "method");
  expect_refused(ask({"DELETE", "/v1/enrol", "", ""}), 405, "method");
  expect_refused(ask({"POST", "/metrics", "", ""}), 405, "method");
  EXPECT_EQ(ask({"GET", "/healthz", "", ""}).status, 200);
}

TEST_F(Hub, AStoreThatFailsAcknowledgesNothing) {
  enrol(peer);
  ASSERT_TRUE(store.run("DROP TABLE branch"));
  const Answer answer = ask(peer.sends(1, 4, kNow));
  expect_refused(answer, 503, "Send it again later.");
  EXPECT_GT(answer.retry_after_seconds, 0);
  ASSERT_TRUE(store.run("DROP TABLE terminal"));
  expect_refused(ask(peer.sends(1, 4, kNow)), 503, "The hub's store failed");
}

TEST_F(Hub, CodesTakeAPointsIdAndSomeHours) {
  EXPECT_FALSE(make_enrol_code(store, "Điểm", 24, kNow));
  EXPECT_FALSE(make_enrol_code(store, "", 24, kNow));
  EXPECT_FALSE(make_enrol_code(store, "here", 0, kNow));
  EXPECT_FALSE(make_enrol_code(store, "here", 721, kNow));
}

}  // namespace
}  // namespace ocop::exchange
