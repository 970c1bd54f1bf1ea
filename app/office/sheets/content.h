// The content of the office's sheets, ready to be ranked and written. Thread rule: plain values.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "db/catalog/writer.h"
#include "db/model/catalog_info.h"
#include "db/model/lot.h"
#include "db/model/product.h"
#include "db/model/recalls.h"

namespace ocop::sheets {

struct Item {
  Product product;
  std::vector<db::PriceAt> prices;
  std::vector<db::LotAt> lots;
};

struct Content {
  CatalogInfo info;
  std::vector<Group> groups;
  std::vector<Place> places;
  std::vector<Point> points;
  std::vector<Producer> producers;
  std::vector<Item> items;
  std::vector<Lot> lots;
  std::vector<LotLifting> liftings;
  std::vector<LabelKey> label_keys;
  std::vector<Picture> document_pictures;  ///< shown by lots' documents
  /// SHA-256 of the published picture → path of the office's own file.
  std::map<std::string, std::string> picture_files;
};

}  // namespace ocop::sheets
