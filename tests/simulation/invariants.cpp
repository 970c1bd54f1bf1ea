#include "tests/simulation/invariants.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/base/disk/release_layout.h"
#include "app/base/wire/entry_hash.h"
#include "app/office/reports/summing.h"
#include "db/hub/entries.h"
#include "db/hub/sums.h"
#include "db/ledger/chain_audit.h"
#include "db/ledger/totals.h"
#include "tests/simulation/moments.h"

namespace ocop::simulation {

namespace {

constexpr std::int64_t kAllDays = 1'000'000;

using Hashes = std::vector<EntryHash>;

/// A ledger that was replaced by an older one.
struct Kept {
  Hashes hashes;
  std::int64_t acknowledged = 0;
  std::map<EntryHash, Takings> worth;
};

/// What the terminals with one id wrote: the original, and perhaps an image of it.
struct Written {
  std::vector<Hashes> ledgers;
  std::vector<Kept> kept;
  std::map<EntryHash, Takings> worth;  // each entry counted once
  Moments moments;
};

Takings sum_of(const std::map<EntryHash, Takings>& worth) {
  Takings sum;
  for (const auto& [hash, one] : worth) sum += one;
  return sum;
}

/// Returns whether the chain begins with the ledger; it is longer if an image continued from the
/// terminal's whole ledger.
bool begins_with(const Hashes& chain, const Hashes& ledger) {
  return chain.size() >= ledger.size() && std::equal(ledger.begin(), ledger.end(), chain.begin());
}

std::string text_of(const Takings& one) {
  return std::to_string(one.sold) + " sold, " + std::to_string(one.refunded) + " refunded";
}

class Checks {
 public:
  Checks(World& world, HubSite& hub) : world_(world), hub_(hub) {}

  void ledger(Terminal& terminal) {
    const std::string& who = terminal.machine().name();
    auto ledger = terminal.ledger();
    if (!ledger) return world_.blame(who, ledger.error().sentence);
    if (!ledger->refusal().empty()) world_.blame(who, ledger->refusal());
    auto [hashes, worth] = entries_of(terminal, *ledger);
    world_.tell(who, "ends with entry " + std::to_string(hashes.size()) + ", " +
                         codec::to_hex(hashes.empty() ? ledger->first_prev() : hashes.back()));
    own_sums(who, *ledger, sum_of(worth));
    Written& written = written_[ledger->terminal()];
    std::vector<Hashes> before = retired(terminal);
    if (!terminal.kept_ledger().empty()) before.push_back(kept(terminal, written));
    confirmed(terminal, hashes, before);
    for (const Till::Confirmed& one : terminal.till().confirmed())
      written.moments[one.hash] = one.true_ms;
    points_[ledger->terminal()] = terminal.point();
    written.ledgers.push_back(std::move(hashes));
    written.worth.merge(worth);
  }

  void hub(const Weather& weather) {
    db::HubStore* const store = hub_.store();
    if (store == nullptr) return world_.blame("hub", "cannot open its store");
    for (auto& [id, written] : written_)
      lines(*store, id, written, weather.hub_is_restored || weather.hub_goes_back_late);
    if (const auto summed = reports::sum_up(*store); !summed)
      return world_.blame("hub", summed.error().sentence);
    const auto left_out = db::unsummed_report(*store);
    if (!left_out || !left_out->empty()) world_.blame("hub", "entries are in no report");
    sums(*store);
    if (!weather.hub_keeps_time) return;
    for (const auto& [id, written] : written_)
      check_moments(world_, *store, id, written.moments, weather.hub_clock_is_wrong);
  }

 private:
  std::pair<Hashes, std::map<EntryHash, Takings>> entries_of(const Terminal& terminal,
                                                             db::Ledger& ledger) {
    const std::string& who = terminal.machine().name();
    std::pair<Hashes, std::map<EntryHash, Takings>> all;
    EntryHash prev = ledger.first_prev();
    const auto read = ledger.each(1, [&](const LedgerEntry& entry) {
      if (entry.prev != prev || entry.hash != wire::entry_hash(ledger.terminal(), entry))
        world_.blame(who, "entry " + std::to_string(entry.seq) + " does not follow");
      all.first.push_back(prev = entry.hash);
      all.second[entry.hash] = terminal.till().worth(entry.draft);
      number(who, Till::number_in(entry.draft), entry.hash);
      return true;
    });
    if (!read) world_.blame(who, read.error().sentence);
    return all;
  }

