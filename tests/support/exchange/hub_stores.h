// Hub stores of each kind for tests that must hold on all of them. Thread rule: one thread.
#pragma once

#include <string>
#include <vector>

#include "db/hub/hub_store.h"

namespace ocop::test {

/// How the stores of this machine are called: for INSTANTIATE_TEST_SUITE_P.
/// Without PostgreSQL where OCOP_SQLITE_ONLY is in the environment (tests/check --quick).
std::vector<std::string> hub_store_kinds();

/// Where an empty store of that kind may be opened: another one with each call.
std::string fresh_hub_store(const std::string& kind);

/// Opened. Ends the program where it cannot be.
db::HubStore open_hub_store(const std::string& where);

}  // namespace ocop::test
