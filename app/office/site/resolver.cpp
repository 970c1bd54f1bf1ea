#include "app/office/site/resolver.h"

#include <algorithm>
#include <utility>

#include "app/base/gs1/lot_proof.h"
#include "app/office/pages/json_documents.h"
#include "app/office/pages/og_picture.h"
#include "app/office/pages/trace_page.h"
#include "app/office/site/epcis.h"
#include "app/office/site/linkset.h"
#include "app/office/site/site_answers.h"

namespace ocop::site {

namespace {

constexpr const char* kNoProof = "0";

std::string with(std::string link, std::string_view more) {
  link += link.find('?') == std::string::npos ? '?' : '&';
  return link.append(more);
}

std::string document_address(std::string page, Document document) {
  return page.append("/").append(name_of(document).file);
}

/// All links name the product as the opened link does, because its proof is valid only for that
/// name.
pages::PageLinks links_of(const Question& question, const SiteSettings& settings) {
  const auto named = question.link.named().any_pack();
  const std::string own = gs1::lot_link(settings.address, named);
  // The proof is valid only for its pack, so the pack's number stays with it.
  const bool with_proof = !question.link.proof.empty();
  const std::string proved = gs1::lot_link(
      settings.address, with_proof ? question.link.named() : named, question.link.proof);
  const std::string here = "lang=" + std::string(language_code(question.language));
  pages::PageLinks links{.site = settings.address};
  if (question.chosen) links.onward = here;
  for (const Language language : kLanguages)
    links.languages.at(static_cast<std::size_t>(language)) =
        with(proved, "lang=" + std::string(language_code(language)));
  links.linkset = document_address(own, Document::linkset);
  if (!question.link.lot.empty()) {
    const std::string product = gs1::lot_link(settings.address, {named.gtin, named.product_id});
    for (const Language language : kLanguages)
      links.product_languages.at(static_cast<std::size_t>(language)) =
          with(product, "lang=" + std::string(language_code(language)));
    links.recall = document_address(own, Document::recall);
    links.certificates = document_address(product, Document::certificates);
  } else {
    links.certificates = document_address(own, Document::certificates);
  }
  links.pictures = settings.address + "/pictures/";
  links.share_picture = with(with(own, here), "share=1");
  return links;
}

pages::ErrorView error_of(pages::ErrorKind kind, const Question& question,
                          const SiteSettings& settings) {
  pages::ErrorView view;
  view.language = question.language;
  view.links = links_of(question, settings);
  view.kind = kind;
  view.lot = question.link.lot;
  view.report = settings.report;
  return view;
}

SiteAnswer unknown_product(const Question& question, const SiteSettings& settings) {
  return error_answer(error_of(pages::ErrorKind::unknown_product, question, settings));
}

/// Answers for a lot that does not exist, or is another product's.
SiteAnswer unknown_lot(const std::string& product, const Question& question, TraceSource& source,
                       const SiteSettings& settings) {
  const std::string owner = source.product_of_lot(question.link.lot);
  const pages::ProductName* other = source.name_of(owner);
  pages::ErrorView view =
      error_of(other == nullptr ? pages::ErrorKind::unknown_lot : pages::ErrorKind::lot_of_another,
               question, settings);
  view.product_id = product;
  view.product = *source.name_of(product);
  if (other != nullptr) {
    view.owner_id = owner;
    view.owner = *other;
  }
  return error_answer(view);
}

pages::ProofState proof_of(const Question& question, const pages::TraceView& view,
                           const TraceSource& source) {
  const gs1::ProductLink& link = question.link;
  if (!view.lot || link.proof.empty() || source.label_keys().empty())
    return pages::ProofState::none;
  return gs1::is_lot_signed(link.named(), link.proof, source.label_keys(), view.lot->made_on)
             ? pages::ProofState::issued
             : pages::ProofState::not_issued;
}

std::optional<std::string> target_of(const Question& question, const pages::TraceView& view) {
  return link_target(view, question.link_type, question.media_type);
}

bool is_there(const Question& question, const pages::TraceView& view) {
  if (question.wanted == Wanted::target) return target_of(question, view).has_value();
  if (question.wanted != Wanted::document) return true;
  if (question.document == Document::epcis) return !view.links.epcis.empty();
  if (question.document == Document::recall) return view.lot.has_value();
  if (question.document == Document::certificates)
    return !view.lot && !view.product.certificates.empty();
  return true;
}

/// Returns the target with those parameters of the query that it does not have (the GS1-Conformant
/// Resolver Standard requires passing them on).
std::string with_passed(std::string target, const Question& question) {
  const std::size_t mark = std::min(target.find('#'), target.size());
  const std::string anchor = target.substr(mark);
  target.resize(mark);
  for (const std::string& pair : question.passed) {
    const std::string name = pair.substr(0, pair.find('=')) + "=";
    if (target.find("?" + name) == target.npos && target.find("&" + name) == target.npos)
      target = with(std::move(target), pair);
  }
  return target + anchor;
}

SiteAnswer document_answer(const Question& question, const pages::TraceView& view) {
  const std::string type(name_of(question.document).type);
  switch (question.document) {
    case Document::epcis:
      return json_answer(type, epcis_document(view));
    case Document::recall:
      return json_answer(type, pages::recall_document(view));
    case Document::certificates:
      return json_answer(type, pages::certificates_document(view));
    case Document::linkset_ld:
      return json_answer(type, linkset_document(view, LinksetForm::json_ld));
    case Document::linkset:
    case Document::linkset_json:
      break;
  }
  SiteAnswer answer = json_answer(type, linkset_document(view));
  answer.headers.emplace_back("Link",
                              "<https://ref.gs1.org/standards/resolver/linkset-context>; "
                              "rel=\"http://www.w3.org/ns/json-ld#context\"; "
                              "type=\"application/ld+json\"");
  return answer;
}

/// Answers with a page other than a product's.
SiteAnswer side_answer(const Question& question, TraceSource& source,
                       const SiteSettings& settings) {
  auto found = source.side(*question.side);
  if (!found) return error_answer(error_of(pages::ErrorKind::no_page, question, settings));
  pages::PageLinks& links = found->about.links;
  links = {.site = settings.address};
  const std::string own = settings.address + pages::side_path(*question.side);
  for (const Language language : kLanguages)
    links.languages.at(static_cast<std::size_t>(language)) =
        with(own, "lang=" + std::string(language_code(language)));
  if (question.chosen) links.onward = "lang=" + std::string(language_code(question.language));
  found->about.language = question.language;
  found->about.report = settings.report;
  return page_answer(pages::side_page(*found), question.language, "");
}

}  // namespace

std::variant<pages::TraceView, SiteAnswer> look_up(Question& question, TraceSource& source,
                                                   const SiteSettings& settings, Date today) {
  if (question.side) return side_answer(question, source, settings);
  const gs1::ProductLink& link = question.link;
  const std::string id = link.gtin ? source.product_of(*link.gtin) : link.product_id;
  if (source.name_of(id) == nullptr) return unknown_product(question, settings);
  auto found = link.lot.empty() ? source.product(id) : source.lot({id, link.lot});
  if (!found) return error_answer(error_of(pages::ErrorKind::unavailable, question, settings));
  if (!*found) return unknown_lot(id, question, source, settings);
  pages::TraceView view = std::move(**found);
  view.proof = proof_of(question, view, source);
  if (view.proof == pages::ProofState::none) question.link.proof.clear();
  if (view.proof == pages::ProofState::not_issued) question.link.proof = kNoProof;
  view.language = question.language;
  view.links = links_of(question, settings);
  if (view.lot && !view.lot->events.empty())
    view.links.epcis =
        document_address(gs1::lot_link(settings.address, link.named().any_pack()), Document::epcis);
  view.today = today;
  view.report = settings.report;
  view.code = question.code;
  if (!is_there(question, view))
    return plain_answer(404,
                        "There is no link of this type here; ?linkType=linkset tells which there "
                        "are.");
  return view;
}

SiteAnswer drawn(const Question& question, const pages::TraceView& view) {
  switch (question.wanted) {
    case Wanted::page:
      return page_answer(pages::trace_page(view), view.language, view.links.linkset);
    case Wanted::document:
      return document_answer(question, view);
    case Wanted::target:
      return redirect_answer(
          with_passed(target_of(question, view).value_or(view.links.site), question),
          view.links.linkset);
    case Wanted::share_picture: {
      auto picture = pages::og_picture(view);
      if (!picture) return plain_answer(503, picture.error().sentence);
      return picture_answer("image/png", std::move(*picture), false);
    }
  }
  return plain_answer(404, "There is no such thing here.");
}

SiteAnswer resolve(const SiteRequest& request, TraceSource& source, const SiteSettings& settings,
                   Date today) {
  auto asked = read_question(request, settings);
  if (auto* answer = std::get_if<SiteAnswer>(&asked)) return std::move(*answer);
  Question& question = std::get<Question>(asked);
  auto found = look_up(question, source, settings, today);
  if (auto* answer = std::get_if<SiteAnswer>(&found)) return std::move(*answer);
  return drawn(question, std::get<pages::TraceView>(found));
}

SiteAnswer unavailable(const SiteRequest& request, const SiteSettings& settings) {
  const auto asked = read_question(request, settings);
  if (const auto* answer = std::get_if<SiteAnswer>(&asked)) return *answer;
  const Question& question = std::get<Question>(asked);
  return error_answer(error_of(pages::ErrorKind::unavailable, question, settings));
}

}  // namespace ocop::site
