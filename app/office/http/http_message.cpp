#include "app/office/http/http_message.h"

#include <algorithm>
#include <boost/beast/http/status.hpp>

namespace ocop::http {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::string_view Request::field(std::string_view name) const {
  for (const auto& [known, value] : fields)
    if (same_name(known, name)) return value;
  return {};
}

std::string field_line(std::string_view name, std::string_view value) {
  std::string line(name);
  line += ": ";
  for (const char c : value) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  return line += "\r\n";
}

bool may_have_body(int status) {
  return status >= 200 && status != 204 && status != 304;
}

std::uint64_t body_size(const Response& response) {
  if (response.file) return response.file->size();
  return response.body ? response.body->size() : 0;
}

std::string head_text(const Response& response, bool keeps) {
  namespace bhttp = boost::beast::http;
  const auto reason =
      bhttp::obsolete_reason(bhttp::int_to_status(static_cast<unsigned>(response.status)));
  std::string text = "HTTP/1.1 " + std::to_string(response.status) + " ";
  text.append(reason.data(), reason.size()).append("\r\n");
  if (response.head) text += *response.head;
  text += response.more_head;
  if (may_have_body(response.status))
    text += "Content-Length: " + std::to_string(body_size(response)) + "\r\n";
  text += keeps ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  return text;
}

}  // namespace ocop::http
