#include "app/wire/ledger_seal.h"

#include <array>

#include "app/wire/canonical_json.h"
#include "app/wire/field_hash.h"
#include "app/wire/hex.h"

namespace ocop::wire {

namespace {

constexpr int kMarkFormat = 1;
constexpr std::array<const char*, 3> kWhySealed{"start", "day", "shift"};

struct NoMark {};

Sha256Hash digest_of(const LedgerMark& mark) {
  return FieldHash()
      .add(std::string_view("OCOP seal 1"))
      .add(mark.terminal)
      .add(mark.seq)
      .add(mark.hash)
      .hash();
}

template <class Bytes>
Bytes bytes_at(const Json& json, const char* key) {
  const auto bytes = from_hex<Bytes>(json.at(key).get_ref<const std::string&>());
  if (!bytes) throw NoMark{};
  return *bytes;
}

Json json_of(const LedgerSeal& seal) {
  return {{"seq", seal.of.seq},
          {"hash", to_hex(seal.of.hash)},
          {"key", to_hex(seal.key)},
          {"signature", to_hex(seal.signature)}};
}

LedgerMark mark_from(const Json& json, const TerminalId& terminal) {
  return {terminal, whole_at(json, "seq", 1), bytes_at<EntryHash>(json, "hash")};
}

LedgerSeal seal_from(const Json& json, const TerminalId& terminal) {
  return {mark_from(json, terminal), bytes_at<PublicKey>(json, "key"),
          bytes_at<Signature>(json, "signature")};
}

template <class Read>
auto read_json(std::string_view text, Read from)
    -> Result<decltype(from(std::declval<const Json&>()))> {
  try {
    return from(parse(text));
  } catch (const Json::exception&) {
  } catch (const NoMark&) {
  }
  return Error{"This is no mark of a ledger."};
}

TerminalId terminal_of(const Json& json) {
  if (!has_format(json, kMarkFormat)) throw NoMark{};
  return bytes_at<TerminalId>(json, "terminal");
}

std::string file_text(Json json, const TerminalId& terminal) {
  json["format"] = kMarkFormat;
  json["terminal"] = to_hex(terminal);
  return canonical(json) + "\n";
}

}  // namespace

LedgerSeal seal_of(const LedgerMark& mark, const SigningKey& key) {
  return {mark, key.public_key(), key.sign(digest_of(mark))};
}

bool is_signed(const LedgerSeal& seal) {
  return is_signed_by(digest_of(seal.of), seal.signature, seal.key);
}

std::string seal_body(const LedgerSeal& seal, SealWhy why) {
  Json json = json_of(seal);
  json["why"] = kWhySealed[static_cast<std::size_t>(why)];
  return canonical(json);
}

Result<LedgerSeal> read_seal_body(std::string_view body, const TerminalId& terminal) {
  return read_json(body, [&](const Json& json) { return seal_from(json, terminal); });
}

std::string mark_text(const LedgerMark& mark) {
  return file_text({{"seq", mark.seq}, {"hash", to_hex(mark.hash)}}, mark.terminal);
}

Result<LedgerMark> read_mark(std::string_view text) {
  return read_json(text, [](const Json& json) { return mark_from(json, terminal_of(json)); });
}

std::string seal_text(const LedgerSeal& seal) {
  return file_text(json_of(seal), seal.of.terminal);
}

Result<LedgerSeal> read_seal(std::string_view text) {
  return read_json(text, [](const Json& json) { return seal_from(json, terminal_of(json)); });
}

}  // namespace ocop::wire
