// A point's private settings as sent to terminals: signed by as many of the office's keys as the
// root document's role for settings requires, so that no hub can forge them, and encrypted for each
// terminal of the point, so that nobody else can read them. Grammar and worked example:
// app/base/wire/upward.md. Thread rule: pure, except for the encryption's randomness. Errors: one
// sentence. Not here: the settings' own format (settings_document.h).
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

/// Returns the signed document. Each signature covers the point and the settings' exact bytes,
/// including their version. Pre-condition: settings.version > 0; there is at least one key.
std::string sign_settings(const std::string& point, const PrivateSettings& settings,
                          std::span<const codec::SigningKey> keys);

/// Returns the mark by which a terminal that has settings asks for newer ones: the signed hash, as
/// hex. `settings`: their text.
std::string settings_mark(std::string_view point, std::string_view settings);
/// Returns the mark of a signed document; empty if the text is not one.
std::string mark_of_document(std::string_view document);

/// Returns the settings of a signed document without checking who signed it.
Result<PrivateSettings> settings_of_document(std::string_view document);

/// What a terminal checks settings against.
struct SettingsPins {
  std::string point;        ///< the terminal's own
  release::KeyRole role;    ///< the root's role for settings
  std::int64_t newest = 0;  ///< version of its current settings; 0: none
};

struct SignedSettings {
  PrivateSettings settings;
  std::vector<std::string> signers;  ///< the role's keys that signed them, as hex
};

/// Error if they are not signed as the role requires, for another point, or older than the
/// terminal's.
Result<SignedSettings> check_settings(std::string_view document, const SettingsPins& pins);

/// Decrypts a document that the hub encrypted with `seal(document, key)`, and checks it.
Result<SignedSettings> open_settings(std::string_view sealed, const codec::SigningKey& own,
                                     const SettingsPins& pins);

}  // namespace ocop::wire
