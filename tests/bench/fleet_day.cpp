#include "tests/bench/fleet_day.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <queue>
#include <utility>

#include "app/sync/exchange_plan.h"
#include "app/sync/schedule.h"
#include "tests/simulation/chance.h"

namespace ocop::bench {

namespace {

constexpr int kPoll_seconds = 300;  // ocop-sync's own
constexpr double kHour = 3'600, kNever = std::numeric_limits<double>::infinity();
// Terminals are switched on when shops open, and off after the end of the shift.
constexpr double kFirstOn = 7 * kHour, kLastOn = 7.5 * kHour, kOff = 21.5 * kHour;
// Distribution of a day's sales by hour, from 8:00 on, with peaks in the morning and late
// afternoon.
constexpr double kOpens = 8;
constexpr std::array kByHour{4, 7, 10, 9, 5, 4, 6, 8, 10, 12, 11, 8, 6};
constexpr std::int64_t kFewestSales = 50, kMostSales = 110;

// Bytes in both directions. Releases as measured by sync_bench.py; headers as written by libcurl
// and nginx; TLS 1.3 with session resumption, since nginx closes connections after 75 s, and two
// records.
constexpr double kNothingNew = 255, kTwentyPrices = 1'975;
constexpr double kSignedHeads = 470 + 150, kMarkOfSettings = 70, kAcknowledgement = 100;
constexpr double kHandshake = 1'400, kKeptOpen_seconds = 75, kRecords = 44;

struct Sale {
  double at = 0;
  int entries = kEntriesOfASale;
};

std::vector<Sale> sales_of_a_day(simulation::Chance chance) {
  const int all = std::accumulate(kByHour.begin(), kByHour.end(), 0);
  std::vector<Sale> sales;
  for (std::int64_t left = chance.between(kFewestSales, kMostSales); left > 0; --left) {
    double at = chance.part() * all;
    std::size_t hour = 0;
    while (at >= kByHour[hour]) at -= kByHour[hour++];
    sales.push_back({(kOpens + static_cast<double>(hour) + at / kByHour[hour]) * kHour});
  }
  // Signing in and opening the shift; receiving goods; closing the shift.
  sales.push_back({kOpens * kHour - 600 * chance.part(), 3});
  for (int i = 0; i < 3; ++i) sales.push_back({(kOpens + 2 * chance.part()) * kHour});
  sales.push_back({(kOpens + kByHour.size()) * kHour + 600 * chance.part()});
  std::sort(sales.begin(), sales.end(), [](const Sale& a, const Sale& b) { return a.at < b.at; });
  return sales;
}

/// Counts requests, and answers unless there is an outage.
class Office {
 public:
  Office(const DayPlan& plan, const BodySizes& sizes, Day& day)
      : plan_(plan), sizes_(sizes), day_(day) {}

  bool has_release(double now) const { return now >= plan_.published; }
  bool ask(Ask what, double now, bool connected, int entries = 0) {
    const auto index = static_cast<std::size_t>(what);
    const bool hub = is_of_hub(index);
    if (now >= plan_.out_from && now < plan_.out_until && (hub || plan_.releases_are_out_too))
      return false;
    Second& second = day_.seconds[static_cast<std::size_t>(now)];
    ++second.asked[index];
    second.entries += entries;
    (hub ? day_.hub_bytes : day_.release_bytes) +=
        bytes(what, entries) + kRecords + (connected ? 0 : kHandshake);
    return true;
  }

 private:
  double bytes(Ask what, int entries) const {
    switch (what) {
      case Ask::look:
        return kNothingNew;
      case Ask::change:
        return kTwentyPrices;
      case Ask::entries:
        return kSignedHeads + kAcknowledgement + sizes_.sale +
               sizes_.entry * std::max(0, entries - kEntriesOfASale);
      case Ask::settings:
        return kSignedHeads + kMarkOfSettings;
      default:
        return kSignedHeads + sizes_.health;
    }
  }

  const DayPlan& plan_;
  const BodySizes& sizes_;
  Day& day_;
};

/// ocop-sync: its loop for releases (app/main/sync.cpp) and its Uplink, step by step.
class Terminal {
 public:
  Terminal(double on, double off, simulation::Chance chance)
      : on_(on),
        off_(off),
        chance_(chance),
        sales_(sales_of_a_day(chance.derive("sales"))),
        now_(on),
        next_look_(on + sync::first_wait(kPoll_seconds, chance_.part())),
        plan_(kPoll_seconds, on, chance_.part()) {}

