#include "app/main/hub_money.h"

#include "app/base/disk/durable.h"
#include "app/main/says.h"
#include "app/office/publish/keys.h"
#include "app/office/settle/settling.h"
#include "app/office/settle/statement_pdf.h"
#include "app/office/settle/statement_tables.h"
#include "db/model/shop_time.h"

namespace ocop {

namespace {

std::int64_t shop_day_of(std::int64_t utc_ms) {
  return std::chrono::sys_days(shop_time(utc_ms).date).time_since_epoch().count();
}

}  // namespace

SettleCommand::SettleCommand(CLI::App& app)
    : settle(app.add_subcommand("settle", "Make statements to producers, which are kept for good")),
      store_(*settle),
      table_(*settle) {
  CLI::Option* one = settle->add_option("--producer", producer_, "With this producer");
  settle->add_flag("--all", all_, "With all of them")->excludes(one);
  settle->add_option("--until", until_, "The last day, which must be over: 2026-11-30")->required();
  settle->add_option("--point", point_, "Only the goods of that point");
  settle->add_option("--key", key_, "File of a settings key, or of a release key: it signs")
      ->required();
  settle->add_option("--catalog", catalog_, "Folder that import wrote, for names and owners");
}

int SettleCommand::run() const {
  if (all_ == !producer_.empty()) return refused("Name a producer: --producer ID, or give --all.");
  const auto until = report_day(until_);
  if (!until) return refused(until.error());
  const auto key = publish::load_key(key_);
  if (!key) return refused(key.error());
  auto catalog = open_catalog(catalog_);
  if (!catalog) return refused(catalog.error());
  auto store = store_.open();
  if (!store) return refused(store.error());
  const settle::SettleOrder order{producer_, point_, *until, shop_day_of(store->now_ms())};
  const auto settled = settle::settle(*store, order, settle::goods_of(*catalog), *key);
  if (!settled) return refused(settled.error());
  const bool one = !all_ && settled->statements.size() == 1;
  if (const auto written = table_.write(one ? settle::statement_table(settled->statements.front())
                                            : settle::summary_table(settled->statements));
      !written)
    return refused(written.error());
  for (const std::string& product : settled->unpriced)
    warn("The price of " + product + " is not known, as it was never sold; the shop owes nothing " +
         "for what is spoilt or missing of it.");
  if (settled->of_nobody.vnd != 0)
    warn("Sales of " + std::to_string(settled->of_nobody.vnd) +
         " đồng are of products without a producer, and in no statement.");
  for (const std::string& why : settled->refused) (void)refused(why);
  return settled->refused.empty() ? 0 : 1;
}

StatementCommand::StatementCommand(CLI::App& app)
    : statement(app.add_subcommand("statement", "A statement to a producer, as it was made")),
      store_(*statement),
      table_(*statement) {
  statement->add_option("NUMBER", number_, "Its number, as in `report producers`")
      ->required()
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}));
  statement->add_option("--pdf", pdf_, "Write it to that file, to be printed and signed");
  statement->add_option("--issuer", issuer_, "Who sells the goods, as it is printed");
}

int StatementCommand::run() const {
  auto store = store_.open();
  if (!store) return refused(store.error());
  const auto found = settle::statement_of(*store, number_);
  if (!found) return refused(found.error());
  if (pdf_.empty()) return said(table_.write(settle::statement_table(*found)));
  const auto bytes = settle::pdf_of(*found, issuer_);
  if (!bytes) return refused(bytes.error());
  return said(disk::write_file(disk::real_disk(), pdf_, *bytes));
}

PayCommand::PayCommand(CLI::App& app)
    : pay(app.add_subcommand("pay", "Record what was paid to a producer, in full or in part")),
      store_(*pay) {
  pay->add_option("PRODUCER", producer_, "Who got it")->required();
  pay->add_option("AMOUNT", amount_, "Whole đồng, digits only")
      ->required()
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000'000}));
  CLI::Option* bank = pay->add_option("--bank", bank_, "The bank's reference of the transfer");
  pay->add_option("--cash", cash_, "The number of the till's cash slip")->excludes(bank);
  pay->add_option("--day", day_, "When; without it, today");
  pay->add_flag("--take-back", take_back_,
                "It was recorded by mistake: record that it was not paid");
}

int PayCommand::run() const {
  if (bank_.empty() && cash_.empty())
    return refused("A payment needs its reference: --bank, or --cash with the slip's number.");
  auto store = store_.open();
  if (!store) return refused(store.error());
  const std::int64_t today = shop_day_of(store->now_ms());
  const auto day = day_.empty() ? Result<std::int64_t>(today) : report_day(day_);
  if (!day) return refused(day.error());
  if (*day > today) return refused("The day is still to come; name the one on which it was paid.");
  const auto number =
      settle::pay(*store, {0, producer_, *day, Money{take_back_ ? -amount_ : amount_},
                           std::string(bank_.empty() ? db::kPaymentWays[1] : db::kPaymentWays[0]),
                           bank_.empty() ? cash_ : bank_});
  if (!number) return refused(number.error());
  announce("Payment " + std::to_string(*number));
  return 0;
}

}  // namespace ocop
