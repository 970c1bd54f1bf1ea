#include "tests/support/kiosk/sample_kiosk.h"

#include <cstdlib>
#include <filesystem>

#include "app/base/codec/qr.h"
#include "app/base/gs1/product_link.h"
#include "app/kiosk/core/update.h"
#include "app/kiosk/terminal/release.h"
#include "tests/support/paths.h"

namespace ocop::test {

namespace {

terminal::OpenRelease& sample() {
  static terminal::OpenRelease release = [] {
    core::CatalogTrouble trouble{};
    auto opened = terminal::open_release(sample_data(), terminal::current_release(sample_data()),
                                         kSamplePoint, &trouble);
    if (!opened) std::abort();
    return std::move(*opened);
  }();
  return release;
}

}  // namespace

const std::string& sample_data() {
  static const std::string data = [] {
    using std::filesystem::copy_options;
    const std::string folder =
        temporary_folder("sample");  // a copy, because kiosks write beside it
    std::filesystem::copy(in_build("sample"), folder,
                          copy_options::recursive | copy_options::copy_symlinks);
    return folder;
  }();
  return data;
}

std::shared_ptr<const visit::Shelf> sample_shelf() {
  return sample().shelf;
}

std::shared_ptr<const core::ProductPage> sample_page(const std::string& id) {
  auto product = sample().catalog.product(id, kSamplePoint);
  if (!product) return nullptr;
  auto page = std::make_shared<core::ProductPage>();
  page->link = gs1::product_link("ocop.example", {product->gtin, id, product->lot});
  const auto symbol = codec::qr_symbol(page->link);
  page->qr = symbol->cells;
  page->qr_modules = symbol->modules;
  page->product = std::move(*product);
  return page;
}

const terminal::AllTexts& interface_texts() {
  static const terminal::AllTexts texts = *terminal::load_texts(in_build("share/ocop/text"));
  return texts;
}

core::State state_on(const visit::Route& route) {
  using namespace std::chrono;
  core::Defaults defaults;
  defaults.start = {visit::Screen::home, {}};
  core::State state = core::make_state(defaults, Date{2026y / November / 23});
  core::update(state, core::CatalogOpened{sample_shelf()}, 0);
  for (const core::Effect& effect : core::update(state, core::Open{route}, 0)) {
    if (const auto* load = std::get_if<core::LoadProduct>(&effect))
      core::update(state, core::ProductLoaded{load->id, sample_page(load->id)}, 0);
    if (const auto* search = std::get_if<core::Search>(&effect))
      core::update(state,
                   core::SearchFound{search->question,
                                     sample().catalog.search(search->text, 120).rows, false},
                   0);
  }
  return state;
}

}  // namespace ocop::test
