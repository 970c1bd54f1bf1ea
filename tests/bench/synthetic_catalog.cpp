#include "tests/bench/synthetic_catalog.h"

#include <array>
#include <cstdlib>
#include <fstream>

#include "app/base/text/text_keys.h"
#include "app/office/sheets/sheet_definitions.h"
#include "db/catalog/catalog.h"
#include "db/catalog/writer.h"

namespace ocop::bench {

namespace {

constexpr std::array<const char*, 60> kSyllables{
    "na",   "dai",  "chi",  "lăng", "quýt", "vàng",  "bắc",   "sơn",  "mật",    "ong",
    "rừng", "chè",  "xanh", "hồi",  "khô",  "thạch", "đen",   "bột",  "rượu",   "men",
    "lá",   "gạo",  "nếp",  "cái",  "hoa",  "bánh",  "chưng", "cẩm",  "vịt",    "quay",
    "mắc",  "mật",  "miến", "dong", "phở",  "khẩu",  "sli",   "măng", "ớt",     "xứ",
    "tinh", "dầu",  "trám", "hạt",  "dẻ",   "tươi",  "hồng",  "vành", "khuyên", "cao",
    "lạc",  "linh", "khôi", "bao",  "thai", "tràng", "định",  "văn",  "quan",   "lãng"};
constexpr std::array<const char*, 6> kGroups{"food",  "drink",      "herbal",
                                             "craft", "ornamental", "tourism"};
constexpr int kPlaces = 40;
constexpr int kProducers = 500;

/// Reproducible anywhere, unlike std::rand (the linear congruential generator of Numerical
/// Recipes).
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
  int below(int limit) {
    state_ = state_ * 1664525 + 1013904223;
    return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(limit));
  }

 private:
  std::uint32_t state_;
};

std::string words(Dice& dice, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    if (i > 0) text += ' ';
    text += kSyllables[static_cast<std::size_t>(dice.below(kSyllables.size()))];
  }
  return text;
}

std::string name_of(int product) {
  Dice dice(static_cast<std::uint32_t>(product));
  return words(dice, 4 + dice.below(4)) + " " + std::to_string(product);
}

