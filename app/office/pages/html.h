// Writes HTML in which no text can become markup by accident: names of elements and attributes are
// literals of this program, texts are escaped, and link targets are Addresses. Thread rule: one
// object on one thread. Not for reading HTML.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "app/office/pages/site_address.h"
#include "app/office/pages/web_files.h"

namespace ocop::pages {

/// Returns the displayable part of a text: UTF-8 without control characters and without direction
/// marks, by which one name could pose as another.
std::string visible(std::string_view text);

/// Returns JSON that is safe in a script element: visible(json) with "<" as \u003c.
std::string script_safe(std::string_view json);

class Tag {
 public:
  consteval Tag(const char* name) : name_(name) {  // NOLINT(google-explicit-constructor)
    if (name_ == "script" || name_ == "style") throw "use data() and style()";
  }
  constexpr std::string_view name() const { return name_; }

 private:
  std::string_view name_;
};

/// The name of an attribute with a text value.
class PlainName {
 public:
  consteval PlainName(const char* name) : name_(name) {  // NOLINT(google-explicit-constructor)
    if (name_ == "href" || name_ == "src" || name_ == "action" || name_ == "style" ||
        name_ == "srcset" || name_.starts_with("on"))
      throw "its value is not a plain text";
  }
  constexpr std::string_view name() const { return name_; }

 private:
  std::string_view name_;
};

/// The name of an attribute with an address value.
class LinkName {
 public:
  consteval LinkName(const char* name) : name_(name) {}  // NOLINT(google-explicit-constructor)
  constexpr std::string_view name() const { return name_; }

 private:
  std::string_view name_;
};

/// Views of a name and value, valid for the duration of a call.
class Attribute {
 public:
  Attribute() = default;  ///< none: nothing is written
  Attribute(PlainName name, std::string_view value) : name_(name.name()), value_(value) {}
  Attribute(LinkName name, const Address& address) : name_(name.name()), value_(address.text()) {}
  Attribute(LinkName name, FixedAddress address) : name_(name.name()), value_(address.text()) {}
  std::string_view name() const { return name_; }
  std::string_view value() const { return value_; }

 private:
  std::string_view name_, value_;
};

class Html {
 public:
  using Attributes = std::initializer_list<Attribute>;

  /// Closes its element when it goes out of scope.
  class [[nodiscard]] Element {
   public:
    Element(Html& html, std::string_view name) : html_(html), name_(name) {}
    ~Element() { html_.close(name_); }
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;

   private:
    Html& html_;
    std::string_view name_;
  };

  Html() : out_("<!DOCTYPE html>\n") {}

  Element open(Tag tag, Attributes attributes = {}) {
    begin(tag.name(), attributes, ">");
    return {*this, tag.name()};
  }
  /// Writes a whole element with a text.
  void put(Tag tag, Attributes attributes, std::string_view text) {
    const Element element = open(tag, attributes);
    this->text(text);
  }
  void put(Tag tag, std::string_view text) { put(tag, {}, text); }
  /// Writes an empty element: meta, img, path.
  void single(Tag tag, Attributes attributes) { begin(tag.name(), attributes, "/>"); }
  void text(std::string_view text);
  /// Writes a built-in drawing.
  void drawing(WebFile file) { out_ += web_file(file); }
  /// Writes the built-in style sheet in its element.
  void style();
  /// Writes data for machines, which browsers do not execute.
  void data(std::string_view json);

  std::string take() { return std::exchange(out_, {}); }

 private:
  void begin(std::string_view name, Attributes attributes, std::string_view end);
  void close(std::string_view name);

  std::string out_;
};

}  // namespace ocop::pages
