#include "app/office/pages/html.h"

#include <algorithm>
#include <array>

#include "app/base/codec/utf8_check.h"

namespace ocop::pages {

namespace {

// Direction marks, embeddings, overrides and isolates (Unicode Standard Annex 9), line and
// paragraph separators, and the byte order mark.
constexpr std::array<std::string_view, 15> kUnseen{
    "\u061C", "\u200E", "\u200F", "\u2028", "\u2029", "\u202A", "\u202B", "\u202C",
    "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF"};

std::size_t unseen_at(std::string_view text) {
  const auto* found = std::find_if(kUnseen.begin(), kUnseen.end(),
                                   [&](std::string_view one) { return text.starts_with(one); });
  return found == kUnseen.end() ? 0 : found->size();
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == '\x7f';
}

/// Marks bytes that may need escaping: markup, invisible characters, and first bytes of such
/// characters.
constexpr std::array<bool, 256> kCare = [] {
  std::array<bool, 256> care{};
  for (std::size_t c = 0; c < 0x20; ++c) care.at(c) = c != '\n';
  for (const unsigned char c : {'&', '<', '>', '"', '\x7f', '\xD8', '\xE2', '\xEF'})
    care.at(c) = true;
  return care;
}();

/// Returns the replacement of a markup character; empty if it stays.
using Escape = std::string_view (*)(char);

std::string_view as_it_is(char) {
  return {};
}

std::string_view in_html(char c) {
  if (c == '&') return "&amp;";
  if (c == '<') return "&lt;";
  if (c == '>') return "&gt;";
  return c == '"' ? "&quot;" : std::string_view();
}

std::string_view in_script(char c) {
  return c == '<' ? "\\u003c" : std::string_view();
}

/// Escapes the visible part of a text. Copies runs that need no escaping in one piece, because an
/// export writes gigabytes.
void append_visible(std::string& out, std::string_view text, Escape escape) {
  const bool whole = codec::is_utf8(text);
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    const bool broken = !whole && byte >= 0x80;
    if (!kCare[byte] && !broken) {
      ++at;
      continue;
    }
    out += text.substr(done, at - done);
    const std::size_t unseen = unseen_at(text.substr(at));
    if (unseen == 0 && !is_control(c)) {
      const std::string_view escaped = broken ? "\uFFFD" : escape(c);
      out += escaped.empty() ? text.substr(at, 1) : escaped;
    }
    at += std::max<std::size_t>(unseen, 1);
    done = at;
  }
  out += text.substr(done);
}

}  // namespace

std::string visible(std::string_view text) {
  std::string seen;
  append_visible(seen, text, as_it_is);
  return seen;
}

std::string script_safe(std::string_view json) {
  std::string safe;
  append_visible(safe, json, in_script);
  return safe;
}

void Html::text(std::string_view text) {
  append_visible(out_, text, in_html);
}

void Html::style() {
  out_ += "<style>";
  out_ += web_file(WebFile::style);
  out_ += "</style>";
}

void Html::data(std::string_view json) {
  out_ += "<script type=\"application/ld+json\">";
  out_ += script_safe(json);
  out_ += "</script>";
}

void Html::begin(std::string_view name, Attributes attributes, std::string_view end) {
  out_ += '<';
  out_ += name;
  for (const Attribute& one : attributes) {
    if (one.name().empty()) continue;
    out_ += ' ';
    out_ += one.name();
    out_ += "=\"";
    append_visible(out_, one.value(), in_html);
    out_ += '"';
  }
  out_ += end;
}

void Html::close(std::string_view name) {
  out_ += "</";
  out_ += name;
  out_ += '>';
}

}  // namespace ocop::pages
