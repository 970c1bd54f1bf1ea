// Prints 200 EPCIS documents for a third-party validator, one per line: an invented lot with cells
// left out or changed at random, as an office's sheets may have them.
#include <cstdio>
#include <random>

#include "app/office/site/epcis.h"
#include "tests/support/traced_lot.h"

namespace {

using namespace ocop;

void change(pages::TraceView& view, std::mt19937& random) {
  const auto sometimes = [&] { return random() % 3 == 0; };
  Lot& lot = *view.lot;
  if (sometimes()) view.product.gtin.reset();
  if (sometimes()) lot.name.lot = "!\"%&'()*+,-./:;<=>?_";
  if (sometimes()) lot.best_before.reset();
  if (sometimes()) lot.made_on.reset();
  if (sometimes()) lot.areas.clear();
  if (sometimes()) lot.quantity = {static_cast<std::int64_t>(random() % 3), Measure::millilitres};
  if (sometimes())
    lot.recall = LotRecall{Date(std::chrono::year(2026) / 9 / 1), {{"\"<\\\n", "", ""}}};
  if (sometimes()) view.product.card.producer.clear();
  if (sometimes()) view.places.clear();
  for (LotEvent& event : lot.events) {
    if (sometimes()) event.act = static_cast<LotAct>(random() % 5);
    if (sometimes()) event.place.clear();
    if (sometimes()) event.to.clear();
    if (sometimes()) event.inputs.clear();
    if (sometimes()) event.step.clear();
  }
}

}  // namespace

int main() {
  std::mt19937 random(87);
  for (int i = 0; i < 200; ++i) {
    pages::TraceView view = test::traced_lot();
    if (i > 0) change(view, random);
    std::puts(site::epcis_document(view).c_str());
  }
}
