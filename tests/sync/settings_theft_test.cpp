// A key that signs settings is stolen, and the office replaces it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>

#include "app/base/wire/sealed_settings.h"
#include "db/hub/kept_settings.h"
#include "tests/sync/uplink_field.h"

namespace ocop::sync {
namespace {

using testing::HasSubstr;

TEST_F(Uplinks, SettingsByAStolenKeyDoNotBindOnceTheRootHasReplacedIt) {
  enrol();
  ASSERT_TRUE(set(7, "LS07", signers_.release));
  pass(400);
  // The thief's settings have the highest possible version.
  PrivateSettings evil;
  evil.version = INT64_MAX;
  evil.sale_prefix = "EVIL";
  const auto document = wire::sign_settings("diem-lang-son", evil, std::span(&signers_.release, 1));
  const auto sealed = codec::seal(document, load_or_make_key(disk_, data_)->public_key());
  link_.instead = {{200, *sealed}};
  EXPECT_TRUE(uplink_->once().settings_taken);
  EXPECT_EQ(prefix(), "EVIL");
  const codec::SigningKey fresh = codec::SigningKey::random();
  auto root = root_of(signers_, 2);
  root.keys[name_of(fresh)] = "fresh";
  root.settings = release::KeyRole{{name_of(fresh)}, 1};
  ASSERT_TRUE(disk::write_file(
      disk_, data_ + "/sync/root.json",
      release::signed_bytes(signed_by(release::root_text(root), {signers_.root}))));
  ASSERT_TRUE(set(0, "OLD", signers_.release));
  EXPECT_THAT(pass(400).settings_refused->sentence, HasSubstr("does not trust"));
  ASSERT_TRUE(set(8, "LS08", fresh));
  EXPECT_TRUE(pass(400).settings_taken);
  EXPECT_EQ(prefix(), "LS08");
  link_.instead = {{200, *sealed}};
  EXPECT_TRUE(uplink_->once().settings_refused);
  // A forged version in the hub's store is neither served nor used as a base for the next number.
  ASSERT_TRUE(db::put_settings(store_, "diem-lang-son", evil.version, document, now_ms()));
  ASSERT_TRUE(set(0, "LS09", fresh));
  EXPECT_TRUE(pass(400).settings_taken);
  EXPECT_EQ(prefix(), "LS09");
}

TEST_F(Uplinks, SettingsOfAnOlderProgramAreAskedForOnceMoreAndStillBind) {
  enrol();
  ASSERT_TRUE(set(7, "LS07", signers_.release));
  pass(400);
  ASSERT_TRUE(disk_.remove(data_ + "/sync/settings.json"));
  link_.calls.clear();
  EXPECT_FALSE(pass(400).settings_taken) << "they are the same";
  EXPECT_TRUE(link_.calls.front().path.ends_with("/settings"));
  EXPECT_TRUE(disk_.size(data_ + "/sync/settings.json"));
  ASSERT_TRUE(disk_.remove(data_ + "/sync/settings.json"));
  store_ = open_hub_store(fresh_hub_store("SQLite"));
  enrol();
  ASSERT_TRUE(set(3, "LS03", signers_.release));
  EXPECT_THAT(pass(400).settings_refused->sentence, HasSubstr("older than the 7"));
}

}  // namespace
}  // namespace ocop::sync
