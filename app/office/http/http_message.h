// A request and a response, independent of sockets. Thread rule: plain values; what a Response
// shares is immutable. Units: bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/office/http/file_body.h"

namespace ocop::http {

struct Request {
  std::string method;  ///< "POST"
  std::string target;  ///< as sent: path and query
  std::vector<std::pair<std::string, std::string>> fields{};
  std::string body{};

  /// Returns the first field of that name, in any case; empty if there is none.
  std::string_view field(std::string_view name) const;
};

struct Response {
  int status = 200;
  /// Fields as written by field_line(), without Content-Length and Connection. Null: none. Shared,
  /// so that a cached page caches its head too.
  std::shared_ptr<const std::string> head{};
  std::string more_head{};                    ///< further such lines, for this answer only
  std::shared_ptr<const std::string> body{};  ///< null: none
  std::shared_ptr<const FileBody> file{};     ///< in place of `body`
};

/// Returns "Name: value\r\n" with control characters as blanks, so that no value can begin another
/// field.
std::string field_line(std::string_view name, std::string_view value);

/// Returns everything sent before the body. `keeps`: the connection stays open.
std::string head_text(const Response& response, bool keeps);

/// Returns the body's size in bytes, whether it is sent or not (HEAD).
std::uint64_t body_size(const Response& response);
/// Returns false for 1xx, 204 and 304, which have neither a body nor a Content-Length.
bool may_have_body(int status);

}  // namespace ocop::http
