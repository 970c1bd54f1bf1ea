#include "tests/support/hub_stores.h"

#include <cstdio>
#include <cstdlib>

#include "tests/support/postgres_server.h"
#include "tests/support/sample_kiosk.h"

namespace ocop::test {

std::vector<std::string> hub_store_kinds() {
  return {"SQLite", "PostgreSQL"};
}

std::string fresh_hub_store(const std::string& kind) {
  if (kind == "PostgreSQL") return fresh_postgres_database();
  static int number = 0;
  return temporary_folder("hub_stores") + "/" + std::to_string(++number) + ".sqlite";
}

db::HubStore open_hub_store(const std::string& where) {
  auto store = db::HubStore::open(where);
  if (!store) {
    std::fprintf(stderr, "%s\n", store.error().sentence.c_str());
    std::abort();
  }
  return std::move(*store);
}

}  // namespace ocop::test
