#include "app/base/wire/retired_name.h"

#include <optional>

#include "app/base/codec/field_hash.h"
#include "app/base/codec/hex.h"

namespace ocop::wire {

namespace {

codec::Sha256Hash vouch_of(const TerminalId& retired, const TerminalId& successor) {
  codec::FieldHash fields;
  fields.add(std::string_view("OCOP retired 1")).add(retired).add(successor);
  return fields.hash();
}

/// Removes "name=<hex>" from the beginning, with the "&" after it.
template <class Bytes>
std::optional<Bytes> take_field(std::string_view& query, std::string_view name) {
  if (!query.starts_with(name)) return std::nullopt;
  query.remove_prefix(name.size());
  const auto end = std::min(query.find('&'), query.size());
  const auto bytes = codec::from_hex<Bytes>(query.substr(0, end));
  query.remove_prefix(std::min(end + 1, query.size()));
  return bytes;
}

}  // namespace

std::string retired_query(const TerminalId& retired, const codec::SigningKey& key,
                          const TerminalId& successor) {
  return "of=" + codec::to_hex(retired) + "&key=" + codec::to_hex(key.public_key()) +
         "&proof=" + codec::to_hex(key.sign(vouch_of(retired, successor)));
}

Result<RetiredName> read_retired_query(std::string_view query, const TerminalId& successor) {
  const bool ends_open = query.ends_with('&');
  const auto retired = take_field<TerminalId>(query, "of=");
  const auto key = take_field<PublicKey>(query, "key=");
  const auto proof = take_field<codec::Signature>(query, "proof=");
  if (!retired || !key || !proof || !query.empty() || ends_open)
    return Error{"The former identity is not in a format that this program knows."};
  if (!codec::is_signed_by(vouch_of(*retired, successor), *proof, *key))
    return Error{"The key of the former identity did not sign for this terminal."};
  return RetiredName{*retired, *key};
}

}  // namespace ocop::wire
