#include "app/office/site_host/site_paths.h"

#include <algorithm>
#include <array>

#include "app/office/site/site_document.h"

namespace ocop::site_host {

namespace {

std::string with_language(std::string_view stem, Language language, std::string_view ending) {
  return std::string(stem).append("-").append(language_code(language)).append(ending);
}

/// Returns whether a path component cannot be a folder, or would collide with a file of ours.
bool is_taken(std::string_view step) {
  if (step.empty() || step == "." || step == "..") return true;
  constexpr std::string_view kHalf = ".part";  // suffix of a file being written
  if (step.ends_with(kHalf)) step.remove_suffix(kHalf.size());
  const auto is_file = [&](Language language) {
    return step == page_file(language) || step == share_file(language);
  };
  const auto is_document = [&](const site::DocumentName& one) { return step == one.file; };
  return std::any_of(site::kDocuments.begin(), site::kDocuments.end(), is_document) ||
         std::any_of(kLanguages.begin(), kLanguages.end(), is_file);
}

bool is_folder_name(std::string_view lot) {
  for (;;) {
    const std::size_t slash = lot.find('/');
    if (is_taken(lot.substr(0, slash))) return false;
    if (slash == lot.npos) return true;
    lot.remove_prefix(slash + 1);
  }
}

}  // namespace

std::string_view page_file(Language language) {
  constexpr std::array<std::string_view, 3> kFiles{"index.html", "en.html", "zh.html"};
  return kFiles.at(static_cast<std::size_t>(language));
}

std::string share_file(Language language) {
  return with_language("share", language, ".png");
}

std::string missing_file(Language language) {
  return language == Language::vi ? "404.html" : with_language("404", language, ".html");
}

std::optional<std::string> page_folder(const gs1::LinkedLot& lot) {
  std::string folder = gs1::lot_link("", {lot.gtin, lot.product_id}).substr(1);
  if (lot.lot.empty()) return folder;
  if (!is_folder_name(lot.lot)) return std::nullopt;
  return folder.append("/10/").append(lot.lot);
}

}  // namespace ocop::site_host
