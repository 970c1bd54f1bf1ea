// A server must not be able to hold us for ever: connections that hardly progress, or whose headers
// never end, are dropped. Limiting the body is up to the sink.
#include "app/sync/curl_transport.h"

#include <curl/curl.h>

#include <charconv>
#include <new>
#include <string_view>
#include <vector>

#include "app/base/wire/signed_request.h"

namespace ocop::sync {

namespace {

constexpr long kConnectSeconds = 20;
constexpr long kIdleSeconds = 60;         // after which a slow transfer is dropped
constexpr long kIdleBytesPerSecond = 20;  // below this it is slow
constexpr std::size_t kLargestHead = std::size_t{32} << 10;

/// The state shared by libcurl's callbacks for one request.
struct Request {
  CURL* curl = nullptr;
  const Sink* sink = nullptr;
  const std::function<bool()>* stopped = nullptr;
  bool wants_every_body = false;  ///< otherwise only those of 200 and 206
  Answer answer{};
  std::size_t head = 0;
};

/// `words`: curl's message for this case; empty: it has only the general one.
Error unreachable(const std::string& who, CURLcode why, const std::string& words) {
  std::string sentence = who + " cannot be reached: " + std::string(curl_easy_strerror(why));
  if (!words.empty() && words != curl_easy_strerror(why)) sentence += " (" + words + ")";
  const bool of_time =
      words.find("not yet valid") != words.npos || words.find("has expired") != words.npos;
  sentence += of_time ? "; see whether this machine's clock is right (timedatectl), else the "
                        "server's certificate is to be renewed. It is asked again later."
                      : "; it is asked again later.";
  return {sentence, "exchange.unreachable"};
}

bool is_header(std::string_view line, std::string_view name) {
  return line.size() > name.size() && line[name.size()] == ':' &&
         curl_strnequal(line.data(), name.data(), name.size()) != 0;
}

std::string value_of(std::string_view line) {
  line.remove_prefix(line.find(':') + 1);
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  while (!line.empty() && (line.back() == '\r' || line.back() == '\n' || line.back() == ' '))
    line.remove_suffix(1);
  return std::string(line);
}

std::size_t on_head(const char* data, std::size_t size, std::size_t count, void* held) {
  auto& request = *static_cast<Request*>(held);
  const std::string_view line(data, size * count);
  request.head += line.size();
  if (request.head > kLargestHead) return 0;
  if (line.starts_with("HTTP/")) request.answer = {};  // a proxy's response came before
  if (is_header(line, "etag")) request.answer.etag = value_of(line);
  if (is_header(line, "content-range")) {  // bytes 100-199/200
    const std::string range = value_of(line);
    const std::size_t digits = range.find_first_of("0123456789");
    if (digits != std::string::npos)
      std::from_chars(range.data() + digits, range.data() + range.size(), request.answer.from);
  }
  return line.size();
}

std::size_t on_body(const char* data, std::size_t size, std::size_t count, void* held) {
  auto& request = *static_cast<Request*>(held);
  long status = 0;
  curl_easy_getinfo(request.curl, CURLINFO_RESPONSE_CODE, &status);
  request.answer.status = static_cast<int>(status);
  if (!request.wants_every_body && status != 200 && status != 206) return 0;
  if (status == 200) request.answer.from = 0;
  return (*request.sink)(request.answer, {data, size * count}) ? size * count : 0;
}

int on_progress(void* held, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto& request = *static_cast<Request*>(held);
  return *request.stopped && (*request.stopped)() ? 1 : 0;
}

}  // namespace

struct CurlTransport::Curl {
  CURL* easy = curl_easy_init();
  char words[CURL_ERROR_SIZE] = {};  // of the last failed request
  ~Curl() { curl_easy_cleanup(easy); }
  Curl() = default;
  Curl(const Curl&) = delete;
  Curl& operator=(const Curl&) = delete;

