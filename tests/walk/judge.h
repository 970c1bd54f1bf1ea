// Checks after every step of a walk, by arithmetic of its own, that what is booked is what was
// shown and names who approved it, that a payment code asks for no more than is due, that no
// expired or recalled lot is sold, that the first lot to expire is sold first, that what leaves the
// cart unsold is counted, and that stock, drawer and papers agree with the entries. Thread rule:
// one thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/kiosk/core/update.h"
#include "app/kiosk/till/document.h"
#include "tests/walk/goods.h"
#include "tests/walk/paper_trail.h"
#include "tests/walk/record.h"
#include "tests/walk/walked_till.h"

namespace ocop::walk {

class Judge {
 public:
  /// Called with what is wrong: the rule in a few words, then what was seen.
  using Blame = std::function<void(const std::string& rule, const std::string& seen)>;
  /// `offers`: see WalkedTill.
  Judge(Blame blame, decltype(WalkedTill::offers) offers)
      : blame_(std::move(blame)), offers_(std::move(offers)), trail_(blame_) {}

  /// Judges the ledger in that folder from here on, beginning with its present entries.
  void begin(const std::string& folder);
  void end();

  void before(const core::State& state, const core::Action& action);
  void after(const core::State& state, const core::Action& action,
             const std::vector<core::Effect>& effects);
  /// `idle`: no request is open and no answer is on its way.
  void see_waiting(const core::State& state, bool idle);
  /// `uptime_ms`: since the machine was switched on.
  void serving(const core::TillEffect& effect, std::int64_t uptime_ms);
  void served();
  void see_answer(const core::Action& answer);
  /// A paper or picture is drawn.
  void see_paper(const till::Document& paper);
  PaperTrail& trail() { return trail_; }

  const Record& record() const { return record_; }

 private:
  void blame(const std::string& rule, const std::string& seen = {}) { blame_(rule, seen); }

  // judge_cart.cpp
  /// Returns the day by which expiry must be judged.
  static Date day_of(const core::State& state);
  void judge_cart(const core::State& state);
  void judge_lots(const core::State& state, const core::Action& action);
  void judge_pack(const core::State& state);
  void note_scan(const core::State& state, const core::Action& action);
  // judge_pay.cpp
  void judge_pay(const core::State& state);
  void judge_code(const core::State& state);
  void note_vouchers(const core::State& state, const core::Action& action);
  void judge_operation(const core::State& state, const core::TillEffect& effect);
  void judge_sale(const core::State& state, const Sale& sale);
  void judge_goods(const core::State& state, const Sale& sale);
  void judge_rights(const core::State& state, const Sale& sale);
  void judge_allowed(const core::State& state, const std::string& staff, const std::string& manager,
                     bool needed, const char* what);
  // judge.cpp
  void judge_sums(const Sale& sale);
  void judge_sign_in(const core::State& state, const core::Action& action);
  void read_ledger();
  // judge_undone.cpp
  void judge_undone(const core::State& state, const core::Action& action,
                    const std::vector<core::Effect>& effects);
  void judge_held(const core::State& state, const core::Action& action,
                  const std::vector<core::Effect>& effects);
  void judge_once(const core::TillAction& answer);
  void judge_wait(const core::PinChecked& checked);
  void judge_books(const till::Books& books);
  void judge_count(const till::Books& books);

  Blame blame_;
  decltype(WalkedTill::offers) offers_;
  Record record_;
  PaperTrail trail_;
  std::unique_ptr<LedgerReader> reader_;

  // Before the step that is judged.
  till::Cart cart_;
  std::vector<till::Cart> held_;
  till::Bill bill_;
  std::string staff_, chosen_;
  till::Pad pad_;
  till::Waiting waiting_ = till::Waiting::nothing;
  std::uint64_t line_ = 0, intent_ = 0;

  std::vector<std::int64_t> held_in_;  // by held cart: the shift that counts it; 0: none
  std::set<LotName> scanned_;          // since the cart was empty
  std::optional<Pack> on_scales_;      // whose grams are being typed
  bool of_pack_ = false;               // the step put a pack that names its lot into the cart
  std::set<std::string> vouchers_;     // who may be named as having approved the cart
  std::map<std::string, std::vector<unsigned char>> codes_;
  bool lot_chosen_ = false;           // in the draft of a stock entry
  std::optional<StockItem> counted_;  // without a chosen lot
  std::int64_t count_ = 0;
  std::map<EntryKind, std::int64_t> before_;  // number of entries of each kind
  std::int64_t uptime_ms_ = 0;
  bool pin_right_ = false;                          // the one being checked
  std::map<std::string, std::int64_t> guessed_ms_;  // time of a person's last wrong PIN
  std::optional<Sale> sale_;                        // the one being written
  std::string unseen_;  // number of a sale booked while nobody was signed in
};

}  // namespace ocop::walk
