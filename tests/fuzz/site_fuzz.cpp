// Any request to the site: a target and, after line ends, the headers Accept and Accept-Language.
// There must be an answer with one of a few statuses, without markup from the request, and repeated
// requests must get the same answer.
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "app/office/site/resolver.h"
#include "db/catalog/writer.h"

namespace {

using namespace ocop;

void check(bool right) {
  if (!right) std::abort();
}

Lot lot_of(const char* number) {
  Lot lot;
  lot.name = {"na", number};
  LotEvent& event = lot.events.emplace_back();
  event.id = "e";
  event.step = "inspecting";
  return lot;
}

/// Makes one product with a GTIN and two lots, one of which is hard to write in a link.
site::TraceSource made() {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("ocop-fuzz-" + std::to_string(getpid()))).string();
  auto writer = db::CatalogWriter::create();
  writer->group({"food", "", {{"Thực phẩm", "", ""}}}, 1);
  Product product;
  product.card.id = "na";
  product.card.name = {{"Na", "", ""}};
  product.card.group = "food";
  product.gtin = Gtin::parse("8931234567897");
  writer->product(product, {}, {});
  for (const char* number : {"L1", "<a/b%>"}) writer->lot(lot_of(number));
  writer->label_key({PublicKey{}, std::nullopt});
  check(static_cast<bool>(writer->finish(path)));
  auto source = site::TraceSource::open(path);
  std::filesystem::remove(path);  // stays readable while open
  check(static_cast<bool>(source));
  return std::move(*source);
}

std::string_view line(std::string_view& text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), first.size() + 1));
  return first;
}

void ask(const std::string& target, std::string_view accept, std::string_view language) {
  static site::TraceSource source = made();
  static const site::SiteSettings settings{"https://ocop.example.vn", {}};
  const site::SiteRequest request{"GET", target, accept, language};
  const auto asked = site::read_question(request, settings);
  if (const auto* question = std::get_if<site::Question>(&asked))
    if (question->wanted == site::Wanted::share_picture)
      return;  // slow, and independent of the request
  const auto answer = site::resolve(request, source, settings, Date{});
  check(answer.status == 200 || answer.status == 307 || answer.status == 400 ||
        answer.status == 404);
  check(!answer.body.empty());
  if (answer.type.starts_with("text/html")) {
    const auto first = answer.body.find("<script");
    check(first == answer.body.npos || answer.body.find("<script", first + 1) == answer.body.npos);
  }
  for (const auto& [name, value] : answer.headers) {
    check(value.find_first_of("\r\n") == value.npos);
    check(name != "Location" || value.starts_with(settings.address + "/"));  // never another site's
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const std::string target(line(rest));
  const std::string_view accept = line(rest), language = line(rest);
  ask(target, accept, language);
  ask("/01/08931234567897/10/" + target, accept, language);
  ask("/01/08931234567897/10/L1?" + target, accept, language);
  return 0;
}
