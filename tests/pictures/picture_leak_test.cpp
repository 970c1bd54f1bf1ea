// A photo with the place where it was taken must not leak it, whichever way it is published.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/base/disk/release_layout.h"
#include "app/office/pictures/picture_file.h"
#include "app/office/pictures/picture_notes.h"
#include "app/office/site_host/site_export.h"
#include "app/office/site_host/site_pictures.h"
#include "db/catalog/catalog.h"
#include "db/catalog/compare.h"
#include "tests/publish/public_office.h"
#include "tests/support/kiosk/photo.h"

namespace ocop::pictures {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

constexpr const char* kSite = "https://ocop.example.vn";

std::string content_of(const fs::path& file) {
  std::stringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

void write_file(const std::string& path, const std::string& bytes) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

/// A photo by a phone held upright: 200 × 300 as displayed.
std::string photo() {
  return test::with_notes(test::jpeg_file(test::four_fields(200, 300, 6)), test::exif_of(6, true));
}

/// Returns the files below the folder that contain any of such a photo's metadata.
std::vector<std::string> leaks(const std::string& folder) {
  std::vector<std::string> found;
  std::size_t files = 0;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (!file.is_regular_file()) continue;
    ++files;
    const std::string bytes = content_of(file);
    for (const std::string_view note :
         {test::kOwner, std::string_view("Exif\0", 5), std::string_view("ns.adobe.com"),
          std::string_view("8BIM"), std::string_view("xmpmeta"), std::string_view("eXIf")})
      if (bytes.find(note) != bytes.npos) found.push_back(file.path().string());
  }
  EXPECT_GT(files, 0U) << folder;
  return found;
}

/// Returns the body that a phone gets.
std::string body_of(const site_host::SharedPage& page) {
  return page->file ? std::string(page->file->beginning(10'000'000)) : page->answer.body;
}

struct PictureLeak : testing::Test {
  PictureLeak() {
    write_file(office.file("pictures/na.jpg"), photo());
    office.sheets.picture("na.jpg");
  }
  std::string name() const {
    const auto names =
        db::catalog_pictures(disk::catalog_file(office.sheets.out(), office.sheets.release));
    EXPECT_EQ(names->size(), 1U);
    return names->front();
  }
  /// Imports like earlier programs: publishes the photo itself.
  void place_as_it_was() const {
    write_file(disk::picture_file(office.sheets.out(), name()), photo());
    fs::remove_all(office.sheets.out() + "/phone");
  }
  site_host::SharedPage ask(const std::string& target) const {
    return site_host::picture_page(office.sheets.out(), {kSite, {}}, {"GET", target, "", ""});
  }
  std::string exported(const std::string& data) const {
    const std::string folder = office.file("site");
    fs::remove_all(folder);
    site_host::SiteOrder order;
    order.catalog = disk::catalog_file(office.sheets.out(), office.sheets.release);
    order.data = data;
    order.settings = {kSite, {}};
    const auto done = site_host::export_site(disk::real_disk(), order, folder);
    EXPECT_TRUE(done) << done.error().sentence;
    return folder;
  }
  publish::PublicOffice office;
};

TEST_F(PictureLeak, NothingThatIsImportedPublishedOrExportedTellsWhereAPhotoWasTaken) {
  const auto published = office.publish_price("1000");
  ASSERT_TRUE(published) << published.error().sentence;
  EXPECT_THAT(leaks(office.file("pictures")), testing::Not(IsEmpty()));  // the office's original
                                                                         // stays unchanged
  EXPECT_THAT(leaks(office.sheets.out()), IsEmpty());
  EXPECT_THAT(leaks(office.folder()), IsEmpty());
  for (const std::string& data : {office.sheets.out(), office.folder()})
    EXPECT_THAT(leaks(exported(data)), IsEmpty()) << data;
}

TEST_F(PictureLeak, AHeldCamerasPictureIsUprightInTheCatalogue) {
  EXPECT_THAT(office.sheets.import(), IsEmpty());
  db::CatalogFault fault{};
  auto catalog =
      db::Catalog::open(disk::catalog_file(office.sheets.out(), office.sheets.release), &fault);
  ASSERT_TRUE(catalog);
  const auto product = catalog->product("na", "");
  ASSERT_TRUE(product);
  ASSERT_EQ(product->pictures.size(), 1U);
  EXPECT_EQ(product->pictures[0].width, 200);
  EXPECT_EQ(product->pictures[0].height, 300);
}

TEST_F(PictureLeak, AnImportAgainGivesTheSameRelease) {
  office.sheets.import();
  const std::string once = office.sheets.release;
  fs::remove_all(office.sheets.out());
  office.sheets.import();
  EXPECT_EQ(office.sheets.release, once);
}

TEST_F(PictureLeak, ThePhoneAndTheScreenGetFilesOfTheirOwn) {
  office.sheets.import();
  const std::string part = name().substr(0, 2) + "/" + name();
  for (const char* way : {"/pictures/", "/pictures/phone/"}) {
    const site_host::SharedPage page = ask(way + part);
    ASSERT_TRUE(page) << way;
    EXPECT_EQ(page->answer.status, 200);
    EXPECT_EQ(page->answer.type, "image/jpeg");
    EXPECT_TRUE(is_bare(body_of(page)));
  }
  EXPECT_EQ(codec::sha256(body_of(ask("/pictures/" + part))), name());
  const std::string folder = exported(office.sheets.out());
  EXPECT_EQ(content_of(folder + "/pictures/phone/" + part),
            body_of(ask("/pictures/phone/" + part)));
}

TEST_F(PictureLeak, ThePhotosOfAnEarlierProgramsReleaseDoNotGoOutEither) {
  ASSERT_TRUE(office.publish_price("1000"));
  place_as_it_was();
  const std::string part = name().substr(0, 2) + "/" + name();
  fs::remove(office.folder() + "/objects/" + part);
  write_file(office.folder() + "/objects/" + part, photo());
  for (const char* way : {"/pictures/", "/pictures/phone/"}) {
    const site_host::SharedPage page = ask(way + part);
    EXPECT_EQ(page->answer.status, 200) << way;
    EXPECT_TRUE(is_bare(body_of(page))) << way;
  }
  for (const std::string& data : {office.sheets.out(), office.folder()})
    EXPECT_THAT(leaks(exported(data)), IsEmpty()) << data;
  const auto again = publish::publish(disk::real_disk(), office.sheets.out(), office.sheets.release,
                                      office.order());
  ASSERT_FALSE(again);
  EXPECT_THAT(again.error().sentence, testing::HasSubstr("import the sheets again"));
}

TEST_F(PictureLeak, ARollbackDoesNotPublishThePhotosOfAnEarlierProgramAgain) {
  ASSERT_TRUE(office.publish_price("1000"));
  publish::PublicFolder folder = office.open();
  release::ReleaseManifest manifest = **folder.newest();
  manifest.version = 2;
  const auto object = folder.put_object(photo());
  const std::string list = release::picture_list_text({*object});
  manifest.pictures = {codec::sha256(list), object->bytes, 1,
                       *folder.put_object(codec::compress(list))};
  release::SignedDocument document{release::manifest_text(manifest), {}};
  release::add_signature(document, office.order().keys.front());
  ASSERT_TRUE(folder.put_manifest(document));
  ASSERT_TRUE(office.publish_price("2000"));
  for (const std::int64_t version : {0, 2}) {
    const auto back = publish::rollback(disk::real_disk(), version, office.order());
    ASSERT_FALSE(back) << version;
    EXPECT_THAT(back.error().sentence, testing::HasSubstr("import its sheets again"));
  }
  EXPECT_EQ((*folder.newest())->version, 3);
  EXPECT_TRUE(publish::rollback(disk::real_disk(), 1, office.order()));
}

TEST_F(PictureLeak, APhotoOfAnySizeThatImportTakesIsShown) {
  const std::string small = photo();
  std::string filling;
  for (std::size_t left = kLargestPictureFile - small.size(); left > 0;) {
    const std::size_t part = left > 130'000 ? 65'000 : left > 65'000 ? left / 2 : left;
    filling += "\xFF\xE5" + test::number(part - 2, 2, true) + std::string(part - 4, 'x');
    left -= part;
  }
  const std::string large = small.substr(0, 2) + filling + small.substr(2);
  ASSERT_EQ(large.size(), kLargestPictureFile);
  write_file(office.file("pictures/na.jpg"), large);
  EXPECT_THAT(office.sheets.import(), IsEmpty());
  const std::string part = name().substr(0, 2) + "/" + name();
  EXPECT_EQ(ask("/pictures/phone/" + part)->answer.status, 200);
  EXPECT_LT(fs::file_size(office.sheets.out() + "/pictures/" + part), 100'000U);
  place_as_it_was();  // also as an earlier program imported it
  write_file(disk::picture_file(office.sheets.out(), name()), large);
  EXPECT_EQ(ask("/pictures/" + part)->answer.status, 200);
}

TEST_F(PictureLeak, AFileThatIsNoPictureIsNotGivenOut) {
  office.sheets.import();
  write_file(disk::picture_file(office.sheets.out(), name()), "<script>alert(1)</script>");
  const std::string part = name().substr(0, 2) + "/" + name();
  EXPECT_EQ(ask("/pictures/" + part)->answer.status, 404);
  EXPECT_EQ(ask("/pictures/phone/../" + part), nullptr);
}

}  // namespace
}  // namespace ocop::pictures
