#include "app/site/html.h"

#include <algorithm>
#include <array>

#include "app/wire/utf8_check.h"

namespace ocop::site {

namespace {

// Marks, embeddings, overrides and isolates of direction (Unicode Standard Annex 9), line and
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

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : visible(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

std::string visible(std::string_view text) {
  const bool whole = wire::is_utf8(text);
  std::string seen;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t unseen = unseen_at(text.substr(at));
    if (unseen > 0) {
      at += unseen;
      continue;
    }
    const char c = text[at++];
    if (is_control(c)) continue;
    if (!whole && static_cast<unsigned char>(c) >= 0x80)
      seen += "\uFFFD";
    else
      seen += c;
  }
  return seen;
}

std::string script_safe(std::string_view json) {
  std::string safe;
  for (const char c : visible(json)) {
    if (c == '<')
      safe += "\\u003c";
    else
      safe += c;
  }
  return safe;
}

void Html::text(std::string_view text) {
  append_escaped(out_, text);
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
    append_escaped(out_, one.value());
    out_ += '"';
  }
  out_ += end;
}

void Html::close(std::string_view name) {
  out_ += "</";
  out_ += name;
  out_ += '>';
}

}  // namespace ocop::site
