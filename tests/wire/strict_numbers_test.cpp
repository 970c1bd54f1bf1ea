// Each number in each document from outside is an integer within its bounds, or the document is
// refused. Regression: the library converts 1.7e26 to an int without a check, which is undefined,
// and 1.9 to 1.
#include <gtest/gtest.h>

#include <regex>

#include "app/base/codec/hex.h"
#include "app/base/local/hub_state.h"
#include "app/base/release/release_manifest.h"
#include "app/base/release/root_document.h"
#include "app/base/release/signed_document.h"
#include "app/base/wire/enrolment.h"
#include "app/base/wire/health_report.h"
#include "app/base/wire/settings_document.h"
#include "app/office/publish/prepared_release.h"
#include "app/sync/sync_state.h"
#include "tests/support/ledger_chain.h"

namespace ocop::wire {
namespace {

struct Document {
  std::string text;
  std::function<bool(const std::string&)> reads;  ///< returns whether the document is accepted
};

const codec::SigningKey& signer() {
  static const codec::SigningKey key = codec::SigningKey::random();
  return key;
}

Document root_document() {
  const std::string key = codec::to_hex(signer().public_key());
  release::RootDocument root{2, 4'000'000'000, {{key, "Lan"}}, {{key}, 1}, {{key}, 1}};
  return {release::root_text(root), [](const std::string& text) {
            release::SignedDocument document{text, {}};
            release::add_signature(document, signer());
            return bool(release::open_root(document));
          }};
}

Document manifest_document() {
  release::ReleaseManifest manifest;
  const std::string hash(64, 'a');
  manifest.version = 7;
  manifest.issued = 1'795'600'000;
  manifest.expires = 1'798'192'000;
  manifest.catalog = {hash, 15'265'792, 2, {hash, 2'757'352}};
  manifest.patches = {{hash, {hash, 1827}}};
  manifest.pictures = {hash, 1, 120, {hash, 100}};
  return {release::manifest_text(manifest),
          [](const std::string& text) { return bool(release::read_manifest(text)); }};
}

Document settings_document() {
  PrivateSettings settings;
  settings.version = 3;
  settings.staff = {{"lan", "Lan", Role::manager, "$argon2id$v=19$x"}};
  return {private_settings_text(settings),
          [](const std::string& text) { return bool(read_private_settings(text)); }};
}

Document prepared_document() {
  publish::PreparedRelease prepared;
  prepared.release = std::string(64, 'a');
  prepared.from = *date_from_iso("2026-12-01");
  prepared.expires_days = 30;
  return {publish::prepared_text(prepared),
          [](const std::string& text) { return bool(publish::read_prepared(text)); }};
}

std::vector<Document> documents() {
  sync::SyncState sync;
  sync.failures = 2;
  local::HubState hub;
  hub.failures = 2;
  const TerminalHealth health{1, "0.1.0", "abc", 3, 20'000'000'000, "no paper", "expired"};
  const Enrolment enrolment{"7K3QM9XW2A", test::test_terminal(), signer().public_key()};
  return {root_document(),
          manifest_document(),
          settings_document(),
          prepared_document(),
          {sync::sync_state_text(sync),
           [](const std::string& text) { return sync::read_sync_state(text).failures == 2; }},
          {local::hub_state_text(hub),
           [](const std::string& text) { return local::read_hub_state(text).failures == 2; }},
          {health_text(health), [](const std::string& text) { return bool(read_health(text)); }},
          {enrolment_text(enrolment),
           [](const std::string& text) { return bool(read_enrolment(text)); }}};
}

TEST(StrictNumbers, RefusesWhateverIsNotAnInteger) {
  for (const Document& document : documents()) {
    ASSERT_TRUE(document.reads(document.text)) << document.text;
    const std::regex number(R"(":(-?[0-9]+))");
    int numbers = 0;
    for (std::sregex_iterator found(document.text.begin(), document.text.end(), number), end;
         found != end; ++found, ++numbers)
      for (const char* wrong :
           {"1.9", "2.0", "1.7e26", "17777777777777777777777777", "1e400", "9223372036854775808",
            "18446744073709551615", "-9223372036854775809", "\"1\"", "true", "null", "[]", "{}"}) {
        std::string text = document.text;
        text.replace(static_cast<std::size_t>(found->position(1)),
                     static_cast<std::size_t>(found->length(1)), wrong);
        EXPECT_FALSE(document.reads(text)) << text;
      }
    EXPECT_GT(numbers, 0) << document.text;
  }
}

}  // namespace
}  // namespace ocop::wire
