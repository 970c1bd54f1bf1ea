// Whether the configured point is the one that it ought to be. A wrong one shows the prices of
// another shop, or none, and nobody sees why.
// Thread rule: any thread; reads the disk. Errors: sentences, for the journal and the self-test.
#pragma once

#include <string>

#include "app/kiosk/visit/shelf.h"

namespace ocop::terminal {

/// The office enrolled the terminal for another point; empty: for this one, or not yet.
std::string other_point_enrolled(const std::string& data, const std::string& point);

/// The catalogue has no such point; empty: it has, or none is configured.
std::string point_not_in_catalog(const visit::Shelf& shelf, const std::string& point);

}  // namespace ocop::terminal
