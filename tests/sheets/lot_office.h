// An office's sheets with lots: jelly made of a lot of sugar apples, tested, and shipped to a point
// where it is on sale. Without faults; a test changes cells. Thread rule: one thread.
#pragma once

#include <string>

#include "tests/sheets/office.h"

namespace ocop::sheets {

inline const std::string kLabelKey(64, 'a');

class LotOffice : public Office {
 public:
  LotOffice() {
    set("point.csv", "place", "chi-lang");
    row("producer.csv",
        {{"id", "htx"}, {"kind", "cooperative"}, {"name", "HTX Na"}, {"place", "chi-lang"}});
    set("product.csv", "gtin", "8931234567897");
    set("product.csv", "producer", "htx");
    row("product.csv", {{"id", "thach"},
                        {"gtin", "8938505974194"},
                        {"name_vi", "Thạch na"},
                        {"name_en", "Jelly"},
                        {"name_zh", "果冻"},
                        {"group", "food"},
                        {"producer", "htx"},
                        {"shelf_life_days", "180"}});
    lot("na", "NA-1", "2026-11-01", "2026-11-20", {{"amount", "40"}, {"measure", "kg"}});
    lot("thach", "T-1", "2026-11-03", "2027-05-02",
        {{"amount", "400"}, {"measure", "pieces"}, {"areas", "chi-lang"}});
    event("na", "NA-1", "harvest", "commissioning", "2026-11-01", "5:30", {});
    event("thach", "T-1", "cook", "transformation", "2026-11-03", "08:00", {});
    event("thach", "T-1", "test", "observation", "2026-11-04", "09:00:00",
          {{"step", "inspecting"}, {"note_vi", "đạt"}, {"note_en", "passed"}, {"note_zh", "合格"}});
    event("thach", "T-1", "send", "shipping", "2026-11-05", "07:00",
          {{"destination", "here"}, {"amount", "120"}, {"measure", "pieces"}});
    event("thach", "T-1", "arrive", "receiving", "2026-11-05", "10:00",
          {{"place", "here"}, {"party", "here"}});
    input({{"used_product", "na"}, {"used_lot", "NA-1"}, {"amount", "12.5"}, {"measure", "kg"}});
    input({{"name_vi", "đường"}, {"name_en", "sugar"}, {"name_zh", "糖"}, {"place", "chi-lang"}});
    row("lot_document.csv", {{"product", "thach"},
                             {"lot", "T-1"},
                             {"event", "test"},
                             {"kind", "test_report"},
                             {"title_vi", "Phiếu kiểm nghiệm"},
                             {"title_en", "Test report"},
                             {"title_zh", "检验报告"},
                             {"number", "KN-12"},
                             {"issuer", "Quatest 1"},
                             {"issued_on", "2026-11-04"},
                             {"url", "https://example.vn/kn-12.pdf"}});
    row("point_lot.csv", {{"point", "here"}, {"product", "thach"}, {"lot", "T-1"}});
    row("label_key.csv", {{"key", kLabelKey}, {"until", "2028-01-01"}});
  }

  void lot(const std::string& product, const std::string& number, const std::string& made_on,
           const std::string& best_before, Cells more) {
    more.insert({{"product", product},
                 {"lot", number},
                 {"made_on", made_on},
                 {"best_before", best_before}});
    row("lot.csv", more);
  }
  /// At Chi Lăng, unless `more` names a place.
  void event(const std::string& product, const std::string& number, const std::string& id,
             const std::string& act, const std::string& day, const std::string& time, Cells more) {
    more.insert({{"product", product},
                 {"lot", number},
                 {"id", id},
                 {"act", act},
                 {"day", day},
                 {"time", time},
                 {"place", "chi-lang"}});
    row("lot_event.csv", more);
  }
  /// An input of the jelly's cooking, unless `more` names an event.
  void input(Cells more) {
    more.insert({{"product", "thach"}, {"lot", "T-1"}, {"event", "cook"}});
    row("lot_input.csv", more);
  }
};

}  // namespace ocop::sheets
