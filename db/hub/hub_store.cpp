#include "db/hub/hub_store.h"

#include <utility>

namespace ocop::db {

Result<HubStore> HubStore::open(const std::string& where, const StorePatience& patience) {
  auto database =
      is_postgres_uri(where) ? open_hub_postgres(where, patience) : open_hub_sqlite(where);
  if (!database) return database.error();
  return HubStore(std::move(*database));
}

Status HubStore::transact(const std::function<Status()>& work) {
  auto done = transact_once(work);
  if (done || done.error().key != kStoreLost) return done;
  return transact_once(work);
}

Status HubStore::transact_once(const std::function<Status()>& work) {
  struct Undo {
    ~Undo() {
      if (open) database.rollback();
    }
    SqlDatabase& database;
    bool open = true;
  } undo{*database_};
  if (auto begun = database_->begin(); !begun) return begun;
  if (auto done = work(); !done) return done;
  if (auto kept = database_->commit(); !kept) return kept;
  undo.open = false;
  return Done{};
}

}  // namespace ocop::db
