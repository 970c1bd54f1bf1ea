// A publishing office whose one product has a lot that can be taken back. Thread rule: one thread.
#pragma once

#include <string>
#include <vector>

#include "tests/publish/public_office.h"

namespace ocop::publish {

class RecallOffice : public PublicOffice {
 public:
  RecallOffice() {
    sheets.row("producer.csv",
               {{"id", "htx"}, {"kind", "cooperative"}, {"name", "HTX Na"}, {"place", "chi-lang"}});
    sheets.set("product.csv", "producer", "htx");
    sheets.row("lot.csv", {{"product", "na"}, {"lot", "NA-1"}, {"made_on", "2026-11-01"}});
    sheets.row("lot.csv", {{"product", "na"}, {"lot", "NA-2"}, {"made_on", "2026-11-02"}});
  }

  /// Of the lot NA-2; an empty day: it is not taken back.
  void recall(const std::string& day) {
    sheets.set("lot.csv", "recalled_on", day);
    for (const char* column : {"recall_reason_vi", "recall_reason_en", "recall_reason_zh"})
      sheets.set("lot.csv", column, day.empty() ? "" : "Dư lượng");
  }
  void lift(const std::string& lot, const std::string& recalled_on, const std::string& lifted_on) {
    sheets.row("lot_lifting.csv", {{"product", "na"},
                                   {"lot", lot},
                                   {"recalled_on", recalled_on},
                                   {"lifted_on", lifted_on},
                                   {"reason_vi", "Nhầm"},
                                   {"reason_en", "A mistake"},
                                   {"reason_zh", "误报"}});
  }
  /// Errors of an import; where there are none, what was made is in sheets.release.
  std::vector<std::string> import_errors() {
    std::vector<std::string> errors;
    for (const std::string& line : sheets.import())
      if (line.find("warning") == std::string::npos) errors.push_back(line);
    return errors;
  }
  Result<Published> publish_release(const std::string& release) {
    return publish(disk::real_disk(), sheets.out(), release, order());
  }
  std::string imported() {
    const auto errors = import_errors();
    EXPECT_TRUE(errors.empty()) << errors.front();
    return sheets.release;
  }
};

}  // namespace ocop::publish
