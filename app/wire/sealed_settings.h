// A point's private settings on their way down: signed once by the office's release key, so that
// no hub can make them up, and sealed for each terminal of the point, so that nobody between reads
// them. Grammar and worked example: app/wire/upward.md.
// Thread rule: pure, but for the seal's chance. Errors: one sentence.
// Not here: what the settings hold (private_settings.h).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "app/wire/signing_key.h"
#include "db/model/private_settings.h"
#include "db/model/public_key.h"
#include "db/model/result.h"

namespace ocop::wire {

/// The signed document. The signature covers the point and the settings' own bytes, with their
/// version. Pre-condition: settings.version > 0.
std::string sign_settings(const std::string& point, const PrivateSettings& settings,
                          const SigningKey& release);

/// What a terminal names when it asks for settings and has these already: the hash that is signed,
/// as hex. `settings`: their text.
std::string settings_mark(std::string_view point, std::string_view settings);
/// Of a signed document. Empty: it is none.
std::string mark_of_document(std::string_view document);

/// What a terminal holds settings against.
struct SettingsPins {
  std::string point;                   ///< its own
  std::span<const PublicKey> trusted;  ///< release keys that the root names
  std::int64_t newest = 0;             ///< version of the settings that it has; 0: none
};

/// Error: signed by no trusted key, for another point, or older than what the terminal has.
Result<PrivateSettings> check_settings(std::string_view document, const SettingsPins& pins);

/// Opens what the hub sealed with `seal(document, key)`, and checks it.
Result<PrivateSettings> open_settings(std::string_view sealed, const SigningKey& own,
                                      const SettingsPins& pins);

}  // namespace ocop::wire