std::string place_name(int place) {
  Dice dice(900'000U + static_cast<std::uint32_t>(place));
  return words(dice, 2);
}

std::string producer_name(int producer) {
  Dice dice(800'000U + static_cast<std::uint32_t>(producer));
  return "HTX " + words(dice, 3);
}

Product product_of(int number) {
  Dice dice(700'000U + static_cast<std::uint32_t>(number));
  Product product;
  ProductCard& card = product.card;
  card.id = "p" + std::to_string(number);
  card.name = {{name_of(number), name_of(number) + " en", ""}};
  card.group = kGroups[static_cast<std::size_t>(dice.below(6))];
  card.place = "l" + std::to_string(dice.below(kPlaces));
  card.producer = "r" + std::to_string(dice.below(kProducers));
  card.stars = 3 + dice.below(3);
  card.unit = {{"gói 500 g", "pack of 500 g", ""}};
  card.vat_percent = 8;
  for (const char* year : {"2022", "2025"})
    product.certificates.push_back({card.id + "-" + year,
                                    "",
                                    {},
                                    card.stars,
                                    date_from_iso(std::string(year) + "-01-15"),
                                    date_from_iso(std::to_string(std::atoi(year) + 3) + "-01-15"),
                                    "",
                                    true});
  product.summary = {{words(dice, 20), words(dice, 20), ""}};
  product.storage = {{words(dice, 10), "", ""}};
  return product;
}

void write_head(db::CatalogWriter& writer) {
  writer.info({1, "Synthetic", true, 0});
  int position = 0;
  for (const char* group : kGroups) writer.group({group, "", {{group, group, group}}}, ++position);
  for (int i = 0; i < kPlaces; ++i)
    writer.place({"l" + std::to_string(i),
                  {{place_name(i), "", ""}},
                  "Lạng Sơn",
                  place_name(i),
                  "",
                  21.8,
                  106.7});
  writer.point({"here", {{"here", "", ""}}, "l0", {}});
  for (int i = 0; i < kProducers; ++i)
    writer.producer({"r" + std::to_string(i),
                     ProducerKind::cooperative,
                     producer_name(i),
                     "l0",
                     {},
                     "",
                     "",
                     {},
                     "",
                     false});
}

}  // namespace

void write_synthetic_catalog(const std::string& path, int products) {
  auto writer = db::CatalogWriter::create();
  if (!writer) std::abort();
  write_head(*writer);
  std::vector<db::SearchKeys> keys;
  for (int i = 0; i < products; ++i) {
    const Product product = product_of(i);
    const ProductCard& card = product.card;
    const int place = std::atoi(card.place.c_str() + 1);
    const int producer = std::atoi(card.producer.c_str() + 1);
    keys.push_back(
        {text::fold(card.name.by_language[0]),
         text::fold(producer_name(producer) + " " + place_name(place) + " " + card.group)});
    const db::PriceAt price{"here", Money{10'000 + 500LL * (i % 400)}, true};
    writer->product(product, {&price, 1}, {});
  }
  writer->search_words(keys);
  if (!writer->finish(path)) std::abort();
}

std::vector<std::string> synthetic_names(int products, int sample) {
  std::vector<std::string> names;
  for (int i = 0; i < sample; ++i) names.push_back(text::fold(name_of(i * (products / sample))));
  return names;
}

std::shared_ptr<visit::Shelf> shelf_of(const std::string& path) {
  db::CatalogFault fault{};
  auto catalog = db::Catalog::open(path, &fault);
  if (!catalog) std::abort();
  auto shelf = std::make_shared<visit::Shelf>();
  shelf->info = catalog->info();
  shelf->letters = catalog->letters();
  shelf->cards = catalog->cards("here");
  shelf->groups = catalog->groups();
  for (Place& place : catalog->places()) shelf->places.emplace(place.id, place);
  shelf->index();
  return shelf;
}

void write_synthetic_sheets(const std::string& folder, int products) {
  const auto sheet = [&](const sheets::SheetDefinition& definition) {
    std::ofstream file(folder + "/" + std::string(definition.file), std::ios::binary);
    for (std::size_t i = 0; i < definition.columns.size(); ++i)
      file << (i ? "," : "") << definition.columns[i];
    file << "\n";
    return file;
  };
  sheet(sheets::kCatalogSheet) << "title,Synthetic\n";
  auto groups = sheet(sheets::kGroupSheet);
  for (const char* group : kGroups)
    groups << group << ",," << group << "," << group << "," << group << "\n";
  auto places = sheet(sheets::kPlaceSheet);
  for (int i = 0; i < kPlaces; ++i)
    places << "l" << i << "," << place_name(i) << ",x,x,Lạng Sơn," << place_name(i)
           << ",,21.8,106.7\n";
  sheet(sheets::kPointSheet) << "here,here,here,here,l0,,,\n";
  auto producers = sheet(sheets::kProducerSheet);
  for (int i = 0; i < kProducers; ++i)
    producers << "r" << i << ",cooperative," << producer_name(i) << ",l0,,,,,,,,,,,\n";
  auto rows = sheet(sheets::kProductSheet);
  auto prices = sheet(sheets::kPriceSheet);
  for (int i = 0; i < products; ++i) {
    const Product p = product_of(i);
    const ProductCard& c = p.card;
    rows << c.id << ",," << c.name.by_language[0] << "," << c.name.by_language[1] << ",产品,"
         << c.group << ",," << c.producer << "," << c.place << "," << c.stars << ",,"
         << "gói,pack,包,8,,,,,,," << p.summary.by_language[0] << "," << p.summary.by_language[1]
         << ",文字,,,,,,," << p.storage.by_language[0] << ",text,文字,,,,,,,,,,1,source\n";
    prices << "here," << c.id << "," << 10'000 + 500 * (i % 400) << ",1\n";
  }
  for (const auto* empty :
       {&sheets::kPictureSheet, &sheets::kCertificateSheet, &sheets::kLotSheet,
        &sheets::kLotEventSheet, &sheets::kLotInputSheet, &sheets::kLotDocumentSheet,
        &sheets::kPointLotSheet, &sheets::kLabelKeySheet})
    sheet(*empty);
}

}  // namespace ocop::bench
