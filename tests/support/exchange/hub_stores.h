// Hub stores of each kind, for tests that must pass on all of them. Thread rule: one thread.
#pragma once

#include <string>
#include <vector>

#include "db/hub/hub_store.h"

namespace ocop::test {

/// Returns the kinds of stores on this machine, for INSTANTIATE_TEST_SUITE_P; without PostgreSQL if
/// OCOP_SQLITE_ONLY is in the environment (tests/check --quick).
std::vector<std::string> hub_store_kinds();

/// Returns where to open an empty store of that kind, different on each call.
std::string fresh_hub_store(const std::string& kind);

/// Opens the store; aborts the program on failure.
db::HubStore open_hub_store(const std::string& where);

}  // namespace ocop::test
