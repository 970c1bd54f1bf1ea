#include "tests/simulation/simulated_goods.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <utility>

#include "app/base/codec/digest.h"
#include "app/base/codec/zstd_patch.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "db/catalog/catalog.h"
#include "db/catalog/writer.h"
#include "tests/simulation/chance.h"
#include "tests/support/temporary_folder.h"

namespace ocop::simulation {

namespace {

constexpr int kContents = 4, kProducts = 3, kRecalls = 2;
constexpr const char* kPoint = "shop";
constexpr int kCatalogues = kContents * (kRecalls + 1);

void must(const Status& done) {
  if (done) return;
  std::fprintf(stderr, "%s\n", done.error().sentence.c_str());
  std::abort();
}

/// Returns as much of a JPEG as publishing checks: no metadata before the pixels, and the end
/// marker.
std::string picture(int number) {
  Chance chance(static_cast<std::uint64_t>(number));
  std::string bytes(900, '\0');
  for (char& c : bytes) c = static_cast<char>(chance.next());
  bytes.replace(0, 4, "\xFF\xD8\xFF\xDA");
  bytes.replace(bytes.size() - 2, 2, "\xFF\xD9");
  return bytes;
}

Product product(int catalogue, int number) {
  Product product;
  product.card.id = "product-" + std::to_string(number);
  product.card.name = {{product.card.id, product.card.id, product.card.id}};
  Picture shown;
  shown.sha256 = codec::sha256(picture(catalogue + number));
  shown.width = shown.height = 10;
  product.pictures = {shown};
  return product;
}

/// Each content has its own combination of two prices for each of the first products, so that one
/// often brings back what another one changed.
std::int64_t price_of(int catalogue, int number) {
  return 10'000 + 1000 * ((catalogue >> number) & 1);
}

Lot recalled(const LotName& name) {
  Lot lot;
  lot.name = name;
  lot.recall = LotRecall{std::chrono::sys_days(std::chrono::days(20'000)), {{"x", "x", "x"}}};
  return lot;
}

Catalogue make_catalogue(int number, int recalls) {
  auto writer = db::CatalogWriter::create();
  if (!writer) std::abort();
  CatalogInfo info;
  info.title = "Catalogue " + std::to_string(number);
  writer->info(info);
  Point point;
  point.id = kPoint;
  point.name = {{kPoint, kPoint, kPoint}};
  writer->point(point);
  Catalogue made{recalls, {}, {}, {}, {}};
  for (int i = 0; i < kProducts; ++i) {
    const Product one = product(number, i);
    made.pictures.push_back(one.pictures.front().sha256);
    made.prices.push_back(price_of(number, i));
    const db::PriceAt price{kPoint, Money{made.prices.back()}};
    writer->product(one, std::span(&price, 1), {});
  }
  for (int i = 0; i < recalls; ++i)
    writer->lot(recalled(recalled_lots()[static_cast<std::size_t>(i)]));
  const std::string path = test::temporary_folder("simulation") + "/" + std::to_string(number) +
                           "-" + std::to_string(recalls) + ".sqlite";
  must(writer->finish(path));
  db::CatalogFault fault{};
  if (!db::Catalog::open(path, &fault)) std::abort();
  const auto bytes = disk::read_file(disk::real_disk(), path, std::size_t{1} << 24);
  made.bytes = *bytes;
  made.sha256 = codec::sha256(made.bytes);
  return made;
}

/// Returns its index, which is faster than hashing; the number of catalogues if it is not one of
/// them.
std::ptrdiff_t number_of(std::string_view bytes) {
  const auto& all = catalogues();
  return std::find_if(all.begin(), all.end(),
                      [&](const Catalogue& one) { return one.bytes == bytes; }) -
         all.begin();
}

}  // namespace

const std::vector<LotName>& recalled_lots() {
  static const std::vector<LotName> lots{{"product-0", "L-1"}, {"product-1", "L-2"}};
  return lots;
}

const std::vector<Catalogue>& catalogues() {
  static const std::vector<Catalogue> all = [] {
    std::vector<Catalogue> made;
    for (int recalls = 0; recalls <= kRecalls; ++recalls)
      for (int i = 0; i < kContents; ++i) made.push_back(make_catalogue(i, recalls));
    return made;
  }();
  return all;
}

std::string packed(std::string_view before, std::string_view after) {
  static std::map<std::pair<std::ptrdiff_t, std::ptrdiff_t>, std::string> made;
  const std::ptrdiff_t from = before.empty() ? -1 : number_of(before), to = number_of(after);
  if (from == kCatalogues || to == kCatalogues) return codec::make_patch(before, after);
  std::string& patch = made[{from, to}];
  if (patch.empty()) patch = codec::make_patch(before, after);
  return patch;
}

void stock_office(test::FakeDisk& disk, const std::string& data) {
  const auto put = [&](const std::string& path, const std::string& bytes) {
    must(disk::make_folders(disk, disk::folder_of(path)));
    must(disk::write_file(disk, path, bytes));
  };
  for (const Catalogue& one : catalogues()) put(disk::catalog_file(data, one.sha256), one.bytes);
  for (int i = 0; i < kContents + kProducts; ++i)
    put(disk::picture_file(data, codec::sha256(picture(i))), picture(i));
}

}  // namespace ocop::simulation
