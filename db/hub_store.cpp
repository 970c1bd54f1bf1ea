#include "db/hub_store.h"

#include <utility>

namespace ocop::db {

Result<HubStore> HubStore::open(const std::string& where) {
  auto database = open_hub_sqlite(where);
  if (!database) return database.error();
  return HubStore(std::move(*database));
}

Status HubStore::transact(const std::function<Status()>& work) {
  if (auto begun = database_->begin(); !begun) return begun;
  auto done = work();
  if (done) done = database_->commit();
  if (!done) database_->rollback();
  return done;
}

}  // namespace ocop::db
