// Trace views built by hand: a lot of sugar apples with any number of events, and hostile names.
#pragma once

#include <array>
#include <string>

#include "app/office/pages/trace_view.h"

namespace ocop::site {

inline Date day(int year, unsigned month, unsigned number) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{number};
}

inline LocalText words(const char* vi, const char* en, const char* zh) {
  return {{vi, en, zh}};
}

inline Place place(const char* id, LocalText name, double latitude, double longitude) {
  return {.id = id,
          .name = std::move(name),
          .province = "Lạng Sơn",
          .old_district = {},
          .commune_2025 = {},
          .latitude = latitude,
          .longitude = longitude};
}

inline void add_places(pages::TraceView& view) {
  for (Place one :
       {place("xa-chi-lang",
              words("Xã Chi Lăng, huyện Chi Lăng (cũ)",
                    "Chi Lăng commune, former Chi Lăng district", "支棱乡（原支棱县）"),
              21.625, 106.538),
        place("dong-mo", words("Thị trấn Đồng Mỏ (cũ)", "Đồng Mỏ township (former)", "原同磨镇"),
              21.660, 106.567),
        place("mai-sao",
              words("Xã Mai Sao, huyện Chi Lăng (cũ)", "Mai Sao commune, former Chi Lăng district",
                    "枚稍乡（原支棱县）"),
              21.700, 106.600),
        place("lang-son", words("Thành phố Lạng Sơn (cũ)", "Lạng Sơn city (former)", "原谅山市"),
              21.853, 106.761),
        place("ha-noi", words("Hà Nội", "Hanoi", "河内"), 21.03, 105.85)})
    view.places.emplace(one.id, one);
  view.points.emplace("diem-lang-son", Point{.id = "diem-lang-son",
                                             .name = words("Điểm OCOP Lạng Sơn (mẫu)",
                                                           "Lạng Sơn OCOP point (sample)",
                                                           "谅山 OCOP 展示点（示例）"),
                                             .place = "lang-son",
                                             .opening_hours = {}});
}

inline void add_product(pages::TraceView& view) {
  Product& product = view.product;
  product.card.id = "na-dai-dong-mo";
  product.card.name = words("Na dai thị trấn Đồng Mỏ", "Đồng Mỏ sugar apple", "同磨番荔枝");
  product.card.place = "dong-mo";
  product.card.stars = 4;
  product.score = 84;
  product.gtin = Gtin::parse("8930000000019");
  product.summary = words(
      "Na (mãng cầu ta) trồng trên núi đá Chi Lăng: thịt trắng, ngọt, ăn khi quả chín mềm.",
      "Sugar apple from the limestone slopes of Chi Lăng: sweet white flesh, eaten ripe and soft.",
      "产自支棱石灰岩山坡的番荔枝：果肉洁白香甜，熟软后食用。");
  product.storage =
      words("Để nơi thoáng mát; khi chín mềm, giữ trong ngăn mát và ăn trong 2 đến 3 ngày.",
            "Keep cool and airy; once soft, keep in the fridge and eat within 2 to 3 days.",
            "置于阴凉通风处；熟软后冷藏，2至3天内食用。");
  product.texts_are_sample = true;
  product.source = "nongthonmoi.langson.gov.vn 2020-09-07";
  product.certificates.push_back(
      {.id = "c2",
       .decision = "15/QĐ-UBND",
       .issuer = words("Hội đồng OCOP tỉnh Lạng Sơn", "Lạng Sơn provincial OCOP council",
                       "谅山省 OCOP 评审委员会"),
       .stars = 4,
       .decided_on = day(2025, 1, 15),
       .valid_until = day(2028, 1, 15),
       .source = "nongthonmoi.langson.gov.vn 2025-01-20",
       .sample = true});
  product.certificates.push_back({.id = "c1",
                                  .decision = "",
                                  .issuer = words("Hội đồng OCOP tỉnh Lạng Sơn", "", ""),
                                  .stars = 4,
                                  .decided_on = day(2020, 9, 4),
                                  .valid_until = day(2023, 9, 4),
                                  .source = "nongthonmoi.langson.gov.vn 2020-09-07",
                                  .sample = false});
  view.producer = Producer{
      .id = "htx-na",
      .kind = ProducerKind::cooperative,
      .name = "HTX Na Chi Lăng",
      .place = "xa-chi-lang",
      .story = words("Bốn mươi hộ trồng na trên sườn núi đá, đưa quả xuống bằng ròng rọc.",
                     "Forty households grow on steep rock and bring the fruit down by cable.",
                     "四十户人家在陡峭岩坡上种植，用索道运下果实。"),
      .phone = "0205 3812 345",
      .website = "https://example.vn/na",
      .picture = {},
      .source = {},
      .contact_is_sample = true};
  view.parties = {{"htx-na", "HTX Na Chi Lăng"}, {"tram-dong-mo", "Trạm đóng gói Đồng Mỏ"}};
}

