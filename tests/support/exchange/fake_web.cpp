#include "tests/support/exchange/fake_web.h"

#include "app/base/codec/digest.h"

namespace ocop::test {

namespace {

constexpr std::size_t kPiece = 1000;

Error broken() {
  return {"The office's server cannot be reached.", "exchange.unreachable"};
}

}  // namespace

bool FakeWeb::send(const sync::Answer& answer, std::string_view body, const sync::Sink& sink) {
  const std::size_t most = breaks_after > 0 ? breaks_after : body.size();
  for (std::size_t at = 0; at < std::min<std::size_t>(body.size(), most); at += kPiece) {
    const std::string_view piece = body.substr(at, std::min(kPiece, most - at));
    sent += piece.size();
    if (!sink(answer, piece)) return false;
  }
  return most >= body.size();
}

Result<sync::Answer> FakeWeb::get(const sync::Ask& ask, const sync::Sink& sink) {
  asked.push_back(ask.path);
  if (!is_there) return broken();
  if (ask.path == endless) {
    const std::string piece(kPiece, 'x');
    while (sink({200, {}, 0}, piece)) sent += piece.size();
    return broken();
  }
  const auto file = files.find(ask.path);
  if (file == files.end()) return sync::Answer{404, {}, 0};
  const std::string etag = has_etags ? codec::sha256(file->second).substr(0, 16) : std::string{};
  if (has_etags && ask.etag == etag) return sync::Answer{304, etag, 0};
  if (ask.from > 0 && has_ranges && ask.from >= file->second.size())
    return sync::Answer{416, {}, 0};
  const bool part = ask.from > 0 && has_ranges;
  const sync::Answer answer{part ? 206 : 200, etag, part ? ask.from : 0};
  if (!send(answer, std::string_view(file->second).substr(answer.from), sink)) return broken();
  return answer;
}

}  // namespace ocop::test
