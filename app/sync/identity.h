// The terminal's identity to the hub: its key, the id of its ledger, and the point for which the
// office enrolled it. Created in this order, so that a ledger begins with the key; each step can be
// repeated. Thread rule: one thread. Errors: one sentence.
#pragma once

#include <optional>
#include <string>

#include "app/base/codec/signing_key.h"
#include "app/base/disk/disk.h"
#include "app/base/wire/hub_answer.h"
#include "app/sync/hub_client.h"
#include "db/ledger/ledger.h"
#include "db/model/result.h"

namespace ocop::sync {

/// Returns an Error that says to enrol first.
Error not_enrolled();

/// Error if there is none yet, or it cannot be read.
Result<codec::SigningKey> load_key(disk::Disk& disk, const std::string& data);
/// Creates a key if there is none: durable, and readable only by its owner.
Result<codec::SigningKey> load_or_make_key(disk::Disk& disk, const std::string& data);

/// Opens the ledger, creating it if there is none. The terminal's id is its ledger's, whether the
/// kiosk or ocop-sync created it.
Result<db::Ledger> open_or_make_ledger(const std::string& data, const codec::SigningKey& key);

/// Enrols with the office's code, as typed. Error also if the hub refuses.
Result<wire::Enrolled> enrol(HubClient& hub, disk::Disk& disk, const std::string& data,
                             const TerminalId& terminal, const std::string& code);
/// Stores the answer for enrolled(), without the tips. Pre-condition: its folder exists.
Status keep_enrolment(disk::Disk& disk, const std::string& data, const wire::Enrolled& enrolled);
/// Records the ledger's file identity in place_file(). Pre-condition: its folder exists.
Status keep_place(disk::Disk& disk, const std::string& data);
/// Returns nullopt if the terminal with that id was never enrolled.
std::optional<wire::Enrolled> enrolled(disk::Disk& disk, const std::string& data,
                                       const TerminalId& terminal);

}  // namespace ocop::sync
