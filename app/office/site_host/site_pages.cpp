#include "app/office/site_host/site_pages.h"

#include <utility>

#include "app/office/pages/error_page.h"
#include "app/office/pages/json_documents.h"
#include "app/office/pages/og_picture.h"
#include "app/office/pages/trace_page.h"
#include "app/office/site/epcis.h"
#include "app/office/site/linkset.h"
#include "app/office/site/site_links.h"
#include "app/office/site_host/site_paths.h"

namespace ocop::site_host {

namespace {

std::string below(std::string folder, std::string_view file) {
  return folder.append("/").append(file);
}

gs1::LinkedLot named(const pages::TraceView& view) {
  return {.gtin = view.product.gtin,
          .product_id = view.product.card.id,
          .lot = view.lot ? std::string_view(view.lot->name.lot) : ""};
}

/// Returns the addresses of the files beside a page, which are the same in all languages.
pages::PageLinks links_of(const pages::TraceView& view, const std::string& site) {
  const gs1::LinkedLot name = named(view);
  const std::string own = site::product_address(site, name.gtin, name.product_id, name.lot);
  pages::PageLinks links;
  links.site = site;
  for (const Language language : kLanguages)
    links.languages.at(static_cast<std::size_t>(language)) = below(own, page_file(language));
  const std::string product = site::product_address(site, name.gtin, name.product_id, "");
  for (const Language language : kLanguages)
    links.product_languages.at(static_cast<std::size_t>(language)) =
        below(product, page_file(language));
  const auto document = [](const std::string& page, site::Document what) {
    return below(page, site::name_of(what).file);
  };
  if (view.lot && !view.lot->events.empty()) links.epcis = document(own, site::Document::epcis);
  if (view.lot) links.recall = document(own, site::Document::recall);
  links.certificates = document(product, site::Document::certificates);
  links.linkset = document(own, site::Document::linkset);
  links.pictures = site + "/pictures/";
  return links;
}

}  // namespace

Status SitePages::product(site::TraceSource& source, const std::string& id) {
  auto view = source.product(id);
  if (!view) return view.error();
  if (!*view) return Error{"The product " + id + " cannot be read; import the sheets again."};
  const std::string folder = *page_folder(named(**view));
  std::erase_if((*view)->lots, [&](const pages::LotLine& line) {  // lot() reports them
    return !page_folder({(*view)->product.gtin, id, line.lot});
  });
  if (auto made = page(std::move(**view), folder); !made) return made;
  for (const LotName& name : source.lots(id))
    if (auto made = lot(source, name); !made) return made;
  const std::scoped_lock lock(mutex_);
  ++result_.products;
  return Done{};
}

Status SitePages::lot(site::TraceSource& source, const LotName& name) {
  auto view = source.lot(name);
  if (!view) return view.error();
  if (!*view) return Error{"The lot " + name.lot + " of " + name.product + " cannot be read."};
  const auto folder = page_folder(named(**view));
  {
    const std::scoped_lock lock(mutex_);
    if (!folder) {
      result_.left_out.push_back(name);
      return Done{};
    }
    ++result_.lots;
  }
  (*view)->proof = pages::ProofState::stored;
  return page(std::move(**view), *folder);
}

Status SitePages::page(pages::TraceView view, const std::string& folder) {
  view.links = links_of(view, order_.settings.address);
  view.report = order_.settings.report;
  for (const Language language : kLanguages) {
    view.language = language;
    if (auto drawn = share_picture(view, folder); !drawn) return drawn;
    if (order_.share_pictures)
      view.links.share_picture =
          below(site::product_address(order_.settings.address, view.product.gtin,
                                      view.product.card.id, named(view).lot),
                share_file(language));
    auto put = folder_.put(below(folder, page_file(language)), pages::trace_page(view));
    if (!put) return put;
  }
  if (auto put = documents(view, folder); !put) return put;
  return pictures(view);
}

Status SitePages::documents(const pages::TraceView& view, const std::string& folder) {
  using site::Document;
  const auto put = [&](Document what, const std::string& text) {
    return folder_.put(below(folder, site::name_of(what).file), text);
  };
  if (auto done = put(Document::linkset, site::linkset_document(view)); !done) return done;
  const std::string as_json_ld = site::linkset_document(view, site::LinksetForm::json_ld);
  if (auto done = put(Document::linkset_ld, as_json_ld); !done) return done;
  if (view.lot)
    if (auto done = put(Document::recall, pages::recall_document(view)); !done) return done;
  if (!view.lot && !view.product.certificates.empty())
    if (auto done = put(Document::certificates, pages::certificates_document(view)); !done)
      return done;
  if (view.links.epcis.empty()) return Done{};
  return put(Document::epcis, site::epcis_document(view));
}

Status SitePages::side(pages::SideView view) {
  const std::string path = pages::side_path(view.name);
  std::string folder = path.substr(1);
  if (!folder.empty() && !folder.ends_with('/')) folder += '/';
  view.about.links = {.site = order_.settings.address};
  view.about.report = order_.settings.report;
  for (const Language language : kLanguages)
    view.about.links.languages.at(static_cast<std::size_t>(language)) =
        (order_.settings.address + "/" + folder).append(page_file(language));
  for (const Language language : kLanguages) {
    view.about.language = language;
    auto put = folder_.put(folder + std::string(page_file(language)), pages::side_page(view));
    if (!put) return put;
  }
  return Done{};
}

Status SitePages::rest(const site::TraceSource& source) {
  for (const pages::SideName& name : source.sides())
    if (auto view = source.side(name))
      if (auto put = side(std::move(*view)); !put) return put;
  const std::string description = site::resolver_description(order_.settings);
  if (auto put = folder_.put(".well-known/gs1resolver", description); !put) return put;
  if (auto put = folder_.put("robots.txt", std::string(site::kRobots) + "\n"); !put) return put;
  return missing();
}

Status SitePages::share_picture(const pages::TraceView& view, const std::string& folder) {
  if (!order_.share_pictures) return Done{};
  const auto drawn = [&] {
    const std::scoped_lock lock(mutex_);
    return pages::og_picture(view);
  }();
  if (!drawn) return drawn.error();
  return folder_.put(below(folder, share_file(view.language)), *drawn);
}

Status SitePages::pictures(const pages::TraceView& view) {
  // A page shows only the product's first picture (trace_top.cpp).
  if (!view.product.pictures.empty())
    if (auto put = picture(view.product.pictures.front().sha256, pictures::PictureUse::phone); !put)
      return put;
  if (!view.lot) return Done{};
  for (const LotEvent& event : view.lot->events)
    for (const LotDocument& document : event.documents)
      if (auto put = picture(document.picture, pictures::PictureUse::screen); !put) return put;
  return Done{};
}

Status SitePages::picture(const std::string& sha256, pictures::PictureUse use) {
  if (sha256.empty()) return Done{};
  std::string file = use == pictures::PictureUse::phone ? "pictures/phone/" : "pictures/";
  file += sha256.substr(0, 2) + "/" + sha256;
  {
    const std::scoped_lock lock(mutex_);
    if (!pictures_.insert(file).second) return Done{};
  }
  if (const auto ready = pictures::ready_picture(disk_, order_.data, sha256, use)) {
    const auto bytes = disk_.map(*ready);
    if (!bytes) return bytes.error();
    if (use == pictures::PictureUse::screen && folder_.keep(file, bytes->bytes.size()))
      return Done{};
    return folder_.put(file, bytes->bytes);
  }
  const auto made = pictures::made_picture(disk_, order_.data, sha256, use);
  if (!made) return made.error();
  return folder_.put(file, *made);
}

Status SitePages::missing() {
  pages::ErrorView view;
  view.links.site = order_.settings.address;
  view.report = order_.settings.report;
  for (const Language language : kLanguages)
    view.links.languages.at(static_cast<std::size_t>(language)) =
        below(order_.settings.address, missing_file(language));
  for (const Language language : kLanguages) {
    view.language = language;
    auto put = folder_.put(missing_file(language), pages::error_page(view));
    if (!put) return put;
  }
  return Done{};
}

}  // namespace ocop::site_host
