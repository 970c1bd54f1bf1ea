// Who this terminal is to the hub: its key, the id of its ledger, and the point that the office
// enrolled it for. Made in that order, so that a ledger begins with the key; each step can be done
// again. Thread rule: one thread. Errors: one sentence.
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

/// What to do before anything is asked of the hub.
Error not_enrolled();

/// Error: there is none yet, or it cannot be read.
Result<codec::SigningKey> load_key(disk::Disk& disk, const std::string& data);
/// Makes one where there is none: durable, and for its owner alone.
Result<codec::SigningKey> load_or_make_key(disk::Disk& disk, const std::string& data);

/// The ledger, made where there is none. A terminal has the id of its ledger, whether the kiosk
/// came first or this.
Result<db::Ledger> open_or_make_ledger(const std::string& data, const codec::SigningKey& key);

/// Enrols with the code that the office gave out, as it was typed. Error also: the hub's refusal.
Result<wire::Enrolled> enrol(HubClient& hub, disk::Disk& disk, const std::string& data,
                             const TerminalId& terminal, const std::string& code);
/// Keeps the answer for enrolled(), without the tips. Pre-condition: its folder is there.
Status keep_enrolment(disk::Disk& disk, const std::string& data, const wire::Enrolled& enrolled);
/// Writes down which file the ledger is, for place_file(). Pre-condition: its folder is there.
Status keep_place(disk::Disk& disk, const std::string& data);
/// Returns nullopt if the terminal with that id was never enrolled.
std::optional<wire::Enrolled> enrolled(disk::Disk& disk, const std::string& data,
                                       const TerminalId& terminal);

}  // namespace ocop::sync
