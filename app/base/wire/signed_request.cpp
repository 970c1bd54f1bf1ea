#include "app/base/wire/signed_request.h"

#include <charconv>
#include <optional>
#include <vector>

#include "app/base/codec/field_hash.h"
#include "app/base/codec/hashing.h"
#include "app/base/codec/hex.h"
#include "app/base/codec/random.h"

namespace ocop::wire {

namespace {

constexpr std::string_view kForm = "1";

codec::Sha256Hash digest_of(const RequestText& request, const RequestStamp& stamp) {
  codec::FieldHash fields;
  fields.add(std::string_view("OCOP request 1")).add(request.method).add(request.path);
  fields.add(codec::Sha256().add(request.body).hash()).add(stamp.time_ms).add(stamp.nonce);
  return fields.hash();
}

/// Splits at single spaces.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (;;) {
    const auto end = text.find(' ');
    words.push_back(text.substr(0, end));
    if (end == text.npos) return words;
    text.remove_prefix(end + 1);
  }
}

std::optional<std::int64_t> time_of(std::string_view word) {
  std::int64_t time = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), time);
  if (fault != std::errc{} || end != word.data() + word.size() || time < 0) return std::nullopt;
  return time;
}

}  // namespace

RequestStamp fresh_stamp(std::int64_t now_ms) {
  RequestStamp stamp{now_ms, {}};
  codec::fill_random(stamp.nonce);
  return stamp;
}

std::string sign_request(const RequestText& request, const RequestStamp& stamp,
                         const codec::SigningKey& key) {
  return std::string(kForm) + " " + std::to_string(stamp.time_ms) + " " +
         codec::to_hex(stamp.nonce) + " " + codec::to_hex(key.sign(digest_of(request, stamp)));
}

Result<RequestStamp> check_request(const RequestText& request, std::string_view header,
                                   const PublicKey& key) {
  if (header.size() > 300)
    return Error{"The signature's header is too long; sign the request again."};
  const auto words = words_of(header);
  if (words.size() != 4 || words[0] != kForm)
    return Error{
        "The request's signature is not in a format that this program knows; sign it again."};
  const auto time = time_of(words[1]);
  const auto nonce = codec::from_hex<Nonce>(words[2]);
  const auto signature = codec::from_hex<codec::Signature>(words[3]);
  if (!time || !nonce || !signature)
    return Error{
        "The request's signature is not in a format that this program knows; sign it again."};
  const RequestStamp stamp{*time, *nonce};
  if (!codec::is_signed_by(digest_of(request, stamp), *signature, key))
    return Error{
        "The signature does not match this request and the terminal's key; sign it again."};
  return stamp;
}

}  // namespace ocop::wire
