// The pages of a catalogue as files, compared with the resolver's answers to the same links.
#include "app/office/site_host/site_export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "app/office/pages/site_text.h"
#include "app/office/pictures/picture_notes.h"
#include "app/office/site/resolver.h"
#include "app/office/site_host/site_paths.h"
#include "tests/db/small_catalog.h"
#include "tests/support/kiosk/photo.h"

namespace ocop::site_host {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kSite = "https://ocop.example.vn";
constexpr const char* kLot = "/01/08931234567897/10/";

/// A day before all dates of the catalogue, since exported files contain nothing that depends on
/// the day.
Date today() {
  return *date_from_iso("2022-06-01");
}

std::string fresh_folder() {
  static int number = 0;
  return test::temporary_folder("export") + "/" + std::to_string(++number);
}

Lot lot(const char* product, const char* number) {
  Lot one = db::full_lot();
  one.name = {product, number};
  one.recall.reset();
  one.events[0].documents.clear();
  return one;
}

/// "na" with a GTIN, a picture and lots, "hoa-hoi" with neither GTIN nor picture.
std::string catalog(const std::vector<const char*>& lots) {
  db::CatalogWriter writer = db::started();
  writer.product(db::full_product(), {}, {});
  writer.product(db::product("hoa-hoi", "Hoa hồi"), {}, {});
  for (const char* number : lots) writer.lot(lot("na", number));
  writer.lot(lot("hoa-hoi", "H1"));
  return db::written(std::move(writer));
}

/// Returns the folder with the pictures of these catalogues.
std::string pictures() {
  const std::string data = fresh_folder();
  fs::create_directories(data + "/pictures/aa");
  db::write_bytes(data + "/pictures/aa/" + std::string(64, 'a'),
                  test::jpeg_file(test::four_fields(30, 20)));
  return data;
}

SiteOrder order(const std::string& catalog) {
  return {.catalog = catalog,
          .data = pictures(),
          .settings = {.address = kSite, .report = {.phone = "0205 3810 000", .email = {}}}};
}

SiteExport exported(const SiteOrder& order, const std::string& folder) {
  auto done = export_site(disk::real_disk(), order, folder);
  EXPECT_TRUE(done) << done.error().sentence;
  return done ? *done : SiteExport();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// Returns the resolver's answer to a link, with the differences that a file has.
std::string as_file(const std::string& path, Language language, site::TraceSource& source,
                    const site::SiteSettings& settings) {
  const std::string code(language_code(language));
  const site::SiteRequest request{.target = path, .accept_language = code};
  std::string body = site::resolve(request, source, settings, today()).body;
  const std::string own = kSite + path;
  body = replaced(body, own + "?lang=" + code + "&amp;share=1", own + "/" + share_file(language));
  body = replaced(body, own + "?lang=" + code + "&share=1", own + "/" + share_file(language));
  for (const Language other : kLanguages)
    body = replaced(body, own + "?lang=" + std::string(language_code(other)),
                    own + "/" + std::string(page_file(other)));
  const auto& say = pages::site_texts(language);
  return replaced(body, say(pages::Say::proof_none_more), say(pages::Say::proof_stored_more));
}

TEST(SiteExport, AFileSaysWhatTheResolverAnswersButForItsLinksAndItsProof) {
  SiteOrder all = order(catalog({"L1"}));
  all.share_pictures = true;
  const std::string folder = fresh_folder();
  exported(all, folder);
  auto source = site::TraceSource::open(all.catalog);
  ASSERT_TRUE(source);
  for (const std::string path :
       {"/01/08931234567897", "/01/08931234567897/10/L1", "/p/hoa-hoi", "/p/hoa-hoi/10/H1"})
    for (const Language language : kLanguages) {
      const std::string file = folder + path + "/" + std::string(page_file(language));
      EXPECT_EQ(db::bytes_of(file), as_file(path, language, *source, all.settings)) << file;
      EXPECT_THAT(db::bytes_of(folder + path + "/" + share_file(language)), HasSubstr("PNG"));
    }
}

TEST(SiteExport, DocumentsForMachinesAreThoseThatTheResolverAnswers) {
  const SiteOrder all = order(catalog({"L1"}));
  const std::string folder = fresh_folder();
  exported(all, folder);
  auto source = site::TraceSource::open(all.catalog);
  ASSERT_TRUE(source);
  const std::string product = kSite + std::string("/01/08931234567897");
  for (const site::DocumentName& one : site::kDocuments)
    for (const std::string page : {"/01/08931234567897", "/01/08931234567897/10/L1"}) {
      if (one.file.empty()) continue;
      const std::string path = page + "/" + std::string(one.file);
      auto answer = site::resolve({.target = path}, *source, all.settings, today());
      EXPECT_EQ(answer.status == 200, fs::exists(folder + path)) << path;
      if (answer.status != 200) continue;
      for (const std::string& own : {product + "/10/L1", product})
        for (const Language language : kLanguages)
          answer.body = replaced(answer.body, own + "?lang=" + std::string(language_code(language)),
                                 own + "/" + std::string(page_file(language)));
      EXPECT_EQ(db::bytes_of(folder + path), answer.body) << path;
    }
}

TEST(SiteExport, ThePagesBesideThoseOfProductsAreThere) {
  const SiteOrder all = order(catalog({"L1"}));
  const std::string folder = fresh_folder();
  exported(all, folder);
  auto source = site::TraceSource::open(all.catalog);
  ASSERT_TRUE(source);
  for (const pages::SideName& name : source->sides())
    for (const Language language : kLanguages)
      EXPECT_TRUE(
          fs::exists(folder + pages::side_path(name) + "/" + std::string(page_file(language))))
          << pages::side_path(name);
  EXPECT_THAT(db::bytes_of(folder + "/.well-known/gs1resolver"), HasSubstr(kSite));
  EXPECT_THAT(db::bytes_of(folder + "/robots.txt"), HasSubstr("Disallow"));
}

TEST(SiteExport, TheSameCatalogueIsNotWrittenASecondTime) {
  const SiteOrder all = order(catalog({"L1", "NA/26+1"}));
  const std::string folder = fresh_folder();
  const SiteExport first = exported(all, folder);
  EXPECT_EQ(first.products, 2U);
  EXPECT_EQ(first.lots, 3U);
  EXPECT_EQ(first.files.written, first.files.files);
  const SiteExport again = exported(all, folder);
  EXPECT_EQ(again.files.files, first.files.files);
  EXPECT_EQ(again.files.written, 0U);
  EXPECT_EQ(again.files.removed, 0U);
}

TEST(SiteExport, TwoFoldersOfTheSameCatalogueAreTheSame) {
  const SiteOrder all = order(catalog({"L1", "L2"}));
  const std::string one = fresh_folder(), other = fresh_folder();
  exported(all, one);
  exported(all, other);
  for (const auto& file : fs::recursive_directory_iterator(one)) {
    if (!file.is_regular_file()) continue;
    const std::string same = other + "/" + fs::relative(file.path(), one).string();
    EXPECT_EQ(db::bytes_of(file.path()), db::bytes_of(same)) << same;
  }
}

TEST(SiteExport, ALotThatIsGoneHasNoPageAnyMore) {
  const std::string folder = fresh_folder();
  exported(order(catalog({"L1", "L2"})), folder);
  EXPECT_TRUE(fs::exists(folder + kLot + "L2/index.html"));
  exported(order(catalog({"L1"})), folder);
  EXPECT_FALSE(fs::exists(folder + kLot + "L2"));
  EXPECT_TRUE(fs::exists(folder + kLot + "L1/index.html"));
}

TEST(SiteExport, ALotWhoseNumberIsNoFilesNameIsToldOf) {
  const std::string folder = fresh_folder();
  const SiteExport done = exported(order(catalog({"A/../../B", "L1", "A//B"})), folder);
  EXPECT_THAT(done.left_out, ElementsAre(LotName{"na", "A/../../B"}, LotName{"na", "A//B"}));
  EXPECT_EQ(done.lots, 2U);
  EXPECT_FALSE(fs::exists(folder + "/01/08931234567897/10/A"));
  EXPECT_FALSE(fs::exists(folder + "/01/08931234567897/B"));
}

TEST(SiteExport, APageWithAPictureComesWithIt) {
  const std::string folder = fresh_folder();
  exported(order(catalog({})), folder);
  const std::string name = "/pictures/phone/aa/" + std::string(64, 'a');
  EXPECT_TRUE(pictures::is_bare(db::bytes_of(folder + name)));
  EXPECT_THAT(db::bytes_of(folder + "/01/08931234567897/index.html"), HasSubstr(kSite + name));
}

TEST(SiteExport, APictureThatIsNotThereIsRefused) {
  SiteOrder all = order(catalog({}));
  all.data = fresh_folder();
  const auto refused = export_site(disk::real_disk(), all, fresh_folder());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence, HasSubstr("give the folder that import or publish wrote."));
}

TEST(SiteExport, AServerHasAPageForWhatIsNotThere) {
  const std::string folder = fresh_folder();
  exported(order(catalog({})), folder);
  EXPECT_THAT(db::bytes_of(folder + "/404.html"), HasSubstr("lang=\"vi\""));
  EXPECT_THAT(db::bytes_of(folder + "/404-en.html"), HasSubstr("There is no such page"));
  EXPECT_THAT(db::bytes_of(folder + "/404-zh.html"), HasSubstr("404-en.html"));
  EXPECT_THAT(db::bytes_of(folder + "/404.html"), Not(HasSubstr("?lang=")));
}

}  // namespace
}  // namespace ocop::site_host
