#include "app/main/hub_report.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <vector>

#include "app/main/says.h"
#include "app/office/exchange/known_point.h"
#include "app/office/publish/catalog_source.h"
#include "app/office/reports/cash_report.h"
#include "app/office/reports/closed_shifts.h"
#include "app/office/reports/office_reports.h"
#include "app/office/reports/receipt_reports.h"
#include "app/office/reports/scan_report.h"
#include "app/office/settle/settling.h"
#include "app/office/settle/statement_tables.h"
#include "db/hub/kept_statements.h"
#include "db/model/date.h"

namespace ocop {

namespace {

const std::map<std::string, db::SalesBy> kBy{{"point", db::SalesBy::point},
                                             {"product", db::SalesBy::product},
                                             {"producer", db::SalesBy::producer},
                                             {"day", db::SalesBy::day}};
// Reports made from receipts.
constexpr const char* kByPayment = "payment";
constexpr const char* kByStaff = "staff";
const std::map<std::string, db::ScansBy> kScansBy{
    {"point", db::ScansBy::point}, {"product", db::ScansBy::product}, {"day", db::ScansBy::day}};

using Report = Result<reports::Table> (*)(db::HubStore&, const ReportCommand::Asked&);

Result<reports::Table> sales(db::HubStore& store, const ReportCommand::Asked& asked) {
  if (asked.by == kByPayment) return reports::payments_table(store, asked.scope);
  if (asked.by == kByStaff) return reports::staff_table(store, asked.scope);
  if (asked.by == "pack")
    return Error{"Sales are reported by point, product, producer, day, payment or staff."};
  return reports::sales_table(store, kBy.at(asked.by.empty() ? "day" : asked.by), asked.scope);
}

Result<reports::Table> scans(db::HubStore& store, const ReportCommand::Asked& asked) {
  if (asked.by == "pack") return reports::pack_scans_table(store, asked.scope);
  if (!asked.by.empty()) {
    const auto by = kScansBy.find(asked.by);
    if (by == kScansBy.end())
      return Error{"Scans are reported by point, product, day or pack, or by lot."};
    return reports::scan_sums_table(store, by->second, asked.scope);
  }
  if (asked.catalog.empty()) return reports::scans_table(store, asked.scope, nullptr);
  const publish::CatalogSource source(asked.catalog);
  if (!source.path()) return source.path().error();
  db::CatalogFault fault{};
  auto catalog = db::Catalog::open(*source.path(), &fault);
  if (!catalog) return catalog.error();
  return reports::scans_table(store, asked.scope, &*catalog);
}

Result<reports::Table> producers(db::HubStore& store, const ReportCommand::Asked& asked) {
  const auto statements = settle::statements_of(store, asked.producer);
  if (!statements) return statements.error();
  const auto payments = db::kept_payments(store, asked.producer);
  if (!payments) return payments.error();
  return settle::balance_table(*statements, *payments, asked.scope.from_day, asked.scope.to_day);
}

struct NamedReport {
  const char* name;
  Report table;
};
/// All reports, in the order in which the help names them.
constexpr NamedReport kReports[] = {
    {"sales", sales},
    {"receipts",
     [](auto& store, auto& of) { return reports::receipts_table(store, of.scope, of.number); }},
    {"cash", [](auto& store, auto& of) { return reports::cash_table(store, of.scope); }},
    {"scans", scans},
    {"shifts", [](auto& store, auto& of) { return reports::shifts_table(store, of.scope); }},
    {"stock", [](auto& store, auto& of) { return reports::stock_table(store, of.scope.point); }},
    {"terminals",
     [](auto& store, auto&) { return reports::terminals_table(store, store.now_ms()); }},
    {"producers", producers},
    {"unsummed", [](auto& store, auto&) { return reports::unsummed_table(store); }},
};

std::vector<std::string> report_names() {
  std::vector<std::string> names;
  for (const NamedReport& one : kReports) names.emplace_back(one.name);
  return names;
}

/// Columns whose texts are the program's own, and no names of the office's.
const std::set<std::string> kOurWords{"kind",       "payment", "look",      "why",      "refused",
                                      "revoked",    "what",    "terms",     "discount", "spoilage",
                                      "difference", "period",  "share_unit"};

}  // namespace

Result<std::int64_t> report_day(const std::string& text) {
  const auto date = date_from_iso(text);
  if (!date) return Error{"A day is written as 2026-11-24; " + text + " is not one."};
  return std::chrono::sys_days(*date).time_since_epoch().count();
}

reports::Table in_own_words(const reports::Table& table) {
  reports::Table own = table;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    own.columns[i] = ocop::in_own_words(table.columns[i]);
    if (!kOurWords.contains(table.columns[i])) continue;
    for (auto& row : own.rows)
      if (auto* text = std::get_if<std::string>(&row[i])) *text = ocop::in_own_words(*text);
  }
  return own;
}

