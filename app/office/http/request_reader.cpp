// Boost.Beast was chosen over libmicrohttpd (0.9.75 in Debian 12, 1.0.1 in 13): that one limits
// heads by its memory pool and needs no thread for a silent connection either, but it closes only
// silent connections, never slow ones (a byte every few seconds keeps one open for ever), does not
// let us choose which connection to close when there are too many, and its parser cannot be used
// without a socket. Beast's parser takes bytes, and deadlines are ours. Gaps in Beast, at least in
// 1.74, are filled here: its limit on a head does not count fields already consumed, its limit
// "none" on a body refuses every body, trailer fields are reported like header fields, and it
// accepts as chunked any encoding that ends with that word.
#include "app/office/http/request_reader.h"

#include <algorithm>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <limits>
#include <string>
#include <utility>

namespace ocop::http {

namespace {

namespace beast = boost::beast;
namespace bhttp = beast::http;
using beast::error_code;
using View = beast::string_view;

constexpr std::size_t kShortestEnd = 5;  // "0\r\n\r\n", the end of a body in chunks
constexpr std::size_t kFieldCost = 2 * sizeof(std::string);

std::string text_of(View view) {
  return {view.data(), view.size()};
}

}  // namespace

/// Beast's events, for one request.
class BeastParser : public bhttp::basic_parser<true> {
 public:
  BeastParser(const Limits& limits, const std::function<Admission(const Request&)>& admit)
      : limits_(limits), admit_(admit) {
    header_limit(static_cast<std::uint32_t>(limits.head) + 1);
    body_limit(std::numeric_limits<std::uint64_t>::max());
  }

  Request request;
  Admission admission;
  std::optional<Refusal> refusal;
  bool expects = false;

 private:
  void refuse(int status, const char* sentence, error_code& ec) {
    if (!refusal) refusal = Refusal{status, sentence};
    ec = bhttp::error::bad_field;
  }

  void on_request_impl(bhttp::verb, View method, View target, int version,
                       error_code& ec) override {
    version_ = version;
    if (target.size() > limits_.target) return refuse(414, "The address is too long.", ec);
    request.method = text_of(method);
    request.target = text_of(target);
  }
  void on_response_impl(int, View, int, error_code&) override {}

  void on_field_impl(bhttp::field field, View name, View value, error_code& ec) override {
    if (head_is_read_) return;  // trailer fields: not signed, not requested
    if (request.fields.size() >= limits_.fields)
      return refuse(431, "The request has too many header fields.", ec);
    if (field == bhttp::field::host) ++hosts_;
    if (field == bhttp::field::expect && beast::iequals(value, "100-continue")) expects = true;
    if (field == bhttp::field::transfer_encoding && !beast::iequals(value, "chunked"))
      return refuse(501, "The only Transfer-Encoding accepted is chunked.", ec);
    request.fields.emplace_back(text_of(name), text_of(value));
  }

  void on_header_impl(error_code& ec) override {
    head_is_read_ = true;
    if (version_ >= 11 && hosts_ != 1) return refuse(400, "The request needs one field Host.", ec);
    const bool sends =
        request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (sends && !chunked() && !content_length())
      return refuse(411, "The length of the body is missing; send Content-Length.", ec);
    admission = admit_(request);
    if (admission.refusal) {
      refusal = admission.refusal;
      ec = bhttp::error::bad_field;
    } else if (content_length().value_or(0) > admission.longest_body) {
      refuse_body(ec);
    }
  }
  void refuse_body(error_code& ec) {
    refuse(413, "The body is too long for this path; send less at a time.", ec);
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(View bytes, error_code& ec) override {
    if (bytes.size() > admission.longest_body - request.body.size())
      refuse_body(ec);
    else
      request.body.append(bytes.data(), bytes.size());
    return bytes.size();
  }
  void on_chunk_header_impl(std::uint64_t size, View, error_code& ec) override {
    if (size > admission.longest_body - request.body.size()) refuse_body(ec);
  }
  std::size_t on_chunk_body_impl(std::uint64_t, View bytes, error_code& ec) override {
    return on_body_impl(bytes, ec);
  }
  void on_finish_impl(error_code&) override {}

  const Limits& limits_;
  const std::function<Admission(const Request&)>& admit_;
  int version_ = 11, hosts_ = 0;
  bool head_is_read_ = false;
};

struct RequestReader::Parsing {
  Parsing(const Limits& all, const std::function<Admission(const Request&)>& asked)
      : limits(all), admit(asked) {
    parser.emplace(limits, admit);
  }

