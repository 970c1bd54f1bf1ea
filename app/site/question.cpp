// The target is never decoded as a whole: "%2F" in a lot must not become a step in the path.
#include "app/site/question.h"

#include <optional>
#include <utility>

#include "app/site/negotiation.h"
#include "app/site/site_answers.h"
#include "app/site/web_address.h"
#include "app/wire/canonical_json.h"
#include "app/wire/link_key.h"
#include "app/wire/percent.h"
#include "app/wire/utf8_check.h"
#include "app/wire/web_address.h"

namespace ocop::site {

namespace {

/// "/t" of "https://host/t"; empty: the site is a host of its own.
std::string_view path_of(std::string_view address) {
  const auto slash = address.find('/', address.find("://") + 3);
  return slash == address.npos ? std::string_view() : address.substr(slash);
}

/// The value behind `name` in what is not GS1's of a query; nothing: it is not there.
std::optional<std::string> value_of(const std::vector<std::string>& others, std::string_view name) {
  for (const std::string& other : others)
    if (other.starts_with(name) && other.size() > name.size() && other[name.size()] == '=')
      return wire::percent_decode(other.substr(name.size() + 1)).value_or("");
  return std::nullopt;
}

/// "gs1:pip" and "https://ref.gs1.org/voc/pip" → "pip".
std::string_view gs1_name(std::string_view type) {
  for (const std::string_view before :
       {"gs1:", "https://ref.gs1.org/voc/", "https://gs1.org/voc/", "https://www.gs1.org/voc/"})
    if (type.starts_with(before)) return type.substr(before.size());
  return type;
}

/// A target that no browser and no code of anybody's makes.
bool is_broken(std::string_view target) {
  const auto decoded = wire::percent_decode(target);
  return !wire::address_parts(target) || !decoded || !wire::is_utf8(*decoded) ||
         decoded->find('\0') != std::string::npos;
}

SiteAnswer error(ErrorKind kind, Language language, const SiteSettings& settings) {
  ErrorView view;
  view.language = language;
  view.kind = kind;
  view.links.site = settings.address;
  view.report = settings.report;
  return error_answer(view);
}

/// The resolver of itself (GS1-Conformant Resolver, resolver description file).
SiteAnswer description(const SiteSettings& settings) {
  const wire::Json json{
      {"name", "OCOP Lạng Sơn"},
      {"resolverRoot", settings.address},
      {"supportedPrimaryKeys", {"01"}},
      {"linkTypeDefaultCanBeLinkset", false},
      {"supportedLinkType",
       wire::Json::array({{{"namespace", "https://ref.gs1.org/voc/"}, {"prefix", "gs1:"}}})}};
  return json_answer("application/json", wire::canonical(json));
}

/// What is at fixed places beside products.
std::optional<SiteAnswer> fixed_answer(std::string_view path, const SiteSettings& settings) {
  if (path == "/robots.txt") return plain_answer(200, "User-agent: *\nDisallow: /v1/");
  if (path == "/.well-known/gs1resolver") return description(settings);
  return std::nullopt;
}

/// Of what cannot be read: a broken link to a product, or no such link at all.
ErrorKind kind_of(std::string_view path, std::string_view target) {
  const std::string_view first = path.substr(1, path.find('/', 1) - 1);
  const bool as_product = first == "p" || wire::primary_key(first) != nullptr;
  return as_product && !wire::read_digital_link(target) ? ErrorKind::bad_link : ErrorKind::no_page;
}

Wanted wanted_by(const Question& question, std::string_view accept) {
  if (question.link_type == "epcis") return Wanted::epcis;
  if (question.link_type == "linkset" || question.link_type == "all") return Wanted::linkset;
  if (value_of(question.link.link.others, "share")) return Wanted::share_picture;
  const bool by_header = question.link_type.empty() && prefers(accept, "application/linkset+json");
  return by_header ? Wanted::linkset : Wanted::page;
}

}  // namespace

Result<std::string> site_address(std::string_view address) {
  while (address.ends_with('/')) address.remove_suffix(1);
  const bool whole = address.find_first_of("?#") == address.npos;
  if (!whole || !Address::web(address) || !wire::address_parts(std::string(address) + "/"))
    return Error{
        "The site's address is written as https://ocop.example.vn, with a path if need "
        "be, and without anything behind it."};
  return std::string(address);
}

std::string key_of(const Question& question) {
  const wire::ProductLink& link = question.link;
  std::string key = std::to_string(static_cast<int>(question.wanted));
  key += language_code(question.language);
  if (question.chosen && question.wanted == Wanted::page) key += '!';
  for (const std::string& part :
       {link.gtin ? link.gtin->as_14() : link.product_id, link.lot, link.proof, question.link_type})
    key.append(1, '\0').append(part);  // which no link may hold
  return key;
}

std::variant<Question, SiteAnswer> read_question(const SiteRequest& request,
                                                 const SiteSettings& settings) {
  if (request.method == "OPTIONS") return options_answer();
  if (request.method != "GET" && request.method != "HEAD")
    return plain_answer(405, "This address can only be read: ask for it by GET.");
  Question question;
  question.language = language_wanted(request.accept_language);
  if (is_broken(request.target)) return error(ErrorKind::bad_link, question.language, settings);
  const std::string_view base = path_of(settings.address);
  std::string_view path = request.target.substr(0, request.target.find('?'));
  if (!base.empty() && path.starts_with(base) && path.substr(base.size()).starts_with('/'))
    path.remove_prefix(base.size());
  if (auto answer = fixed_answer(path, settings)) return *answer;
  auto link = wire::read_product_link(request.target);
  if (!link) return error(kind_of(path, request.target), question.language, settings);
  if (!link->link.stem.empty() && link->link.stem != base)
    return error(ErrorKind::no_page, question.language, settings);
  question.link = std::move(*link);
  question.link_type = gs1_name(question.link.link.link_type);
  const auto& others = question.link.link.others;
  const auto switched = value_of(others, "lang");
  if (const auto language = language_from_code(switched.value_or(""))) {
    question.language = *language;
    question.chosen = true;
  }
  question.point = value_of(others, "from").value_or("");
  question.wanted = wanted_by(question, request.accept);
  question.scanned = question.wanted == Wanted::page && !switched && request.method == "GET" &&
                     (!question.link.proof.empty() || !question.point.empty());
  return question;
}

}  // namespace ocop::site