HubTableOption::HubTableOption(CLI::App& command) {
  command.add_option("--format", format_, "Output format")
      ->check(CLI::IsMember({"table", "csv", "xlsx"}));
  command.add_option("--out", out_, "Output file; without it, standard output");
}

Status HubTableOption::write(const reports::Table& table) const {
  if (format_ == "xlsx") {
    if (out_.empty()) return Error{"XLSX output needs a file name; give it with --out."};
    return reports::write_xlsx(in_own_words(table), out_);
  }
  const std::string text = format_ == "csv" ? to_csv(table) : to_text(in_own_words(table));
  if (out_.empty()) {
    std::cout << text;
    return Done{};
  }
  std::ofstream file(out_, std::ios::binary);
  if (!(file << text).flush())
    return Error{"The file " + out_ + " cannot be written; check its disk and permissions."};
  return Done{};
}

ReportCommand::ReportCommand(CLI::App& app)
    : report(app.add_subcommand("report", "Report sales, stock, shifts, terminals and scans")),
      store_(*report),
      table_(*report) {
  report
      ->add_option(
          "WHAT", what_,
          "Which report; producers: what is owed to them; unsummed: entries that no report counts")
      ->required()
      ->check(CLI::IsMember(report_names()));
  report
      ->add_option("--by", by_,
                   "Group sales or scans by this (pack: numbered labels); without it, sales by "
                   "day, scans by lot")
      ->check(CLI::IsMember({"point", "product", "producer", "day", "payment", "staff", "pack"}));
  report->add_option("--number", number_,
                     "The receipt of that number, and what was booked on the same sale");
  report->add_option("--from", from_, "First day, for sales, receipts, cash and scans");
  report->add_option("--to", to_, "Last day, for sales, receipts, cash and scans");
  report->add_option("--producer", producer_, "The balance of that producer alone");
  report->add_option("--point", point_,
                     "Only this display point, for sales, receipts, cash, stock and scans");
  report->add_option("--catalog", catalog_,
                     "Folder that import or publish wrote, to compare scans with lots' packs");
}

Result<reports::Table> ReportCommand::table(db::HubStore& store) const {
  const auto from = report_day(from_), to = report_day(to_);
  if (!from) return from.error();
  if (!to) return to.error();
  const Asked asked{{*from, *to, point_}, by_, number_, producer_, catalog_};
  const auto* const wanted =
      std::find_if(std::begin(kReports), std::end(kReports),
                   [this](const NamedReport& one) { return what_ == one.name; });
  return wanted->table(store, asked);
}

int ReportCommand::run() const {
  auto store = store_.open();
  if (!store) return refused(store.error());
  if (!point_.empty()) {
    const auto doubt = exchange::doubt_of_point(*store, point_, catalog_);
    if (!doubt) return refused(doubt.error());
    if (!doubt->sentence.empty()) (void)refused(doubt->sentence);
  }
  const auto made = table(*store);
  if (!made) return refused(made.error());
  if (const auto written = table_.write(*made); !written) return refused(written.error());
  const auto unsummed = db::unsummed_report(*store);
  if (unsummed && !unsummed->empty() && what_ != "unsummed")
    (void)refused(std::to_string(unsummed->size()) +
                  " entries are in no report; `report unsummed` says why.");
  return 0;
}

}  // namespace ocop
