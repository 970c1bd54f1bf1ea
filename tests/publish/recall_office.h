// A publishing office whose only product has a lot that can be recalled. Thread rule: one thread.
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

  /// Sets the recall of the lot NA-2; with an empty day there is none.
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
  /// Returns the errors of an import; if there are none, sheets.release names the result.
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