/// `path`: the page's path on its site.
inline void add_links(pages::TraceView& view, const std::string& site, const std::string& path) {
  pages::PageLinks& links = view.links;
  links.site = site;
  const std::string own = site + path;
  for (const Language language : kLanguages)
    links.languages.at(static_cast<std::size_t>(language)) =
        own + "?lang=" + std::string(language_code(language));
  links.epcis = own + "/epcis.jsonld";
  links.linkset = own + "/linkset.json";
  links.pictures = site + "/pictures/";
  links.share_picture = own + "?share=1";
}

inline LotEvent event(int number) {
  struct Kind {
    LotAct act;
    const char* step;
    const char* place;
    LocalText note;
  };
  static const std::array<Kind, 6> kKinds{
      {{LotAct::commissioning, "collecting", "xa-chi-lang",
        words("Hái tay lúc sáng sớm, chọn quả nở gai, không dập.",
              "Picked by hand at dawn: only fruit with open scales, none bruised.",
              "清晨手工采摘，只选果鳞张开、无损伤的果实。")},
       {LotAct::transformation, "packing", "dong-mo",
        words("Lau sạch, bọc lưới xốp, đóng hộp 12 quả.",
              "Wiped, wrapped in foam nets, packed 12 to a box.", "擦净，套泡沫网，每盒12个。")},
       {LotAct::observation, "inspecting", "dong-mo",
        words("Không phát hiện dư lượng thuốc bảo vệ thực vật.", "No pesticide residue was found.",
              "未检出农药残留。")},
       {LotAct::observation, "storing", "mai-sao",
        words("Kho mát 12 °C.", "Cool store at 12 °C.", "12 °C 冷藏。")},
       {LotAct::shipping, "shipping", "mai-sao", words("", "", "")},
       {LotAct::receiving, "receiving", "diem-lang-son", words("", "", "")}}};
  const Kind& kind = kKinds.at(static_cast<std::size_t>(number) % kKinds.size());
  constexpr std::int64_t kFirst = 1786492200000;  // 2026-08-12 06:30 in Lạng Sơn
  constexpr std::int64_t kStep = 3 * 3600000 + 25 * 60000;
  return {.id = "e" + std::to_string(number),
          .act = kind.act,
          .step = kind.step,
          .at = kFirst + number * kStep,
          .place = kind.place,
          .to = kind.act == LotAct::shipping ? "diem-lang-son" : "",
          .party = kind.act == LotAct::transformation ? "tram-dong-mo" : "",
          .note = kind.note};
}

inline void add_lot(pages::TraceView& view, int events) {
  Lot lot;
  lot.name = {view.product.card.id, "NA-260812"};
  lot.made_on = day(2026, 8, 12);
  lot.best_before = day(2026, 8, 20);
  lot.quantity = {1250000, Measure::grams};
  lot.areas = {"xa-chi-lang", "mai-sao"};
  for (int i = 0; i < events; ++i) lot.events.push_back(event(i));
  if (events > 1)
    lot.events[1].inputs = {{.product = "na-tuoi",
                             .name = {},
                             .lot = "VUON-7/26",
                             .quantity = {800000, Measure::grams},
                             .place = "xa-chi-lang"},
                            {.product = {},
                             .name = words("Lưới xốp", "Foam nets", "泡沫网"),
                             .lot = {},
                             .quantity = {5200, Measure::pieces},
                             .place = {}}};
  if (events > 2)
    lot.events[2].documents = {
        {.kind = LotDocumentKind::test_report,
         .title = words("Dư lượng thuốc bảo vệ thực vật", "Pesticide residue", "农药残留"),
         .number = "2608/KN-LS",
         .issuer = "Trung tâm Kiểm nghiệm Lạng Sơn",
         .issued_on = day(2026, 8, 12),
         .picture = {},
         .url = "https://example.vn/kn/2608.pdf"}};
  view.inputs.emplace(
      "na-tuoi", pages::ProductName{words("Na tươi tại vườn", "Fresh sugar apples", "鲜番荔枝"),
                                    Gtin::parse("8930000000026")});
  view.lot = std::move(lot);
}

