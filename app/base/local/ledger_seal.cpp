#include "app/base/local/ledger_seal.h"

#include <array>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/field_hash.h"
#include "app/base/codec/hex.h"

namespace ocop::local {

namespace {

constexpr int kMarkFormat = 1;
constexpr std::array<const char*, 3> kWhySealed{"start", "day", "shift"};

struct NoMark {};

codec::Sha256Hash digest_of(const LedgerMark& mark) {
  return codec::FieldHash()
      .add(std::string_view("OCOP seal 1"))
      .add(mark.terminal)
      .add(mark.seq)
      .add(mark.hash)
      .hash();
}

template <class Bytes>
Bytes bytes_at(const codec::Json& json, const char* key) {
  const auto bytes = codec::from_hex<Bytes>(json.at(key).get_ref<const std::string&>());
  if (!bytes) throw NoMark{};
  return *bytes;
}

codec::Json json_of(const LedgerSeal& seal) {
  return {{"seq", seal.of.seq},
          {"hash", codec::to_hex(seal.of.hash)},
          {"key", codec::to_hex(seal.key)},
          {"signature", codec::to_hex(seal.signature)}};
}

LedgerMark mark_from(const codec::Json& json, const TerminalId& terminal) {
  return {terminal, codec::whole_at(json, "seq", 1), bytes_at<EntryHash>(json, "hash")};
}

LedgerSeal seal_from(const codec::Json& json, const TerminalId& terminal) {
  return {mark_from(json, terminal), bytes_at<PublicKey>(json, "key"),
          bytes_at<codec::Signature>(json, "signature")};
}

template <class Read>
auto read_json(std::string_view text, Read from)
    -> Result<decltype(from(std::declval<const codec::Json&>()))> {
  try {
    return from(codec::parse(text));
  } catch (const codec::Json::exception&) {
  } catch (const NoMark&) {
  }
  return Error{"This is not a ledger mark."};
}

TerminalId terminal_of(const codec::Json& json) {
  if (!codec::has_format(json, kMarkFormat)) throw NoMark{};
  return bytes_at<TerminalId>(json, "terminal");
}

std::string file_text(codec::Json json, const TerminalId& terminal) {
  json["format"] = kMarkFormat;
  json["terminal"] = codec::to_hex(terminal);
  return codec::canonical(json) + "\n";
}

}  // namespace

LedgerSeal seal_of(const LedgerMark& mark, const codec::SigningKey& key) {
  return {mark, key.public_key(), key.sign(digest_of(mark))};
}

bool is_signed(const LedgerSeal& seal) {
  return codec::is_signed_by(digest_of(seal.of), seal.signature, seal.key);
}

std::string seal_body(const LedgerSeal& seal, SealWhy why) {
  codec::Json json = json_of(seal);
  json["why"] = kWhySealed[static_cast<std::size_t>(why)];
  return codec::canonical(json);
}

Result<LedgerSeal> read_seal_body(std::string_view body, const TerminalId& terminal) {
  return read_json(body, [&](const codec::Json& json) { return seal_from(json, terminal); });
}

std::string mark_text(const LedgerMark& mark) {
  return file_text({{"seq", mark.seq}, {"hash", codec::to_hex(mark.hash)}}, mark.terminal);
}

Result<LedgerMark> read_mark(std::string_view text) {
  return read_json(text,
                   [](const codec::Json& json) { return mark_from(json, terminal_of(json)); });
}

std::string seal_text(const LedgerSeal& seal) {
  return file_text(json_of(seal), seal.of.terminal);
}

Result<LedgerSeal> read_seal(std::string_view text) {
  return read_json(text,
                   [](const codec::Json& json) { return seal_from(json, terminal_of(json)); });
}

}  // namespace ocop::local
