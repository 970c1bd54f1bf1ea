// A synthetic catalogue of any size, the same in each run: names of four to seven Vietnamese
// syllables, places, producers, prices. Thread rule: one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/kiosk/visit/shelf.h"

namespace ocop::bench {

/// Writes a catalogue file of that many products to `path` (must not exist).
void write_synthetic_catalog(const std::string& path, int products);
/// Returns folded names of a sample of the products, for searches.
std::vector<std::string> synthetic_names(int products, int sample);
/// Returns the shelf of a catalogue file.
std::shared_ptr<visit::Shelf> shelf_of(const std::string& path);
/// Writes sheets for ocop-hub with that many products into the folder.
void write_synthetic_sheets(const std::string& folder, int products);

}  // namespace ocop::bench
