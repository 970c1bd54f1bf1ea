// Writes a release of the small site into a folder, as import would, for served_test.py.
// Usage: made_site FOLDER PICTURE [LOT], a picture's file and a lot of "na" beside those of the
// site. Prints the proof of the lot L2.
#include <iostream>

#include "app/base/codec/digest.h"
#include "app/office/pictures/picture_file.h"
#include "app/office/publish/release_folder.h"
#include "tests/site/small_site.h"

int main(int argc, char** argv) {
  using namespace ocop;
  using namespace ocop::site;
  if (argc < 3 || argc > 4) return 2;
  const auto sizes = pictures::read_picture_sizes(argv[2]);
  if (!sizes) return 1;
  const std::string picture = codec::sha256(sizes->screen.bytes);
  std::vector<Lot> more;
  if (argc == 4) more.push_back(site::lot_of("na", argv[3], true));
  const auto placed =
      publish::place_release(argv[1], site::small_site_file(more, picture), {{picture, argv[2]}});
  if (!placed) return 1;
  std::cout << site::proof_of("L2") << "\n" << picture << "\n";
}
