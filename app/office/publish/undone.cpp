#include "app/office/publish/undone.h"

#include <set>
#include <string>
#include <tuple>

namespace ocop::publish {

namespace {

using Keys = std::set<std::tuple<std::string, std::string, std::string, std::string>>;

Keys::value_type fact_key(const db::FactChange& change) {
  return {change.kind, change.id, change.field, change.at};
}

Result<Keys> changed_facts(std::string_view before, std::string_view after) {
  const auto changes = db::compare_catalog_bytes(before, after);
  if (!changes) return changes.error();
  Keys keys;
  for (const db::FactChange& one : *changes) keys.insert(fact_key(one));
  return keys;
}

}  // namespace

Result<std::vector<db::FactChange>> undone(std::string_view after, std::string_view now,
                                           std::string_view prepared) {
  auto changes = db::compare_catalog_bytes(now, prepared);
  if (!changes) return changes;
  if (after.empty()) {
    // Everything in the prepared release is intended; it can undo only by what it lacks.
    std::erase_if(*changes, [](const db::FactChange& one) { return one.after.has_value(); });
    return changes;
  }
  const auto since = changed_facts(after, now), own = changed_facts(after, prepared);
  for (const auto* keys : {&since, &own})
    if (!*keys) return keys->error();
  std::erase_if(*changes, [&](const db::FactChange& one) {
    return !since->contains(fact_key(one)) || own->contains(fact_key(one));
  });
  return changes;
}

}  // namespace ocop::publish