  /// `before`: hashes of the ledgers that were there before.
  void confirmed(const Terminal& terminal, const Hashes& hashes,
                 const std::vector<Hashes>& before) {
    const auto& all = terminal.till().confirmed();
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto is_in = [&one = all[i]](const Hashes& some) {
        return one.seq <= std::ssize(some) &&
               some[static_cast<std::size_t>(one.seq - 1)] == one.hash;
      };
      const bool was_before =
          i < terminal.till().lost() && std::any_of(before.begin(), before.end(), is_in);
      if (!is_in(hashes) && !was_before)
        world_.blame(terminal.machine().name(),
                     "lost entry " + std::to_string(all[i].seq) + ", which it confirmed");
    }
  }

  /// Returns the ledgers of its former identities, which are all sent under the current one.
  std::vector<Hashes> retired(Terminal& terminal) {
    std::vector<Hashes> all;
    for (const std::string& path : terminal.retired_ledgers()) {
      auto ledger = db::Ledger::open_to_read(path);
      if (!ledger) {
        world_.blame(terminal.machine().name(), ledger.error().sentence);
        continue;
      }
      auto [hashes, worth] = entries_of(terminal, *ledger);
      Written& written = written_[ledger->terminal()];
      for (const Till::Confirmed& one : terminal.till().confirmed())
        written.moments[one.hash] = one.true_ms;
      points_[ledger->terminal()] = terminal.point();
      written.worth.merge(worth);
      written.ledgers.push_back(hashes);
      all.push_back(std::move(hashes));
    }
    return all;
  }

  Hashes kept(const Terminal& terminal, Written& written) {
    auto ledger = db::Ledger::open_to_read(terminal.kept_ledger());
    const auto sent = ledger ? ledger->acknowledged() : Result<std::int64_t>(ledger.error());
    if (!sent) {
      world_.blame(terminal.machine().name(), sent.error().sentence);
      return {};
    }
    auto [hashes, worth] = entries_of(terminal, *ledger);
    written.kept.push_back({hashes, *sent, std::move(worth)});
    return hashes;
  }

  void number(const std::string& who, const std::string& number, const EntryHash& entry) {
    if (number.empty()) return;
    const auto [known, is_new] = numbers_.emplace(number, entry);
    if (!is_new && known->second != entry)
      world_.blame(who, "gave the number " + number + " again");
  }

