// Where the pages of products and lots lie in a folder of static files, so that a web server that
// knows no rules finds them: a page's address is a folder, and in it
//   index.html        in Vietnamese: what a server shows for the address itself
//   en.html, zh.html  in the other languages
//   epcis.jsonld, linkset.json, share-vi.png ... (app/office/site/site_document.h)
// Thread rule: pure. Not what is in these files: site_export.h.
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
/// What a server shows where it has nothing: "404.html", "404-en.html".
std::string missing_file(Language language);

/// "01/08930000000019/10/NA/26+1": the address as a server reads it, for all of them take "%2F" for
/// a step into a folder. Returns nullopt if the lot's number would lead out of the folder, or onto
/// a file of another page ("..", "A//B", "A/en.html"), so no static file can have its address.
std::optional<std::string> page_folder(const gs1::LinkedLot& lot);

}  // namespace ocop::site_host
