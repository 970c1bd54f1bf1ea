// Writes HTML of which no part can become markup by accident: names of elements and attributes are
// literals of this program, texts are escaped, and what a link leads to is an Address.
// Thread rule: one object on one thread. Not for reading HTML.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "app/office/pages/site_address.h"
#include "app/office/pages/web_files.h"

namespace ocop::pages {

/// What a person may see of a text: UTF-8, without control characters and without those that turn
/// the direction of writing, by which a name could pretend to be another one.
std::string visible(std::string_view text);

/// JSON as it may stand in a script element: what is visible of it, "<" as \u003c.
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

/// The name of an attribute whose value is a text.
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

/// The name of an attribute whose value is an address.
class LinkName {
 public:
  consteval LinkName(const char* name) : name_(name) {}  // NOLINT(google-explicit-constructor)
  constexpr std::string_view name() const { return name_; }

 private:
  std::string_view name_;
};

/// Views of its name and value: for the length of a call.
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

  /// Closes its element where it goes out of scope.
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
  /// A whole element that holds a text.
  void put(Tag tag, Attributes attributes, std::string_view text) {
    const Element element = open(tag, attributes);
    this->text(text);
  }
  void put(Tag tag, std::string_view text) { put(tag, {}, text); }
  /// An element that holds nothing: meta, img, path.
  void single(Tag tag, Attributes attributes) { begin(tag.name(), attributes, "/>"); }
  void text(std::string_view text);
  /// A drawing of the build's.
  void drawing(WebFile file) { out_ += web_file(file); }
  /// The style of the build's, in its element.
  void style();
  /// Data for machines, which no browser runs.
  void data(std::string_view json);

  std::string take() { return std::exchange(out_, {}); }

 private:
  void begin(std::string_view name, Attributes attributes, std::string_view end);
  void close(std::string_view name);

  std::string out_;
};

}  // namespace ocop::pages
