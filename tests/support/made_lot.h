// A lot of the sample's product kMadeOf with every detail, in realistically long texts, for which
// screens must find room. Thread rule: pure.
#pragma once

#include <string>

#include "db/model/lot.h"

namespace ocop::test {

inline constexpr const char* kMadeOf = "gao-nep-cai-hoa-vang-bac-son";
inline constexpr const char* kMadeLot = "NEP-BAC-SON/2026-11W";  // 20 characters: the longest

inline Date on(int month, unsigned day) {
  return Date{std::chrono::year{2026}, std::chrono::month{static_cast<unsigned>(month)},
              std::chrono::day{day}};
}

inline LotEvent event_of(LotAct act, const std::string& step, int hour) {
  LotEvent event;
  event.id = step;
  event.act = act;
  event.step = step;
  event.at = 1'793'300'000'000 + hour * 3'600'000LL;
  event.place = "bac-son";
  event.note = {{"Tuốt, phơi hai nắng trên sân gạch, sàng bỏ hạt lép rồi mới đóng bao.",
                 "Threshed, dried for two days in the sun, sieved and only then packed.",
                 "脱粒后在砖场上晾晒两天，筛去空壳，然后装袋。"}};
  return event;
}

inline Lot made_lot() {
  Lot lot;
  lot.name = {kMadeOf, kMadeLot};
  lot.made_on = on(10, 30);
  lot.best_before = on(12, 3);
  lot.quantity = {1'200, Measure::pieces};
  lot.areas = {"bac-son", "lang-son"};
  lot.sample = true;
  LotEvent made = event_of(LotAct::transformation, "commissioning", 0);
  made.quantity = {305'500, Measure::grams};
  made.inputs = {
      {"", {{"thóc nếp", "sticky paddy rice", "糯稻"}}, "V7", {305'500, Measure::grams}, "bac-son"},
      {"na-chi-lang", {}, "L0", {2, Measure::pieces}, ""}};
  LotEvent checked = event_of(LotAct::observation, "inspecting", 30);
  checked.documents = {{LotDocumentKind::test_report,
                        {{"Phiếu kiểm nghiệm dư lượng thuốc bảo vệ thực vật",
                          "Test report on residues of pesticides", "农药残留检验报告"}},
                        "07/2026/KN-LS",
                        "Trung tâm Kỹ thuật mẫu",
                        on(11, 2),
                        "",
                        ""},
                       {LotDocumentKind::photo, {}, "", "", std::nullopt, "", ""}};
  LotEvent sent = event_of(LotAct::shipping, "shipping", 60);
  sent.note = {};
  sent.to = "diem-lang-son";
  LotEvent taken = event_of(LotAct::receiving, "unheard_of_step", 66);
  taken.place = taken.party = "diem-lang-son";
  lot.events = {made, checked, sent, taken};
  return lot;
}

inline LotRecall made_recall() {
  return {on(11, 20),
          {{"Kiểm tra lại phát hiện độ ẩm cao, gạo có thể bị mốc khi để lâu",
            "A second check found too much moisture, so that the rice may turn mouldy when stored",
            "复检发现水分偏高，存放后可能发霉"}}};
}

}  // namespace ocop::test
