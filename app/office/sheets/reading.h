// Shared by the readers of all sheets: the folder, the findings, the content read so far, and the
// ids to which others refer. Each reader handles one group of sheets, in the order of their
// references, and reads all cells of a row even after a fault, so that one import reports every
// fault. Thread rule: one thread. Errors: in the findings.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "app/office/sheets/content.h"
#include "app/office/sheets/findings.h"
#include "app/office/sheets/ids.h"
#include "app/office/sheets/read_content.h"
#include "app/office/sheets/sheet.h"

namespace ocop::sheets {

class Reading {
 public:
  Reading(std::string folder, const SheetSource& sheets, Findings& findings)
      : folder_(std::move(folder)), sheets_(sheets), findings_(findings) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  Sheet sheet(const SheetDefinition& definition);
  template <class Each>
  void rows(const Sheet& sheet, Each each) {
    for (std::size_t i = 0; i < sheet.rows(); ++i) {
      Row row = sheet.row(i, findings_);
      each(row);
    }
  }
  /// Reads the picture named in the cell, without alternative text. Empty: none, or a fault.
  Picture picture(Row& row, std::string_view column);
  Findings& findings() { return findings_; }

 private:
  std::string folder_;
  const SheetSource& sheets_;
  Findings& findings_;
  std::map<std::string, Picture> pictures_;  // by file name, because many rows may use the same

 public:
  Content content;
  Sheet group_sheet = sheet(kGroupSheet), place_sheet = sheet(kPlaceSheet),
        point_sheet = sheet(kPointSheet), producer_sheet = sheet(kProducerSheet),
        product_sheet = sheet(kProductSheet);
  /// Each id's index in the list of `content`.
  Ids groups{group_sheet}, places{place_sheet}, points{point_sheet}, producers{producer_sheet},
      products{product_sheet};
};

void read_about(Reading& reading);     ///< the catalogue itself, groups, places, points, producers
void read_products(Reading& reading);  ///< products, their pictures, certificates and prices
void read_lots(Reading& reading);      ///< lots, their events, and where they are on sale
void read_label_keys(Reading& reading);

}  // namespace ocop::sheets
