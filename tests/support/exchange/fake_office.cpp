#include "tests/support/exchange/fake_office.h"

#include <algorithm>
#include <cstdlib>
#include <random>

#include "app/base/codec/digest.h"
#include "app/base/codec/zstd_frame.h"
#include "app/base/codec/zstd_patch.h"
#include "app/base/disk/release_layout.h"
#include "app/base/release/picture_list.h"

namespace ocop::test {

FakeOffice::FakeOffice() : root(root_of(keys)) {
  web.files["root/1.json"] =
      release::signed_bytes(signed_by(release::root_text(root), {keys.root}));
}

release::Object FakeOffice::put(const std::string& bytes) {
  release::Object object{codec::sha256(bytes), bytes.size()};
  web.files["objects/" + object.sha256.substr(0, 2) + "/" + object.sha256] = bytes;
  return object;
}

void FakeOffice::show(const release::ReleaseManifest& manifest) {
  web.files["release.json"] =
      release::signed_bytes(signed_by(release::manifest_text(manifest), {keys.release}));
}

void FakeOffice::show_root(const release::RootDocument& next, const Signers& fresh) {
  web.files["root/" + std::to_string(next.version) + ".json"] =
      release::signed_bytes(signed_by(release::root_text(next), {keys.root, fresh.root}));
}

release::ReleaseManifest FakeOffice::publish(const std::string& catalog,
                                             const std::vector<std::string>& pictures) {
  release::ReleaseManifest manifest = some_manifest(++version);
  const std::string name = codec::sha256(catalog);
  manifest.catalog = {name, catalog.size(), 1, put(codec::make_patch({}, catalog))};
  for (const auto& [old, bytes] : catalogs_)
    if (old != name) manifest.patches.push_back({old, put(codec::make_patch(bytes, catalog))});
  catalogs_[name] = catalog;
  std::vector<release::Object> list;
  for (const std::string& picture : pictures) list.push_back(put(picture));
  const std::string text = release::picture_list_text(list);
  manifest.pictures = {codec::sha256(text), list.size(), 0, put(codec::compress(text))};
  for (const release::Object& one : list) manifest.pictures.bytes += one.bytes;
  show(manifest);
  return manifest;
}

std::string some_catalog(int number) {
  std::mt19937 dice(1);
  std::string bytes(40'000, '\0');
  for (char& c : bytes) c = static_cast<char>(dice());
  for (std::size_t i = 0; i < 5; ++i) bytes[i * 7'000] = static_cast<char>(number);
  return bytes;
}

std::string some_picture(int number) {
  std::mt19937 dice(static_cast<unsigned>(1'000 + number));
  std::string bytes(3'000, '\0');
  for (char& c : bytes) c = static_cast<char>(dice());
  return bytes;
}

FakeDisk terminal_disk(const FakeOffice& office) {
  FakeDisk disk{kData};
  if (!sync::pin_root(disk, kData, office.web.files.at("root/1.json"))) std::abort();
  return disk;
}

sync::UpdaterOptions updater_options() {
  return {kData, 2, "0.1.0", 1'000};
}

std::string fault_of_shown(FakeDisk& disk, const std::vector<release::ReleaseManifest>& releases,
                           FakeOffice& office) {
  const std::string shown = disk::current_release(disk, kData);
  const auto manifest = std::find_if(releases.begin(), releases.end(),
                                     [&](const auto& one) { return one.catalog.sha256 == shown; });
  if (manifest == releases.end()) return "it shows none of them: " + shown;
  const auto catalog = disk.map(disk::catalog_file(kData, shown));
  if (!catalog) return "its catalogue is not there";
  if (codec::sha256(catalog->bytes) != shown) return "its catalogue is damaged";
  const std::string& object = manifest->pictures.object.sha256;
  const auto packed = office.web.files.at("objects/" + object.substr(0, 2) + "/" + object);
  const auto pictures = release::read_picture_list(*codec::decompress(packed, 1 << 20));
  for (const release::Object& one : *pictures) {
    const auto picture = disk.map(disk::picture_file(kData, one.sha256));
    if (!picture) return "a picture is not there";
    if (codec::sha256(picture->bytes) != one.sha256) return "a picture is damaged";
  }
  return {};
}

}  // namespace ocop::test