  /// Performs the request with those headers, and clears what belongs to it.
  CURLcode perform(Request& request, const std::vector<std::string>& headers) {
    curl_slist* list = nullptr;
    for (const std::string& one : headers) list = curl_slist_append(list, one.c_str());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &request);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &request);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &request);
    words[0] = '\0';
    const CURLcode done = curl_easy_perform(easy);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, nullptr);
    curl_slist_free_all(list);
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    request.answer.status = static_cast<int>(status);
    return done;
  }

  std::uint64_t bytes_of_last() const {
    long request = 0, head = 0;
    curl_off_t body = 0, sent = 0;
    curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &request);
    curl_easy_getinfo(easy, CURLINFO_HEADER_SIZE, &head);
    curl_easy_getinfo(easy, CURLINFO_SIZE_DOWNLOAD_T, &body);
    curl_easy_getinfo(easy, CURLINFO_SIZE_UPLOAD_T, &sent);
    return static_cast<std::uint64_t>(request + head + body + sent);
  }
};

CurlTransport::CurlTransport(CurlOptions options)
    : options_(std::move(options)), curl_(std::make_unique<Curl>()) {
  CURL* const easy = curl_->easy;
  if (easy == nullptr) throw std::bad_alloc();
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, curl_->words);
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_PROXY, options_.proxy.c_str());
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, kIdleSeconds);
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, kIdleBytesPerSecond);
  curl_easy_setopt(easy, CURLOPT_MAX_RECV_SPEED_LARGE,
                   static_cast<curl_off_t>(options_.bytes_per_second));
  curl_easy_setopt(easy, CURLOPT_MAX_SEND_SPEED_LARGE,
                   static_cast<curl_off_t>(options_.bytes_per_second));
  if (!options_.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, options_.ca_file.c_str());
  curl_easy_setopt(easy, CURLOPT_USERAGENT, ("ocop-sync/" + options_.program).c_str());
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &on_head);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &on_body);
  curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &on_progress);
  curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
}

CurlTransport::~CurlTransport() = default;

Result<Answer> CurlTransport::get(const Ask& ask, const Sink& sink) {
  CURL* const easy = curl_->easy;
  Request request{easy, &sink, &options_.stopped};
  curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
  curl_easy_setopt(easy, CURLOPT_URL, (options_.base + "/" + ask.path).c_str());
  const std::string range = std::to_string(ask.from) + "-";
  curl_easy_setopt(easy, CURLOPT_RANGE, ask.from > 0 ? range.c_str() : nullptr);
  std::vector<std::string> headers;
  if (!ask.etag.empty()) headers.push_back("If-None-Match: " + ask.etag);
  const CURLcode done = curl_->perform(request, headers);
  bytes_on_wire_ += curl_->bytes_of_last();
  const int status = request.answer.status;
  const bool unread = done == CURLE_WRITE_ERROR && status != 200 && status != 206 && status != 0;
  if (done != CURLE_OK && !unread) return unreachable("The office's server", done, curl_->words);
  return request.answer;
}

Result<Reply> CurlTransport::call(const Call& call) {
  CURL* const easy = curl_->easy;
  Reply reply;
  const Sink sink = [&reply](const Answer& /*begun*/, std::string_view piece) {
    reply.body += piece;
    return reply.body.size() <= kLargestReply;
  };
  Request request{easy, &sink, &options_.stopped, true};
  if (call.method == "POST") {
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, call.body.data());
  } else {
    curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
  }
  curl_easy_setopt(easy, CURLOPT_URL, (options_.base + call.path).c_str());
  // Disable "Expect: 100-continue": a hub accepts whole bodies, or says how long they may be.
  const CURLcode done =
      curl_->perform(request, {std::string(wire::kSignatureHeader) + ": " + call.signature,
                               "Content-Type: application/octet-stream", "Expect:"});
  bytes_on_wire_ += curl_->bytes_of_last();
  if (done != CURLE_OK) return unreachable("The hub", done, curl_->words);
  reply.status = request.answer.status;
  return reply;
}

}  // namespace ocop::sync
