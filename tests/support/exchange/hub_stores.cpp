#include "tests/support/exchange/hub_stores.h"

#include <cstdio>
#include <cstdlib>

#include "db/hub/store_schema.h"
#include "tests/support/exchange/postgres_server.h"
#include "tests/support/temporary_folder.h"

namespace ocop::test {

namespace {

[[noreturn]] void give_up(const Error& error) {
  std::fprintf(stderr, "%s\n", error.sentence.c_str());
  std::abort();
}

}  // namespace

std::vector<std::string> hub_store_kinds() {
  if (std::getenv("OCOP_SQLITE_ONLY")) return {"SQLite"};
  return {"SQLite", "PostgreSQL"};
}

std::string fresh_hub_store(const std::string& kind) {
  if (kind == "PostgreSQL") {  // as deployed: the hub's role can neither create nor change tables
    const std::string uri = fresh_postgres_database();
    if (const auto made = db::migrate_store(uri, "ocop_worker"); !made) give_up(made.error());
    return for_worker(uri);
  }
  static int number = 0;
  return temporary_folder("hub_stores") + "/" + std::to_string(++number) + ".sqlite";
}

db::HubStore open_hub_store(const std::string& where) {
  auto store = db::HubStore::open(where);
  if (!store) give_up(store.error());
  return std::move(*store);
}

}  // namespace ocop::test
