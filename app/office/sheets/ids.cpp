#include "app/office/sheets/ids.h"

namespace ocop::sheets {

bool Ids::take(const Row& row, std::string_view column, const std::string& id, std::size_t index) {
  if (id.empty()) return false;
  const auto [entry, fresh] = entries_.try_emplace(id, Entry{row.number(), index});
  if (!fresh)
    row.error(column, id + " is already used in row " + std::to_string(entry->second.row) + ".");
  return fresh;
}

const std::size_t* Ids::at(const std::string& id) const {
  const auto entry = entries_.find(id);
  return entry == entries_.end() ? nullptr : &entry->second.index;
}

const std::size_t* Ids::find(const Row& row, std::string_view column, const std::string& id) const {
  if (id.empty()) return nullptr;
  if (const std::size_t* index = at(id)) return index;
  if (sheet_.whole())
    row.error(column, "there is no " + id + " in " + std::string(sheet_.definition().file) +
                          "; add it there or correct it here.");
  return nullptr;
}

}  // namespace ocop::sheets
