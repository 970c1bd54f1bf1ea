#include "db/hub/kept_terms.h"

#include <string_view>

namespace ocop::db {

namespace {

std::int64_t day_number(Date day) {
  return std::chrono::sys_days(day).time_since_epoch().count();
}

Date date_of_day(std::int64_t day) {
  return Date(std::chrono::sys_days(std::chrono::days(day)));
}

/// The first of them if the store holds a word that this program does not know, which no program
/// wrote.
template <class Enum, std::size_t n>
Enum enum_at(const SqlRow& row, std::size_t column, const std::array<std::string_view, n>& names) {
  return enum_of<Enum>(names, row.text(column)).value_or(Enum{});
}

Terms terms_of(const SqlRow& row) {
  Terms one;
  one.producer = row.text(0);
  one.product = row.text(1);
  one.point = row.text(2);
  one.from = date_of_day(row.number(3));
  if (!row.is_null(4)) one.until = date_of_day(row.number(4));
  one.kind = enum_at<TermsKind>(row, 5, kTermsKinds);
  one.share_of = enum_at<ShareOf>(row, 6, kShareOf);
  one.share = row.number(7);
  one.discount = enum_at<Bearer>(row, 8, kBearers);
  one.spoilage = enum_at<Bearer>(row, 9, kBearers);
  one.difference = enum_at<Bearer>(row, 10, kBearers);
  one.period = enum_at<SettlePeriod>(row, 11, kSettlePeriods);
  one.contract = row.text(12);
  return one;
}

}  // namespace

Result<std::vector<Terms>> kept_terms(HubStore& store) {
  const auto rows = store.run(
      "SELECT producer, product, point, from_day, until_day, kind, share_of, share, discount,"
      " spoilage, difference, period, contract FROM terms"
      " WHERE version = (SELECT max(version) FROM terms) ORDER BY line");
  if (!rows) return rows.error();
  std::vector<Terms> all;
  for (const SqlRow& row : *rows) all.push_back(terms_of(row));
  return all;
}

Result<std::int64_t> put_terms(HubStore& store, std::span<const Terms> terms, std::int64_t now_ms) {
  const auto last = store.run("SELECT coalesce(max(version), 0) FROM terms");
  if (!last) return last.error();
  const std::int64_t version = last->front().number(0) + 1;
  std::int64_t line = 0;
  for (const Terms& one : terms) {
    const SqlValue until = one.until ? SqlValue(day_number(*one.until)) : SqlValue();
    const auto put = store.run(
        "INSERT INTO terms (version, line, made_ms, producer, product, point, from_day, until_day,"
        " kind, share_of, share, discount, spoilage, difference, period, contract)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        {version, line++, now_ms, one.producer, one.product, one.point, day_number(one.from), until,
         name_of(kTermsKinds, one.kind), name_of(kShareOf, one.share_of), one.share,
         name_of(kBearers, one.discount), name_of(kBearers, one.spoilage),
         name_of(kBearers, one.difference), name_of(kSettlePeriods, one.period), one.contract});
    if (!put) return put.error();
  }
  return version;
}

}  // namespace ocop::db
