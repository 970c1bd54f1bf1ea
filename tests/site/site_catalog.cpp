// Writes a release into a folder, as import would, for tests and benches that export and serve it:
// the fixture's product with a picture and lots of all kinds, and one without a GTIN. Usage:
// site_catalog FOLDER PICTURE
#include <filesystem>
#include <iostream>

#include "app/base/codec/digest.h"
#include "app/office/pictures/picture_file.h"
#include "app/office/publish/release_folder.h"
#include "db/catalog/writer.h"
#include "tests/site/trace_fixture.h"

namespace {

using namespace ocop;
using namespace ocop::site;
using namespace ocop;
using namespace ocop::site;

Lot lot_of(const Product& product, const std::string& number, int events) {
  pages::TraceView view = site::sample_view(Language::vi, events);
  Lot lot = *view.lot;
  lot.name = {product.card.id, number};
  lot.sample = true;
  return lot;
}

void write_places(db::CatalogWriter& writer, const pages::TraceView& view) {
  writer.info({1, "Mẫu", true, 0});
  writer.group({"food", "", site::words("Thực phẩm", "Food", "食品")}, 1);
  for (const auto& [id, place] : view.places) writer.place(place);
  for (const auto& [id, point] : view.points) writer.point(point);
  writer.producer(*view.producer);
  writer.producer({.id = "tram-dong-mo",
                   .kind = ProducerKind::household,
                   .name = "Trạm đóng gói Đồng Mỏ",
                   .place = "dong-mo",
                   .story = {},
                   .phone = {},
                   .website = {},
                   .picture = {},
                   .source = {},
                   .contact_is_sample = true});
}

void write_lots(db::CatalogWriter& writer, const Product& product) {
  writer.lot(lot_of(product, "NA-260812", 6));
  writer.lot(lot_of(product, "NA-260820", 20));
  writer.lot(lot_of(product, "NA/26+1", 3));
  writer.lot(lot_of(product, "50%&\"<*>?'=;:+(1),!_", 3));
  writer.lot(lot_of(product, "A/../B", 2));
  Lot recalled = lot_of(product, "NA-260811", 6);
  recalled.recall = site::recalled_view(Language::vi, "").lot->recall;
  writer.lot(recalled);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string folder = argv[1];
  auto writer = db::CatalogWriter::create();
  const auto sizes = pictures::read_picture_sizes(argv[2]);
  if (!writer || !sizes) return 1;
  const std::string picture = codec::sha256(sizes->screen.bytes);
  const pages::TraceView view = site::sample_view(Language::vi);
  write_places(*writer, view);
  Product product = view.product;
  product.card.group = "food";
  product.card.producer = view.producer->id;
  product.pictures = {{.sha256 = picture,
                       .width = 1200,
                       .height = 900,
                       .alternative = site::words("Na trên cành", "On the tree", "树上的果实")}};
  writer->product(product, {}, {});
  Product used = view.product;
  used.card.id = "na-tuoi";
  used.card.group = "food";
  used.card.name = view.inputs.at("na-tuoi").name;
  used.gtin = view.inputs.at("na-tuoi").gtin;
  used.certificates.clear();
  writer->product(used, {}, {});
  Product without = used;
  without.card.id = "hoa-hoi";
  without.card.name = site::words("Hoa hồi", "Star anise", "八角");
  without.gtin.reset();
  writer->product(without, {}, {});
  write_lots(*writer, product);
  writer->lot(lot_of(without, "HOI-1", 3));
  writer->lot(lot_of(used, "VUON-7/26", 1));  // an input of the others
  writer->search_words(std::vector<db::SearchKeys>(3));
  std::filesystem::create_directories(folder);
  const std::string file = folder + "/made.sqlite";
  if (auto done = writer->finish(file); !done) {
    std::cerr << done.error().sentence << "\n";
    return 1;
  }
  return publish::place_release(folder, file, {{picture, argv[2]}}) ? 0 : 1;
}
