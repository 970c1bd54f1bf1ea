// The files in a terminal's data folder besides its releases (release_layout.h), and who writes
// them. Thread rule: pure. Not here: the files' formats (db/schema/ledger and app/base).
#pragma once

#include <string>

namespace ocop::disk {

/// The kiosk writes entries, and ocop-sync records how many of them the hub has; whichever comes
/// first creates it.
inline std::string ledger_file(const std::string& data) {
  return data + "/ledger.sqlite";
}
/// The newest signature of the ledger (base/local/ledger_seal.h), kept outside it: written by the
/// kiosk.
inline std::string seal_file(const std::string& data) {
  return data + "/ledger.seal";
}
/// The last entry that the hub confirmed (base/local/ledger_seal.h), kept outside the ledger:
/// written by ocop-sync.
inline std::string hub_mark_file(const std::string& data) {
  return data + "/sync/confirmed.json";
}
/// The point's private settings (wire/settings_document.h): written by the kiosk's commands and
/// ocop-sync.
inline std::string private_file(const std::string& data) {
  return data + "/private.json";
}
/// All recalls that this terminal has received (local/kept_recalls.h): written by ocop-sync.
inline std::string kept_recalls_file(const std::string& data) {
  return data + "/recalls.json";
}
/// The terminal's secret key (codec/signing_key.h): written once, by ocop-sync.
inline std::string key_file(const std::string& data) {
  return data + "/terminal.key";
}
/// The newest accepted manifest (release/release_manifest.h), signed: written by ocop-sync.
inline std::string taken_release_file(const std::string& data) {
  return data + "/sync/release.json";
}
/// The hub's answer to this terminal's enrolment (wire/hub_answer.h): written by ocop-sync.
inline std::string enrolled_file(const std::string& data) {
  return data + "/sync/enrolled.json";
}
/// The state of ocop-sync's exchange with the hub (local/hub_state.h).
inline std::string hub_state_file(const std::string& data) {
  return data + "/sync/hub.json";
}
/// The ledger's file identity (Disk::identity) at enrolment, so that a copy of the folder is
/// recognised before a till has opened it: written by ocop-sync.
inline std::string place_file(const std::string& data) {
  return data + "/sync/place";
}
/// The printer's state in one word, "ready", "paper_out" ...; empty or missing if there is no
/// printer: written by the kiosk.
inline std::string printer_file(const std::string& data) {
  return data + "/printer.state";
}
/// Up to which entry documents have been printed (kiosk/books/paper_mark.h): written by the kiosk.
/// Not part of a backup, so a restored till does not print old documents by itself.
inline std::string papers_file(const std::string& data) {
  return data + "/papers.json";
}

/// Ledgers and keys of this machine's former identities (app/sync/renewal.h), one folder each.
inline std::string retired_folder(const std::string& data) {
  return data + "/retired";
}

/// Files that SQLite leaves beside a database that was not closed; beside another database they
/// would corrupt it.
inline constexpr const char* kDatabaseRemnants[] = {"-wal", "-shm", "-journal"};

}  // namespace ocop::disk
