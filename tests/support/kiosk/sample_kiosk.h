// The sample catalogue as a kiosk sees it: db/sample, which the build imported, copied into a
// temporary folder, opened as a terminal opens it. Thread rule: one thread.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "app/base/text/texts.h"
#include "app/kiosk/core/state.h"
#include "app/kiosk/terminal/terminal.h"
#include "tests/support/temporary_folder.h"

namespace ocop::test {

/// A data folder with the sample, the program's own.
const std::string& sample_data();
std::shared_ptr<const visit::Shelf> sample_shelf();
/// The page of a product of the sample, with link and QR code.
std::shared_ptr<const core::ProductPage> sample_page(const std::string& id);
/// The interface texts of the build.
const terminal::AllTexts& interface_texts();
/// A state on that screen, as update() leaves it once all is loaded.
core::State state_on(const visit::Route& route);

inline constexpr const char* kSamplePoint = "diem-lang-son";

}  // namespace ocop::test
