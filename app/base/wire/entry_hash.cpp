#include "app/base/wire/entry_hash.h"

#include <string_view>

#include "app/base/codec/field_hash.h"
#include "app/base/codec/random.h"

namespace ocop::wire {

EntryHash entry_hash(const TerminalId& terminal, const LedgerEntry& entry) {
  const EntryDraft& draft = entry.draft;
  codec::FieldHash fields;
  fields.add(terminal).add(entry.seq).add(draft.at_ms).add(draft.boot).add(draft.uptime_ms);
  return fields.add(draft.kind).add(draft.body).add(entry.prev).hash();
}

EntryHash enrolment_hash(const TerminalId& terminal) {
  return codec::FieldHash().add(std::string_view("OCOP terminal 1")).add(terminal).hash();
}

EntryHash enrolment_hash(const TerminalId& terminal, const PublicKey& key) {
  return codec::FieldHash().add(std::string_view("OCOP terminal 2")).add(terminal).add(key).hash();
}

LedgerHash ledger_hash() {
  return {[](const TerminalId& terminal) { return enrolment_hash(terminal); }, entry_hash};
}

LedgerHash ledger_hash(const PublicKey& key) {
  return {[key](const TerminalId& terminal) { return enrolment_hash(terminal, key); }, entry_hash};
}

TerminalId random_terminal_id() {
  TerminalId id;
  codec::fill_random(id);
  return id;
}

}  // namespace ocop::wire
