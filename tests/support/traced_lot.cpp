#include "tests/support/traced_lot.h"

namespace ocop::test {

namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kHarvest = 1'786'320'000'000;  // 10 August 2026, 07:00 in Lạng Sơn

LocalText text(const char* vi, const char* en, const char* zh) {
  return {{vi, en, zh}};
}

LotEvent event(const char* id, LotAct act, const char* step, std::int64_t at, const char* place) {
  LotEvent one;
  one.id = id;
  one.act = act;
  one.step = step;
  one.at = at;
  one.place = place;
  return one;
}

std::vector<LotEvent> events() {
  std::vector<LotEvent> all{
      event("cook", LotAct::transformation, "creating_class_instance", kHarvest + 24 * kHour,
            "xuong"),
      event("test", LotAct::observation, "inspecting", kHarvest + 30 * kHour, "xuong"),
      event("send", LotAct::shipping, "shipping", kHarvest + 50 * kHour, "xuong"),
      event("arrive", LotAct::receiving, "receiving", kHarvest + 54 * kHour, "diem-lang-son")};
  all[0].inputs = {{"na-chi-lang", {}, "NA-0810", {40'000, Measure::grams}, ""},
                   {"", text("đường", "sugar", "糖"), "", {9'000, Measure::grams}, ""},
                   {"", text("nước", "water", "水"), "", {}, "chi-lang"}};
  all[1].note = text("đạt", "passed", "合格");
  all[1].documents = {
      {LotDocumentKind::test_report, text("Phiếu kiểm nghiệm", "Test report", "检验报告"), "KN-12",
       "Quatest 1", Date(std::chrono::year(2026) / 8 / 12), "", "https://example.vn/kn-12.pdf"},
      {LotDocumentKind::photo, text("Ảnh", "Photo", "照片"), "", "", {}, std::string(64, 'a'), ""}};
  all[2].to = "diem-lang-son";
  all[2].quantity = {300, Measure::pieces};
  all[3].party = "diem-lang-son";
  all[3].quantity = {300, Measure::pieces};
  return all;
}

}  // namespace

pages::TraceView traced_lot() {
  pages::TraceView view;
  view.links.site = "https://ocop.example";
  view.links.pictures = "https://ocop.example/pictures/";
  view.product.card.id = "thach-na";
  view.product.card.producer = "htx-na";
  view.product.card.name = text("Thạch na", "Sugar-apple jelly", "番荔枝果冻");
  view.product.gtin = Gtin::parse("8938505974194");
  view.lot = Lot{{"thach-na", "NA/26+1"},
                 Date(std::chrono::year(2026) / 8 / 11),
                 Date(std::chrono::year(2027) / 2 / 11),
                 {400, Measure::pieces},
                 {"chi-lang"},
                 std::nullopt,
                 true,
                 events()};
  view.places["chi-lang"] = {"chi-lang",    text("Chi Lăng", "Chi Lăng", "支棱"),
                             "Lạng Sơn",    "Chi Lăng",
                             "xã Chi Lăng", 21.66,
                             106.58};
  view.places["xuong"] = {"xuong", text("Xưởng", "Workshop", "作坊"), "Lạng Sơn", "", "", 0, 0};
  view.points["diem-lang-son"] = {
      "diem-lang-son", text("Điểm Lạng Sơn", "Lạng Sơn point", "谅山点"), "chi-lang", {}};
  view.parties["htx-na"] = "HTX Na";
  view.inputs["na-chi-lang"] = {text("Na Chi Lăng", "Sugar apple", "番荔枝"),
                                Gtin::parse("8938505974200")};
  return view;
}

}  // namespace ocop::test
