#include <array>
#include <cassert>

#include "app/office/pages/site_text.h"
#include "app/office/pages/web_files.h"

namespace ocop::pages {

namespace {

SiteTexts built_in(WebFile file, Language language) {
  auto texts = SiteTexts::parse(web_file(file), language);
  assert(texts);  // the build created the file
  return texts ? std::move(*texts) : SiteTexts();
}

}  // namespace

const SiteTexts& site_texts(Language language) {
  static const std::array<SiteTexts, 3> kTexts{built_in(WebFile::vi, Language::vi),
                                               built_in(WebFile::en, Language::en),
                                               built_in(WebFile::zh, Language::zh)};
  return kTexts.at(static_cast<std::size_t>(language));
}

}  // namespace ocop::pages
