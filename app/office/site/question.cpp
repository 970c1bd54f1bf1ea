// The target is never decoded as a whole, so that "%2F" in a lot does not become a path separator.
#include "app/office/site/question.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/percent.h"
#include "app/base/codec/utf8_check.h"
#include "app/base/gs1/link_key.h"
#include "app/base/gs1/web_address.h"
#include "app/office/pages/site_address.h"
#include "app/office/site/negotiation.h"
#include "app/office/site/site_answers.h"

namespace ocop::site {

namespace {

/// Returns "/t" for "https://host/t"; empty if the site is a whole host.
std::string_view path_of(std::string_view address) {
  const auto slash = address.find('/', address.find("://") + 3);
  return slash == address.npos ? std::string_view() : address.substr(slash);
}

/// Calls `each` with the raw pairs of a query.
template <class Each>
void each_pair(std::string_view target, Each each) {
  const std::size_t from = target.find('?');
  if (from == target.npos) return;
  std::string_view query = target.substr(from + 1);
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find_first_of("&;"));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    if (!pair.empty()) each(pair);
  }
}

/// Returns the value of a query's parameter that is not GS1's; nullopt if absent.
std::optional<std::string> value_of(const std::vector<std::string>& others, std::string_view name) {
  for (const std::string& other : others)
    if (other.starts_with(name) && other.size() > name.size() && other[name.size()] == '=')
      return codec::percent_decode(other.substr(name.size() + 1)).value_or("");
  return std::nullopt;
}

/// Returns "pip" for "gs1:pip" and "https://ref.gs1.org/voc/pip".
std::string_view gs1_name(std::string_view type) {
  for (const std::string_view before :
       {"gs1:", "https://ref.gs1.org/voc/", "https://gs1.org/voc/", "https://www.gs1.org/voc/"})
    if (type.size() > before.size() && type.starts_with(before)) return type.substr(before.size());
  return type;
}

/// Returns whether the target is one that no browser or code produces.
bool is_broken(std::string_view target) {
  const auto decoded = codec::percent_decode(target);
  return !gs1::address_parts(target) || !decoded || !codec::is_utf8(*decoded) ||
         decoded->find('\0') != std::string::npos;
}

SiteAnswer error(pages::ErrorKind kind, Language language, const SiteSettings& settings) {
  pages::ErrorView view;
  view.language = language;
  view.kind = kind;
  view.links.site = settings.address;
  view.report = settings.report;
  return error_answer(view);
}

/// Answers fixed paths other than products'.
std::optional<SiteAnswer> fixed_answer(std::string_view path, const SiteSettings& settings) {
  if (path == "/robots.txt") return plain_answer(200, kRobots);
  if (path == "/.well-known/gs1resolver")
    return json_answer("application/json", resolver_description(settings));
  return std::nullopt;
}

/// Classifies an unreadable target: a damaged link to a product, or no such link at all.
pages::ErrorKind kind_of(std::string_view path, std::string_view target) {
  const std::string_view first = path.substr(1, path.find('/', 1) - 1);
  const bool as_product = first == "p" || gs1::primary_key(first) != nullptr;
  return as_product && !gs1::read_digital_link(target) ? pages::ErrorKind::bad_link
                                                       : pages::ErrorKind::no_page;
}

/// Determines what is requested, by the link type or, without one, by the Accept header.
void read_wanted(Question& question, std::string_view accept) {
  constexpr std::array<std::string_view, 3> kTypes{name_of(Document::linkset).type,
                                                   name_of(Document::linkset_json).type,
                                                   name_of(Document::linkset_ld).type};
  constexpr std::array kForms{Document::linkset, Document::linkset_json, Document::linkset_ld};
  const bool links = question.link_type == "linkset" || question.link_type == "all";
  const auto form = preferred(accept, kTypes, links ? "" : "text/html");
  if (!links && !question.link_type.empty()) {
    question.wanted = Wanted::target;
    if (form) question.media_type = kTypes.at(*form);
    return;
  }
  if (value_of(question.link.link.others, "share") && !links)
    question.wanted = Wanted::share_picture;
  else if (links || form)
    question.wanted = Wanted::document;
  if (form) question.document = kForms.at(*form);
}

void read_language(Question& question, std::string_view value) {
  const auto language = language_from_code(value);
  if (!language) return;
  question.language = *language;
  question.chosen = true;
}

