// Checks that the configured point is right. With a wrong one the kiosk shows another shop's
// prices, or none, without an apparent reason. Thread rule: any thread; reads the disk. Errors:
// sentences for the journal and the self-test.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/visit/shelf.h"

namespace ocop::terminal {

/// Returns a sentence if the office enrolled the terminal for another point; otherwise empty.
std::string other_point_enrolled(const std::string& data, const std::string& point);

/// Returns a sentence if the catalogue has no such point; empty if it has, or none is configured.
std::string point_not_in_catalog(const visit::Shelf& shelf, const std::string& point);

/// Returns the sentences of both checks that found something.
std::vector<std::string> point_doubts(const std::string& data, const std::string& point,
                                      const visit::Shelf& shelf);

}  // namespace ocop::terminal
