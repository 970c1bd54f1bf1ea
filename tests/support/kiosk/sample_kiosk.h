// The sample catalogue as seen by a kiosk: db/sample, imported by the build, copied into a
// temporary folder and opened as by a terminal. Thread rule: one thread.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "app/base/text/texts.h"
#include "app/kiosk/core/state.h"
#include "app/kiosk/terminal/terminal.h"
#include "tests/support/temporary_folder.h"

namespace ocop::test {

/// Returns this program's own data folder with the sample.
const std::string& sample_data();
std::shared_ptr<const visit::Shelf> sample_shelf();
/// Returns the page of a product of the sample, with link and QR code.
std::shared_ptr<const core::ProductPage> sample_page(const std::string& id);
/// Returns the interface texts from the build.
const terminal::AllTexts& interface_texts();
/// Returns a state on that screen, with everything loaded.
core::State state_on(const visit::Route& route);

inline constexpr const char* kSamplePoint = "diem-lang-son";

}  // namespace ocop::test
