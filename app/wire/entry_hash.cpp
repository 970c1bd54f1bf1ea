#include "app/wire/entry_hash.h"

#include <sodium.h>

#include <array>
#include <string_view>

namespace ocop::wire {

namespace {

/// Length (4 bytes) and bytes of one field after the other; integers are 8 bytes, in two's
/// complement. Big-endian throughout.
class Fields {
 public:
  Fields() { crypto_hash_sha256_init(&state_); }

  Fields& add(std::span<const std::uint8_t> bytes) {
    number<4>(bytes.size());
    crypto_hash_sha256_update(&state_, bytes.data(), bytes.size());
    return *this;
  }
  Fields& add(std::string_view text) {
    return add({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  }
  Fields& add(std::int64_t value) {
    number<4>(8);
    number<8>(static_cast<std::uint64_t>(value));
    return *this;
  }
  EntryHash hash() {
    EntryHash hash;
    crypto_hash_sha256_final(&state_, hash.data());
    return hash;
  }

 private:
  template <std::size_t size>
  void number(std::uint64_t value) {
    std::array<std::uint8_t, size> bytes;
    for (std::size_t i = size; i-- > 0; value >>= 8) bytes[i] = static_cast<std::uint8_t>(value);
    crypto_hash_sha256_update(&state_, bytes.data(), size);
  }

  crypto_hash_sha256_state state_;
};

}  // namespace

EntryHash entry_hash(const TerminalId& terminal, const LedgerEntry& entry) {
  const EntryDraft& draft = entry.draft;
  Fields fields;
  fields.add(terminal).add(entry.seq).add(draft.at_ms).add(draft.boot).add(draft.uptime_ms);
  return fields.add(draft.kind).add(draft.body).add(entry.prev).hash();
}

EntryHash enrolment_hash(const TerminalId& terminal) {
  return Fields().add(std::string_view("OCOP terminal 1")).add(terminal).hash();
}

LedgerHash ledger_hash() {
  return {enrolment_hash, entry_hash};
}

TerminalId random_terminal_id() {
  TerminalId id;
  randombytes_buf(id.data(), id.size());
  return id;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
  std::string text(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

}  // namespace ocop::wire