  void own_sums(const std::string& who, db::Ledger& ledger, const Takings& meant) {
    const auto all = db::total(ledger, {Date(std::chrono::sys_days(std::chrono::days(0))),
                                        Date(std::chrono::sys_days(std::chrono::days(100'000)))});
    if (!all) return world_.blame(who, all.error().sentence);
    const Takings has{all->sold.vnd, all->refunded.vnd};
    if (has != meant)
      world_.blame(who, "its ledger says " + text_of(has) + " where it took " + text_of(meant));
    if (const auto good = db::check_totals(ledger); !good) world_.blame(who, good.error().sentence);
  }

  /// Returns a branch with everything before it.
  Hashes chain_of(db::HubStore& store, const std::vector<db::Branch>& branches,
                  const db::Branch& branch) {
    Hashes chain;
    if (branch.parent)
      chain = chain_of(store, branches, branches[static_cast<std::size_t>(*branch.parent)]);
    chain.resize(
        std::min<std::size_t>(chain.size(), static_cast<std::size_t>(branch.from_seq - 1)));
    const auto entries = db::entries_after(store, branch, 0, 1'000'000);
    if (!entries) world_.blame("hub", entries.error().sentence);
    for (std::size_t i = 0; entries && i < entries->size(); ++i) {
      const LedgerEntry& entry = (*entries)[i].entry;
      if (entry.seq != std::ssize(chain) + 1 ||
          entry.hash != wire::entry_hash(branch.terminal, entry))
        world_.blame("hub", "entry " + std::to_string(entry.seq) + " is not what was sent");
      chain.push_back(entry.hash);
    }
    return chain;
  }

  /// Entries that are only in a kept ledger are not sent any more: the hub has them as far as they
  /// were sent, unless it lost them.
  void kept_entries(db::HubStore& store, const TerminalId& id, Written& written,
                    const std::vector<Hashes>& chains, bool hub_may_lack) {
    for (const Kept& one : written.kept) {
      const Hashes sent(one.hashes.begin(), one.hashes.begin() + one.acknowledged);
      if (!hub_may_lack && !sent.empty() &&
          std::none_of(chains.begin(), chains.end(),
                       [&](const Hashes& chain) { return begins_with(chain, sent); }))
        world_.blame("hub, of " + points_[id], "no line holds the " + std::to_string(sent.size()) +
                                                   " entries that a kept ledger sent");
      for (const auto& [hash, worth] : one.worth) {
        const auto known =
            store.run("SELECT count(*) FROM entry WHERE terminal = ?1 AND hash = ?2", {id, hash});
        if (known && known->front().number(0) > 0) written.worth.emplace(hash, worth);
      }
    }
  }

  void lines(db::HubStore& store, const TerminalId& id, Written& written, bool hub_may_lack) {
    const std::string who = "hub, of " + points_[id];
    const auto known = db::branches_of(store, id);
    if (!known) return world_.blame(who, known.error().sentence);
    if (known->size() > 1) world_.count("forks kept apart");
    std::vector<Hashes> chains;
    for (const db::Branch& branch : *known) chains.push_back(chain_of(store, *known, branch));
    for (const Hashes& ledger : written.ledgers)
      if (!ledger.empty() && std::none_of(chains.begin(), chains.end(), [&](const Hashes& chain) {
            return begins_with(chain, ledger);
          }))
        world_.blame(who, "no line holds the " + std::to_string(ledger.size()) +
                              " entries of a terminal, once and in order");
    kept_entries(store, id, written, chains, hub_may_lack);
    const auto count = store.run("SELECT count(*) FROM entry WHERE terminal = ?1", {id});
    if (!count || (*count)[0].number(0) != std::ssize(written.worth))
      world_.blame(who, "holds " + (count ? std::to_string((*count)[0].number(0)) : "no") +
                            " entries where " + std::to_string(written.worth.size()) +
                            " were written");
  }

  void sums(db::HubStore& store) {
    const auto rows = db::sales_report(store, db::SalesBy::point,
                                       {.from_day = 0, .to_day = kAllDays, .point = {}});
    if (!rows) return world_.blame("hub", rows.error().sentence);
    std::map<std::string, Takings> points;
    for (const auto& [id, written] : written_) points[points_[id]] += sum_of(written.worth);
    for (const auto& one_point : points) {
      const std::string& point = one_point.first;
      const Takings& meant = one_point.second;
      const auto row = std::find_if(rows->begin(), rows->end(),
                                    [&](const db::SalesRow& one) { return one.key == point; });
      const Takings has =
          row == rows->end() ? Takings{} : Takings{row->sold.vnd, row->refunded.vnd};
      if (has != meant)
        world_.blame("hub, of " + point,
                     "reports " + text_of(has) + " where " + text_of(meant) + " was taken");
    }
  }

  World& world_;
  HubSite& hub_;
  std::map<TerminalId, Written> written_;
  std::map<TerminalId, std::string> points_;
  std::map<std::string, EntryHash> numbers_;  // numbers of sales and refunds, with their entries
};

void check_release(World& world, Office& office, Terminal& terminal) {
  terminal.look_at_screen();
  const std::string shown =
      disk::current_release(terminal.machine().disk(), terminal.machine().folder());
  if (shown != office.newest().catalog.sha256)
    world.blame(terminal.machine().name(), "does not show the newest release");
  const auto root = sync::trusted_root(terminal.machine().disk(), terminal.machine().folder());
  if (!root || root->version != office.root_version())
    world.blame(terminal.machine().name(), "does not trust the newest root");
}

}  // namespace

void check_all(World& world, Office& office, HubSite& hub, Terminals& terminals,
               const Weather& weather) {
  Checks checks(world, hub);
  for (const auto& terminal : terminals) {
    check_release(world, office, *terminal);
    checks.ledger(*terminal);
  }
  checks.hub(weather);
}

}  // namespace ocop::simulation
