// Writes the pages that page_test.py opens. Usage: trace_pages FOLDER SITE
#include <fstream>
#include <functional>
#include <iostream>
#include <map>

#include "app/office/pages/error_page.h"
#include "app/office/pages/og_picture.h"
#include "app/office/pages/trace_page.h"
#include "tests/site/trace_fixture.h"

namespace {

using namespace ocop;
using namespace ocop::site;
using namespace ocop;
using namespace ocop::site;

std::string unknown_lot(Language language, const std::string& site) {
  const pages::TraceView view = site::sample_view(language, 0, site);
  pages::ErrorView error;
  error.language = language;
  error.links = view.links;
  error.kind = pages::ErrorKind::unknown_lot;
  error.lot = "NA-999999";
  error.product_id = view.product.card.id;
  error.product = {view.product.card.name, view.product.gtin};
  error.report = view.report;
  return pages::error_page(error);
}

pages::TraceView not_issued(Language language, const std::string& site) {
  pages::TraceView view = site::sample_view(language, 6, site);
  view.proof = pages::ProofState::not_issued;
  view.sample = false;
  view.today = site::day(2026, 9, 1);
  return view;
}

/// With a missing picture: the page must be complete without it.
pages::TraceView pictured(Language language, const std::string& site) {
  pages::TraceView view = site::sample_view(language, 3, site);
  view.product.pictures.push_back(
      {.sha256 = std::string(64, 'a'),
       .width = 1200,
       .height = 900,
       .alternative = site::words("Na trên cành", "On the tree", "树上的果实")});
  return view;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string folder = argv[1];
  const std::string site = argv[2];
  using Make = std::function<std::string(Language)>;
  const std::map<std::string, Make> pages{
      {"lot", [&](Language l) { return pages::trace_page(site::sample_view(l, 6, site)); }},
      {"long", [&](Language l) { return pages::trace_page(site::sample_view(l, 20, site)); }},
      {"recalled", [&](Language l) { return pages::trace_page(site::recalled_view(l, site)); }},
      {"not-issued", [&](Language l) { return pages::trace_page(not_issued(l, site)); }},
      {"pictured", [&](Language l) { return pages::trace_page(pictured(l, site)); }},
      {"product", [&](Language l) { return pages::trace_page(site::product_view(l, site)); }},
      {"hostile", [&](Language l) { return pages::trace_page(site::hostile_view(l, site)); }},
      {"unknown-lot", [&](Language l) { return unknown_lot(l, site); }}};
  for (const auto& [name, make] : pages)
    for (const Language language : kLanguages) {
      std::ofstream file(folder + "/" + name + "-" + std::string(language_code(language)) + ".html",
                         std::ios::binary);
      file << make(language);
      if (!file.flush()) return 1;
    }
  for (const Language language : kLanguages) {
    const auto picture = pages::og_picture(site::sample_view(language, 6, site));
    if (!picture) return 1;
    std::ofstream(folder + "/share-" + std::string(language_code(language)) + ".png",
                  std::ios::binary)
        << *picture;
  }
  std::cout << pages::content_security_policy() << "\n";
}