  /// Returns when something is due; never once it is off.
  double next() const {
    double hub = plan_.next_check();
    if (unsent_ > 0) hub = now_;
    if (sold_ < sales_.size()) hub = std::min(hub, sales_[sold_].at);
    hub = std::max({hub, plan_.not_before(), now_});
    hub = on_ + std::ceil(hub - on_);  // it checks once a second
    const double next = std::min(hub, next_look_);
    return next < off_ ? next : kNever;
  }

  void act(Office& office) {
    now_ = next();
    if (now_ == next_look_) return look(office);
    for (; sold_ < sales_.size() && sales_[sold_].at <= now_; ++sold_)
      unsent_ += sales_[sold_].entries;
    exchange(office);
  }
  double has_release_since() const { return has_release_since_; }
  double reached_hub_again() const { return reached_hub_again_; }

 private:
  bool ask(Office& office, Ask what, int entries = 0) {
    double& last = is_of_hub(static_cast<std::size_t>(what)) ? last_of_hub_ : last_of_releases_;
    const bool answered = office.ask(what, now_, now_ - last < kKeptOpen_seconds, entries);
    last = answered ? now_ : -kNever;
    return answered;
  }

  void look(Office& office) {
    const bool fresh = has_release_since_ == 0 && office.has_release(now_);
    const bool done = ask(office, fresh ? Ask::change : Ask::look);
    if (done && fresh) has_release_since_ = now_;
    if (done && failures_ > 0 && plan_.failures() > 0) plan_.begin_anew();
    failures_ = done ? 0 : failures_ + 1;
    const double draw = chance_.part();
    next_look_ = now_ + (done ? sync::next_wait(kPoll_seconds, draw)
                              : sync::wait_after_failures(kPoll_seconds, failures_, draw));
  }

  void exchange(Office& office) {
    const bool check = plan_.checks(now_);
    if (check && plan_.failures() == 0) size_ = {};  // the ledger is reopened
    bool sent = false, well = unsent_ == 0 || (sent = upload(office));
    if (well && check) well = ask(office, Ask::settings);
    if (well && plan_.reports(now_, check, sent)) {
      well = ask(office, Ask::health);
      if (well) plan_.reported(now_);
    }
    if (well && plan_.failures() > 0) reached_hub_again_ = now_;
    if (well)
      plan_.succeeded();
    else
      plan_.failed(now_, false, chance_.part());
    if (check) plan_.checked(now_, chance_.part());
  }

  bool upload(Office& office) {
    const int entries = static_cast<int>(std::min<std::int64_t>(unsent_, size_.most()));
    if (!ask(office, Ask::entries, entries)) {
      size_.missed(entries);
      return false;
    }
    size_.arrived();
    unsent_ -= entries;
    return true;
  }

  double on_, off_;
  simulation::Chance chance_;
  std::vector<Sale> sales_;
  std::size_t sold_ = 0;
  double now_, next_look_;
  sync::ExchangePlan plan_;
  sync::BatchSize size_;
  int failures_ = 0, unsent_ = 0;
  double last_of_hub_ = -kNever, last_of_releases_ = -kNever;
  double has_release_since_ = 0, reached_hub_again_ = 0;
};

}  // namespace

Day simulate_day(const DayPlan& plan, const BodySizes& sizes) {
  Day day;
  Office office(plan, sizes, day);
  simulation::Chance chance(5);
  std::vector<Terminal> terminals;
  for (int i = 0; i < plan.terminals; ++i) {
    const double on = kFirstOn + chance.part() * (kLastOn - kFirstOn);
    terminals.emplace_back(on, kOff + 600 * chance.part(), simulation::Chance(chance.next()));
  }
  using Due = std::pair<double, std::size_t>;
  std::priority_queue<Due, std::vector<Due>, std::greater<>> due;
  for (std::size_t i = 0; i < terminals.size(); ++i) due.emplace(terminals[i].next(), i);
  while (due.top().first < kDaySeconds) {
    const std::size_t i = due.top().second;
    due.pop();
    terminals[i].act(office);
    due.emplace(terminals[i].next(), i);
  }
  for (const Terminal& one : terminals) {
    day.shown.push_back(one.has_release_since() - plan.published);
    day.returned.push_back(one.reached_hub_again() - plan.out_until);
  }
  std::sort(day.shown.begin(), day.shown.end());
  std::sort(day.returned.begin(), day.returned.end());
  return day;
}

}  // namespace ocop::bench
