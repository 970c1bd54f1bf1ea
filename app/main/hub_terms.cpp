#include "app/main/hub_money.h"

#include "app/base/codec/csv_sheet.h"
#include "app/main/hub_config.h"
#include "app/main/says.h"
#include "app/office/publish/catalog_source.h"
#include "app/office/settle/settling.h"
#include "app/office/settle/terms_table.h"
#include "app/office/sheets/read_terms.h"
#include "db/hub/kept_terms.h"
#include "db/model/shop_time.h"

namespace ocop {

Result<db::Catalog> open_catalog(const std::string& folder) {
  std::string where = folder;
  if (where.empty()) {
    const auto config = hub_config();
    if (!config) return config.error();
    where = config->catalog;
  }
  if (where.empty())
    return Error{"Producers and products are the catalogue's; give its folder with --catalog."};
  const publish::CatalogSource source(where);
  if (!source.path()) return source.path().error();
  db::CatalogFault fault{};
  return db::Catalog::open(*source.path(), &fault);
}

TermsCommands::TermsCommands(CLI::App& app)
    : terms(app.add_subcommand("terms", "The office's terms with producers; they stay private")),
      set_(terms->add_subcommand("set", "Check a sheet of terms; from now on it holds")),
      list_(terms->add_subcommand("list", "The terms that hold; as CSV, the sheet")),
      store_(*terms),
      table_(*list_) {
  terms->require_subcommand(1);
  for (CLI::App* command : {set_, list_}) command->fallthrough();
  set_->add_option("FILE", file_, "The sheet (db/sample/README.md says its columns)")->required();
  set_->add_option("--catalog", catalog_,
                   "Folder that import wrote, which has the producers, products and points");
  list_->add_option("--producer", producer_, "Those of one producer");
}

int TermsCommands::set() const {
  auto catalog = open_catalog(catalog_);
  if (!catalog) return refused(catalog.error());
  const sheets::TermsNames names = sheets::names_of(*catalog);
  sheets::Findings findings(shop_time(utc_now_ms()).date);
  const auto read = sheets::read_terms(codec::read_sheet_file(file_), names, findings);
  for (const std::string& line : findings.lines()) warn(line);
  if (findings.errors() > 0) {
    warn(sheets::counted(findings.errors(), "error") + ", " +
         sheets::counted(findings.warnings(), "warning") + ". Nothing was written.");
    return 1;
  }
  auto store = store_.open();
  if (!store) return refused(store.error());
  std::int64_t version = 0;
  const std::int64_t now_ms = store->now_ms();
  const auto done = store->transact([&]() -> Status {
    const auto before = db::kept_terms(*store);
    if (!before) return before.error();
    if (auto stays = settle::check_settled_terms(*store, *before, read); !stays) return stays;
    const auto put = db::put_terms(*store, read, now_ms);
    if (!put) return put.error();
    version = *put;
    return Done{};
  });
  if (!done) return refused(done.error());
  announce("Version " + std::to_string(version));
  return 0;
}

int TermsCommands::run() const {
  if (set_->parsed()) return set();
  auto store = store_.open();
  if (!store) return refused(store.error());
  const auto kept = db::kept_terms(*store);
  if (!kept) return refused(kept.error());
  return said(table_.write(settle::terms_table(*kept, producer_)));
}

}  // namespace ocop
