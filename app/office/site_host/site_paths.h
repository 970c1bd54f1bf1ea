// The paths of pages in a folder of static files, chosen so that a web server needs no rewrite
// rules: a page's address is a folder that contains
// index.html in Vietnamese: served for the address itself
//   en.html, zh.html  in the other languages
//   epcis.jsonld, linkset.json, share-vi.png ... (app/office/site/site_document.h)
// Thread rule: pure. Not the content of these files: site_export.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/base/gs1/product_link.h"
#include "db/model/language.h"

namespace ocop::site_host {

/// "index.html", "en.html", "zh.html".
std::string_view page_file(Language language);
/// "share-vi.png".
std::string share_file(Language language);
/// The pages for missing files: "404.html", "404-en.html".
std::string missing_file(Language language);

/// Returns "01/08930000000019/10/NA/26+1", say: the address as web servers decode it, since all of
/// them treat "%2F" as a path separator. Returns nullopt if the lot's number would lead out of the
/// folder, or onto a file of another page ("..", "A//B", "A/en.html"), so no static file can have
/// its address.
std::optional<std::string> page_folder(const gs1::LinkedLot& lot);

}  // namespace ocop::site_host
