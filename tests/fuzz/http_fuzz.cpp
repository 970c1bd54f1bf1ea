// Bytes as received by the hub: parsed as by the server, with its limits (except a smaller head,
// which inputs of this size can reach) and the hub's own admission rules. However the bytes are
// split, they must yield the same requests, within all limits; and no answer may contain a line
// injected by the request.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/exchange/request_class.h"
#include "app/office/http/request_reader.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;
using State = http::RequestReader::State;

constexpr std::size_t kHead = 1024;

const http::Limits& limits() {
  static const http::Limits small = [] {
    http::Limits all;
    all.head = kHead;
    all.target = 500;
    all.fields = 20;
    return all;
  }();
  return small;
}

void judge(const http::Request& request, const http::Admission& admission, std::size_t brought) {
  check(request.body.size() <= admission.longest_body, "a body is within its bound");
  check(request.body.size() <= brought, "no body is longer than what came");
  check(request.target.size() <= limits().target, "an address is within its bound");
  check(request.fields.size() <= limits().fields, "the fields are within their bound");
  check(admission.service == static_cast<std::size_t>(exchange::class_of(request)),
        "a request comes to its class");
  for (const auto& [name, value] : request.fields) {
    const std::string line = http::field_line("Echo", value);
    check(line.ends_with("\r\n") && line.find_first_of("\r\n") == line.size() - 2,
          "a value is one line");
  }
}

/// Returns the complete requests. Malformed input may be refused earlier or later, depending on how
/// much has arrived.
std::vector<std::string> read(std::string_view bytes, unsigned cut) {
  static const std::function<http::Admission(const http::Request&)> admit = exchange::admit;
  http::RequestReader reader(limits(), admit);
  const std::size_t all = bytes.size();
  std::vector<std::string> requests;
  while (!bytes.empty()) {
    const std::size_t size = cut == 0 ? bytes.size() : std::min<std::size_t>(cut, bytes.size());
    reader.take(bytes.substr(0, size));
    bytes.remove_prefix(size);
    for (; reader.state() == State::whole; reader.next()) {
      const http::Request& request = reader.request();
      judge(request, reader.admission(), all);
      requests.push_back(request.method + " " + request.target + "\n" + request.body);
      check(requests.size() <= all, "each request brought bytes");
    }
    if (reader.state() == State::refused) {
      const int status = reader.refusal().status;
      check(status >= 400 && status < 600 && !reader.refusal().sentence.empty(),
            "a refusal says why");
      return requests;
    }
    (void)reader.wants_continue();
    check(cut == 0 || reader.held() <= 64 * kHead + 3 * all, "what is held is bounded");
  }
  return requests;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes = text_of(data, size);
  const unsigned choice = take_choice(bytes);
  const auto whole = read(bytes, 0);
  check(read(bytes, 1 + choice % 64) == whole, "a cut changes nothing");
  if (choice >= 192) check(read(bytes, 1) == whole, "bytes one by one change nothing");
  return 0;
}
