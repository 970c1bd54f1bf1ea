// What lies in a terminal's data folder beside its releases (release_layout.h), and who writes it.
// Thread rule: pure. Not the forms of these files: db/schema/ledger and app/base.
#pragma once

#include <string>

namespace ocop::disk {

/// The kiosk writes entries, ocop-sync how far the hub has them; who comes first makes it.
inline std::string ledger_file(const std::string& data) {
  return data + "/ledger.sqlite";
}
/// The newest signature of the ledger (wire/ledger_seal.h), outside it: the kiosk.
inline std::string seal_file(const std::string& data) {
  return data + "/ledger.seal";
}
/// The last entry that the hub confirmed (wire/ledger_seal.h), outside the ledger: ocop-sync.
inline std::string hub_mark_file(const std::string& data) {
  return data + "/sync/confirmed.json";
}
/// The point's private settings (wire/settings_document.h): the kiosk's commands and ocop-sync.
inline std::string private_file(const std::string& data) {
  return data + "/private.json";
}
/// Recalls that this terminal was ever told of (local/kept_recalls.h): ocop-sync.
inline std::string kept_recalls_file(const std::string& data) {
  return data + "/recalls.json";
}
/// The terminal's secret key (codec/signing_key.h): ocop-sync, once.
inline std::string key_file(const std::string& data) {
  return data + "/terminal.key";
}
/// The newest manifest that was taken (release/release_manifest.h), signed: ocop-sync.
inline std::string taken_release_file(const std::string& data) {
  return data + "/sync/release.json";
}
/// The hub's answer to this terminal's enrolment (wire/hub_answer.h): ocop-sync.
inline std::string enrolled_file(const std::string& data) {
  return data + "/sync/enrolled.json";
}
/// What ocop-sync remembers of the hub (local/hub_state.h).
inline std::string hub_state_file(const std::string& data) {
  return data + "/sync/hub.json";
}
/// Which file the ledger was (Disk::identity) when this terminal got its name, so that a copy of
/// the folder is known for one before a till has opened it: ocop-sync.
inline std::string place_file(const std::string& data) {
  return data + "/sync/place";
}
/// The printer's state in one word, "ready", "paper_out" ...; empty or missing: there is none. The
/// kiosk.
inline std::string printer_file(const std::string& data) {
  return data + "/printer.state";
}
/// How far the papers of the ledger's entries were printed (kiosk/books/paper_mark.h): the kiosk.
/// Not in a backup: a restored till prints nothing of its past by itself.
inline std::string papers_file(const std::string& data) {
  return data + "/papers.json";
}

/// Ledgers and keys of identities that this machine had before (app/sync/renewal.h), a folder each.
inline std::string retired_folder(const std::string& data) {
  return data + "/retired";
}

/// What SQLite leaves beside a database that was not closed: beside another one it is damage.
inline constexpr const char* kDatabaseRemnants[] = {"-wal", "-shm", "-journal"};

}  // namespace ocop::disk
