// A request and a response as they are for whoever answers: plain values, no sockets.
// Thread rule: plain values; what a Response shares is never changed any more. Units: bytes.
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
  std::string target;  ///< as it was sent: path and query
  std::vector<std::pair<std::string, std::string>> fields{};
  std::string body{};

  /// Returns the first field of that name, in any case of letters; empty if there is none.
  std::string_view field(std::string_view name) const;
};

struct Response {
  int status = 200;
  /// Fields as field_line() writes them, without Content-Length and Connection. Null: none. Shared,
  /// so that a page that is kept has its head kept too.
  std::shared_ptr<const std::string> head{};
  std::string more_head{};                    ///< further such lines, for this one answer
  std::shared_ptr<const std::string> body{};  ///< null: none
  std::shared_ptr<const FileBody> file{};     ///< in place of `body`
};

/// "Name: value\r\n", with a blank for each control character: no value begins a field of its own.
std::string field_line(std::string_view name, std::string_view value);

/// What goes over the line before the body. `keeps`: the connection goes on.
std::string head_text(const Response& response, bool keeps);

/// Bytes of the body, whether it is sent or not (HEAD).
std::uint64_t body_size(const Response& response);
/// 1xx, 204 and 304 have no body, nor a length of one.
bool may_have_body(int status);

}  // namespace ocop::http