  const Limits& limits;
  const std::function<Admission(const Request&)>& admit;
  std::optional<BeastParser> parser;
  std::string bytes;       // not yet parsed
  std::size_t parsed = 0;  // bytes of the head, then of the body, as received
  bool continued = false;

  void refuse(int status, const char* sentence) {
    if (!parser->refusal) parser->refusal = Refusal{status, sentence};
  }

  /// Returns false if it needs more bytes, is done, or was refused.
  bool parse_some() {
    const bool in_head = !parser->is_header_done();
    // With fewer bytes Beast's check of the last chunk would read past the end.
    if (!in_head && parser->chunked() && bytes.size() < kShortestEnd) return false;
    error_code ec;
    parser->eager(!in_head);
    const std::size_t used = parser->put(boost::asio::buffer(bytes), ec);
    bytes.erase(0, used);
    parsed += used;
    if (ec && ec != bhttp::error::need_more)
      refuse(ec == bhttp::error::header_limit ? 431 : 400,
             "The request was not understood; it is too long, or not HTTP.");
    check_size(in_head);
    if (in_head && parser->is_header_done()) parsed = 0;
    return !parser->refusal && !parser->is_done() && used > 0;
  }

  void check_size(bool in_head) {
    if (in_head) {
      const std::size_t unfinished = parser->is_header_done() ? 0 : bytes.size();
      if (parsed + unfinished > limits.head) refuse(431, "The head of the request is too long.");
    } else if (!parser->is_done()) {
      // Limits the overhead of tiny chunks and chunk extensions.
      if (bytes.size() > limits.head || parsed > 2 * parser->admission.longest_body + limits.head)
        refuse(413, "The chunks of the body are too small; send larger ones.");
    }
  }

  void parse() {
    while (!bytes.empty() && !parser->refusal && !parser->is_done() && parse_some()) {
    }
  }
};

RequestReader::RequestReader(const Limits& limits,
                             const std::function<Admission(const Request&)>& admit)
    : parsing_(std::make_unique<Parsing>(limits, admit)) {}
RequestReader::~RequestReader() = default;

void RequestReader::take(std::string_view bytes) {
  parsing_->bytes.append(bytes);
  parsing_->parse();
}

RequestReader::State RequestReader::state() const {
  const BeastParser& parser = *parsing_->parser;
  if (parser.refusal) return State::refused;
  if (parser.is_done()) return State::whole;
  if (parser.is_header_done()) return State::body;
  return parser.got_some() || !parsing_->bytes.empty() ? State::head : State::silent;
}

const Refusal& RequestReader::refusal() const {
  return *parsing_->parser->refusal;
}

bool RequestReader::wants_continue() {
  if (parsing_->continued || state() != State::body || !parsing_->parser->expects) return false;
  parsing_->continued = true;
  return parsing_->parser->request.body.empty();
}

const Admission& RequestReader::admission() const {
  return parsing_->parser->admission;
}

Request& RequestReader::request() {
  return parsing_->parser->request;
}

bool RequestReader::keeps_alive() const {
  const BeastParser& parser = *parsing_->parser;
  const std::string& method = parser.request.method;
  const bool brings = parser.chunked() || parser.content_length();
  const bool may_bring = method == "POST" || method == "PUT" || method == "PATCH";
  // A proxy in front may frame such a body differently.
  return parser.keep_alive() && (may_bring || !brings);
}

void RequestReader::next() {
  parsing_->parser.emplace(parsing_->limits, parsing_->admit);
  parsing_->parsed = 0;
  parsing_->continued = false;
  parsing_->parse();
}

std::size_t RequestReader::held() const {
  const Request& request = parsing_->parser->request;
  std::size_t of_head = request.target.capacity() + request.fields.capacity() * kFieldCost;
  for (const auto& [name, value] : request.fields) of_head += name.size() + value.size();
  return parsing_->bytes.capacity() + request.body.capacity() + of_head;
}

}  // namespace ocop::http
