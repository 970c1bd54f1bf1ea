#include "app/sync/fetcher.h"

#include <algorithm>
#include <utility>

#include "app/base/codec/digest.h"
#include "app/base/disk/durable.h"
#include "app/base/release/refusal.h"

namespace ocop::sync {

namespace {

using release::Refusal;
using release::refuse;

Error odd_status(int status, const std::string& path) {
  return {"The office's server answers " + std::to_string(status) + " for " + path +
              "; check what it shows.",
          "exchange.unreachable"};
}

constexpr std::uint64_t kLeastProgress = 4096;

std::string path_of(const release::Object& object) {
  return "objects/" + object.sha256.substr(0, 2) + "/" + object.sha256;
}

}  // namespace

Result<Document> Fetcher::document(const std::string& path, const std::string& etag,
                                   std::size_t most) {
  Document document;
  bool too_long = false;
  const auto answer =
      transport_.get({path, etag}, [&](const Answer& /*begun*/, std::string_view piece) {
        too_long = document.bytes.size() + piece.size() > most;
        if (!too_long) document.bytes += piece;
        return !too_long;
      });
  if (too_long) return refuse(Refusal::too_long);
  if (!answer) return answer.error();
  document.status = answer->status;
  document.etag = answer->etag;
  if (answer->status != 200 && answer->status != 304 && answer->status != 404)
    return odd_status(answer->status, path);
  return document;
}

/// Downloads the missing bytes of a partial object, as far as they come.
Status Fetcher::go_on(const release::Object& object, const std::string& part) {
  std::uint64_t have = disk_.size(part).value_or(0);
  bool begun = false;
  std::optional<Error> fault;
  const auto take = [&](const Answer& answer, std::string_view piece) {
    if (!std::exchange(begun, true) && answer.from != have) {  // a server without range support
      have = 0;
      if (answer.from != 0) fault = odd_status(answer.status, path_of(object));
      if (!disk_.remove(part)) fault = refuse(Refusal::disk_low);
    }
    have += piece.size();
    if (have > object.bytes) fault = refuse(Refusal::too_long);
    if (!fault && !disk_.append(part, piece, 0644)) fault = refuse(Refusal::disk_low);
    return !fault;
  };
  const auto answer = transport_.get({path_of(object), {}, have}, take);
  if (fault) return *fault;
  if (!answer) return answer.error();
  if (answer->status != 200 && answer->status != 206)
    return odd_status(answer->status, path_of(object));
  return Done{};
}

/// Retries over a link that keeps breaking, as long as each attempt makes progress.
Status Fetcher::fill(const release::Object& object, const std::string& part) {
  std::uint64_t before = disk_.size(part).value_or(0);
  while (before < object.bytes) {
    auto done = go_on(object, part);
    // A file that is too long would be too long again, so keep no part of it.
    if (!done && done.error().key == release::refusal_key(Refusal::too_long))
      (void)disk_.remove(part);
    const std::uint64_t now = disk_.size(part).value_or(0);
    if (done && now < object.bytes && now < before + kLeastProgress)
      return Error{"The office's server sent less than it promised; it is asked again later.",
                   "exchange.cut_off"};
    if (!done && now < before + kLeastProgress) return done;
    before = now;
  }
  return Done{};
}

Result<std::string> Fetcher::object(const release::Object& object) {
  if (auto made = disk::make_folders(disk_, partial_); !made) return made.error();
  const std::string part = partial_ + "/" + object.sha256;
  const bool resumed = disk_.size(part).has_value();
  if (auto filled = fill(object, part); !filled) return filled.error();
  const auto file = disk_.map(part);
  if (file && file->bytes.size() == object.bytes && codec::sha256(file->bytes) == object.sha256)
    return part;
  // A power cut may have damaged the partial file: start again from the beginning.
  if (auto removed = disk_.remove(part); !removed) return removed.error();
  if (resumed) return this->object(object);
  return refuse(Refusal::wrong_hash);
}

Result<std::string> Fetcher::object_bytes(const release::Object& object) {
  const auto path = this->object(object);
  if (!path) return path.error();
  auto bytes = disk::read_file(disk_, *path, object.bytes);
  if (!bytes) return bytes.error();
  if (auto removed = disk_.remove(*path); !removed) return removed.error();
  return bytes;
}

Status Fetcher::keep_only(const std::vector<release::Object>& objects) {
  for (const std::string& name : disk_.list(partial_)) {
    const bool named = std::any_of(objects.begin(), objects.end(),
                                   [&](const release::Object& one) { return one.sha256 == name; });
    if (named) continue;
    if (auto removed = disk_.remove(partial_ + "/" + name); !removed) return removed;
  }
  return Done{};
}

}  // namespace ocop::sync