/// A lot with that many events and a valid proof, opened on the day after it was made.
inline pages::TraceView sample_view(Language language, int events = 6,
                                    const std::string& site = "https://ocop.example.vn") {
  pages::TraceView view;
  view.language = language;
  add_places(view);
  add_product(view);
  add_links(view, site, "/01/08930000000019/10/NA-260812");
  add_lot(view, events);
  view.proof = pages::ProofState::issued;
  view.sample = true;
  view.today = day(2026, 8, 13);
  view.report = {.phone = "0205 3810 000", .email = "ocop@langson.example.vn"};
  return view;
}

inline pages::TraceView recalled_view(Language language, const std::string& site) {
  pages::TraceView view = sample_view(language, 6, site);
  view.lot->recall =
      LotRecall{.on = day(2026, 8, 13),
                .reason = words("Phát hiện dư lượng thuốc bảo vệ thực vật vượt mức cho phép.",
                                "Pesticide residue above the limit was found.", "农药残留超标。")};
  return view;
}

/// The page of the product.
inline pages::TraceView product_view(Language language, const std::string& site, int lots = 5) {
  pages::TraceView view = sample_view(language, 0, site);
  view.lot.reset();
  add_links(view, site, "/01/08930000000019");
  view.proof = pages::ProofState::none;
  for (int i = lots; i > 0; --i)
    view.lots.push_back({.lot = "NA-2608" + std::to_string(10 + i),
                         .made_on = day(2026, 8, 10 + static_cast<unsigned>(i % 18)),
                         .best_before = day(2026, 8, 12 + static_cast<unsigned>(i % 18)),
                         .withdrawn = i == 2});
  return view;
}

inline constexpr const char* kHostile =
    "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;\u202Egnp.exe</title>{0}";

/// Every text that comes from sheets is kHostile, and every address a script.
inline pages::TraceView hostile_view(Language language, const std::string& site) {
  pages::TraceView view = sample_view(language, 3, site);
  const LocalText bad = words(kHostile, kHostile, kHostile);
  const std::string script = "javascript:alert(1)";
  Product& product = view.product;
  for (LocalText* text :
       {&product.card.name, &product.summary, &product.story, &product.making, &product.storage,
        &product.usage, &product.ingredients, &product.allergens})
    *text = bad;
  product.source = kHostile;
  for (Certificate& one : product.certificates) {
    one.decision = one.source = kHostile;
    one.issuer = bad;
  }
  view.producer->name = kHostile;
  view.producer->story = bad;
  view.producer->phone = kHostile;
  view.producer->website = script;
  for (auto& [id, place] : view.places) place.name = bad;
  for (auto& [id, name] : view.parties) name = kHostile;
  for (auto& [id, input] : view.inputs) input.name = bad;
  Lot& lot = *view.lot;
  lot.name.lot = "<script>\"'&/..%2F";
  for (LotEvent& one : lot.events) {
    one.note = bad;
    for (LotInput& input : one.inputs) input.name = bad;
    for (LotDocument& document : one.documents) {
      document.title = bad;
      document.number = document.issuer = kHostile;
      document.url = script;
    }
  }
  lot.recall = LotRecall{.on = day(2026, 8, 13), .reason = bad};
  view.report = {.phone = script, .email = "a@b\"onclick=alert(1)"};
  view.links.linkset = script;
  return view;
}

}  // namespace ocop::site
