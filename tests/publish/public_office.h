// An office that publishes: keys, a placed root document and a public folder beside its sheets.
// Thread rule: one thread.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "app/base/codec/digest.h"
#include "app/base/codec/zstd_frame.h"
#include "app/base/codec/zstd_patch.h"
#include "app/base/release/picture_list.h"
#include "app/office/publish/keys.h"
#include "app/office/publish/public_folder.h"
#include "app/office/publish/publish.h"
#include "tests/sheets/office.h"
#include "tests/support/signed_release.h"

namespace ocop::publish {

class PublicOffice {
 public:
  PublicOffice() {
    std::filesystem::create_directories(folder());
    for (const char* name : {"root", "release"}) EXPECT_TRUE(make_key_files(file(name), name));
    RootOrder order;
    order.root_keys = {file("root") + ".pub"};
    order.release_keys = {file("release") + ".pub"};
    order.expires = test::kToday + 365 * test::kDay;
    EXPECT_TRUE(make_root(order, file("root1.json")));
    EXPECT_TRUE(sign_root(file("root1.json"), file("root")));
    EXPECT_TRUE(place_root(file("root1.json"), folder()));
    sheets.row("price.csv", {{"point", "here"}, {"product", "na"}, {"price_vnd", "1000"}});
  }

  std::string file(const std::string& name) const { return sheets.folder() + "/" + name; }
  std::string folder() const { return file("public"); }
  PublishOrder order() const {
    const auto key = load_key(file("release"));
    EXPECT_TRUE(key);
    return {folder(), {*key}, test::kToday, 30, "", {}};
  }
  /// Imports the sheets with that price and publishes the result.
  Result<Published> publish_price(const std::string& price, disk::Disk& disk = disk::real_disk()) {
    sheets.set("price.csv", "price_vnd", price);
    sheets.import();
    return publish(disk, sheets.out(), sheets.release, order());
  }
  PublicFolder open() const { return {disk::real_disk(), folder()}; }

  sheets::Office sheets;
};

/// Returns what is incomplete in that release; empty if nothing.
inline std::string fault_of(PublicFolder& folder, const release::ReleaseManifest& manifest) {
  const auto whole = folder.catalog(manifest);
  if (!whole) return whole.error().sentence;
  for (const auto& patch : manifest.patches)
    if (!folder.object(patch.object)) return "a patch is missing";
  const auto list = folder.object(manifest.pictures.object);
  if (!list) return list.error().sentence;
  const auto text = codec::decompress(list->bytes, 1 << 20);
  const auto pictures = release::read_picture_list(text ? *text : "x");
  if (!pictures || pictures->size() != manifest.pictures.count) return "the list is wrong";
  for (const release::Object& picture : *pictures)
    if (!folder.object(picture)) return "a picture is missing";
  return {};
}

/// The same for the newest release of that public folder.
inline std::string fault_of(PublicFolder folder) {
  const auto root = folder.root();
  if (!root) return root.error().sentence;
  const auto manifest = folder.newest();
  if (!manifest) return manifest.error().sentence;
  return *manifest ? fault_of(folder, **manifest) : "nothing is published";
}

}  // namespace ocop::publish
