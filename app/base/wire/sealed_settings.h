// A point's private settings on their way down: signed by as many of the office's keys as the root
// document asks of its role for settings, so that no hub can make them up, and sealed for each
// terminal of the point, so that nobody between reads them. Grammar and worked example:
// app/base/wire/upward.md. Thread rule: pure, but for the seal's chance. Errors: one sentence. Not
// here: what the settings hold (settings_document.h).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/codec/signing_key.h"
#include "app/base/release/signed_document.h"
#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::wire {

/// The signed document. Each signature covers the point and the settings' own bytes, with their
/// version. Pre-condition: settings.version > 0; there is a key.
std::string sign_settings(const std::string& point, const PrivateSettings& settings,
                          std::span<const codec::SigningKey> keys);

/// What a terminal names when it asks for settings and has these already: the hash that is signed,
/// as hex. `settings`: their text.
std::string settings_mark(std::string_view point, std::string_view settings);
/// Returns the mark of a signed document; empty if the text is none.
std::string mark_of_document(std::string_view document);

/// What a terminal holds settings against.
struct SettingsPins {
  std::string point;        ///< its own
  release::KeyRole role;    ///< the root's for settings
  std::int64_t newest = 0;  ///< version of the settings that it has; 0: none
};

struct SignedSettings {
  PrivateSettings settings;
  std::vector<std::string> signers;  ///< keys of the role that signed them, as hex
};

/// Error: not signed as the role asks, for another point, or older than what the terminal has.
Result<SignedSettings> check_settings(std::string_view document, const SettingsPins& pins);

/// Opens what the hub sealed with `seal(document, key)`, and checks it.
Result<SignedSettings> open_settings(std::string_view sealed, const codec::SigningKey& own,
                                     const SettingsPins& pins);

}  // namespace ocop::wire