/// Reads a link to a product or lot. `target`: without a document's name.
void read_link(Question& question, const SiteRequest& request, std::string_view target) {
  question.link_type = gs1_name(question.link.link.link_type);
  const auto& others = question.link.link.others;
  const auto switched = value_of(others, "lang");
  read_language(question, switched.value_or(""));
  question.point = value_of(others, "from").value_or("");
  if (question.wanted == Wanted::page) read_wanted(question, request.accept);
  if (question.wanted == Wanted::page) question.code = pages::pack_code(question.link.link);
  if (question.wanted == Wanted::target)
    each_pair(target, [&](std::string_view pair) {
      if (!gs1::is_link_type(pair.substr(0, pair.find('='))))
        question.passed.push_back(codec::percent_repair(pair));
    });
  question.scanned = question.wanted == Wanted::page && !switched && request.method == "GET" &&
                     (!question.link.proof.empty() || !question.point.empty());
}

}  // namespace

Result<std::string> site_address(std::string_view address) {
  while (address.ends_with('/')) address.remove_suffix(1);
  const bool whole = address.find_first_of("?#") == address.npos;
  if (!whole || !pages::Address::web(address) || !gs1::address_parts(std::string(address) + "/"))
    return Error{
        "The site's address is written as https://ocop.example.vn, optionally with a path, and "
        "with nothing after it."};
  return std::string(address);
}

std::string resolver_description(const SiteSettings& settings) {
  return codec::canonical(
      {{"name", "OCOP Lạng Sơn"},
       {"resolverRoot", settings.address},
       {"supportedPrimaryKeys", {"01"}},
       {"linkTypeDefaultCanBeLinkset", false},
       {"supportedLinkType",
        codec::Json::array({{{"namespace", "https://ref.gs1.org/voc/"}, {"prefix", "gs1:"}}})}});
}

std::string key_of(const Question& question) {
  const gs1::ProductLink& link = question.link;
  std::string key = std::to_string(static_cast<int>(question.wanted));
  key += language_code(question.language);
  if (question.chosen && question.wanted == Wanted::page) key += '!';
  if (question.wanted == Wanted::document)
    key += std::to_string(static_cast<int>(question.document));
  const std::string side = question.side ? pages::side_path(*question.side) : "";
  for (const std::string& part : {link.gtin ? link.gtin->as_14() : link.product_id, link.lot,
                                  link.proof, question.link_type, side})
    key.append(1, '\0').append(part);  // NUL cannot occur in a link
  return key;
}

bool is_worth_keeping(const Question& question) {
  return question.wanted != Wanted::target && question.code.empty();
}

std::variant<Question, SiteAnswer> read_question(const SiteRequest& request,
                                                 const SiteSettings& settings) {
  if (request.method == "OPTIONS") return options_answer();
  if (request.method != "GET" && request.method != "HEAD")
    return plain_answer(405, "This address can only be read: ask for it by GET.");
  Question question;
  question.language = language_wanted(request.accept_language);
  if (is_broken(request.target))
    return error(pages::ErrorKind::bad_link, question.language, settings);
  const std::string_view base = path_of(settings.address);
  std::string_view path = request.target.substr(0, request.target.find('?'));
  if (!base.empty() && path.starts_with(base) && path.substr(base.size()).starts_with('/'))
    path.remove_prefix(base.size());
  if (auto answer = fixed_answer(path, settings)) return *answer;
  if ((question.side = pages::side_of(path))) {
    each_pair(request.target, [&](std::string_view pair) {
      if (pair.starts_with("lang=")) read_language(question, pair.substr(5));
    });
    return question;
  }
  std::string target(request.target);
  if (const auto named = document_at(path)) {
    question.wanted = Wanted::document;
    question.document = named->first;
    const std::size_t end = std::min(request.target.find('?'), request.target.size());
    const std::size_t file = path.size() - named->second.size();
    target.erase(end - file, file);
  }
  auto link = gs1::read_product_link(target);
  if (!link) return error(kind_of(path, target), question.language, settings);
  if (!link->link.stem.empty() && link->link.stem != base)
    return error(pages::ErrorKind::no_page, question.language, settings);
  question.link = std::move(*link);
  read_link(question, request, target);
  return question;
}

}  // namespace ocop::site
