// One overload of apply() per action. Each leaves the state consistent: the data of a screen is
// either there or null, which the screen shows as "loading".
#include "app/kiosk/core/update.h"

#include <algorithm>
#include <utility>

#include "app/kiosk/core/attract.h"
#include "app/kiosk/core/clock_doubt.h"
#include "app/kiosk/core/till_rules.h"
#include "app/kiosk/visit/typing.h"

namespace ocop::core {

namespace {

constexpr Instant kNoticeTime = 4'000;
constexpr std::size_t kDepth = 32;          // of Back, so that a long visit does not fill memory
constexpr std::size_t kSearchLength = 120;  // bytes; no name is longer

bool shows_product(visit::Screen screen) {
  return screen == visit::Screen::product || screen == visit::Screen::qr ||
         screen == visit::Screen::picture;
}

class Rules {
 public:
  explicit Rules(State& state) : s_(state) {}
  std::vector<Effect> take() { return std::move(effects_); }

  void apply(const Open& action) {
    if (action.route.screen == visit::Screen::pack) s_.pack = {};
    go(action.route, true);
  }
  void apply(const GoHome&) {
    s_.back.clear();
    s_.filters = {};
    s_.sort = visit::Sort::best;
    go({visit::Screen::home, {}}, false);
    effects_.emplace_back(BeginAtTop{});
  }
  void apply(const CallStaff& action) { s_.calling = action.wanted; }
  void apply(const Back&) {
    if (s_.filters_open) {
      s_.filters_open = false;
      return;
    }
    if (s_.back.empty()) return apply(GoHome{});
    const visit::Route route = s_.back.back();
    s_.back.pop_back();
    go(route, false);
  }

  void apply(const SetLanguage& action) {
    s_.preferences.language = action.language;
    if (s_.listing && s_.sort == visit::Sort::name) relist();
  }
  void apply(const ToggleLargeText&) { flip(s_.preferences.large_text); }
  void apply(const ToggleContrast&) { flip(s_.preferences.high_contrast); }
  void apply(const ToggleReach&) { flip(s_.preferences.reach); }

  void apply(const SetFilters& action) {
    s_.filters = action.filters;
    relist();
  }
  void apply(const SetSort& action) {
    s_.sort = action.sort;
    relist();
  }
  void apply(const ShowFilters& action) {
    s_.filters_open = action.open;
    s_.facet = action.facet;
  }
  void apply(const BrowseWith& action) {
    s_.filters = action.filters;
    s_.sort = visit::Sort::best;
    go({visit::Screen::browse, {}}, true);
  }

  void apply(const TypeKey& action) {
    visit::type_key(s_.search.text, action.key, s_.search.telex, kSearchLength);
    ask();
  }
  void apply(const SetKeyboard& action) { s_.search.telex = action.telex; }
  void apply(const ShowPicture& action) {
    if (!s_.product) return;
    const int last = static_cast<int>(s_.product->product.pictures.size()) - 1;
    s_.picture = std::clamp(action.index, 0, std::max(0, last));
  }
  void apply(const Touched&) { s_.last_touch = s_.now; }
  void apply(const StaffExit&) {
    const Staff* person = s_.till.person();
    s_.exit = s_.may_exit || (person && person->role == Role::manager);
  }

  void apply(const Ticked&) {
    if (s_.notice && s_.now >= s_.notice_until) s_.notice.reset();
    if (const auto left = until_attract(s_); left && *left == 0) next_visitor();
    if (s_.route.screen == visit::Screen::attract && s_.next_shelf)
      adopt(std::exchange(s_.next_shelf, {}));
    if (s_.till.pay.judged_on != judging_day(s_)) {
      tell_stock(s_);
      apply(TillAction{LookAgain{}});
    }
  }

  /// The terminal has read the code and found its product.
  void apply(const Scanned& action) {
    if (!s_.shelf) return;
    s_.last_touch = s_.now;
    const ProductCard* card = s_.shelf->card(action.code.product);
    if (s_.route.screen == visit::Screen::pack || (card && visit::tells_of_a_pack(action.code))) {
      s_.pack = {action.code, std::nullopt};
      go({visit::Screen::pack, {}}, true);
      effects_.emplace_back(LookUpPack{action.code});
    } else if (card) {
      go({visit::Screen::product, card->id}, true);
    } else {
      s_.notice = text::Text::scan_unknown;
      s_.notice_until = s_.now + kNoticeTime;
    }
  }

  void apply(const CatalogOpened& action) {
    // During a visit, the new release waits for the attract loop.
    if (!s_.shelf || s_.route.screen == visit::Screen::attract)
      adopt(action.shelf);
    else
      s_.next_shelf = action.shelf;
    tell_stock(s_);  // recalls take effect at once
    apply(TillAction{LookAgain{}});
  }
  void apply(const CatalogFailed& action) {
    // A good release stays on screen if a later one fails.
    if (!s_.shelf) s_.trouble = action.trouble;
  }
  void apply(const ProductLoaded& action) {
    if (!shows_product(s_.route.screen) || s_.route.id != action.id) return;
    if (!action.page) return apply(Back{});
    s_.product = action.page;
  }
  void apply(const LotLoaded& action) {
    if (s_.route.screen != visit::Screen::lot || lot_shown() != action.name) return;
    if (!action.page) return apply(Back{});
    s_.lot = action.page;
  }
  void apply(const PackLookedUp& action) {
    if (s_.pack.asked != action.code) return;
    const LotRecall* recall = s_.recall({action.code.product, action.code.lot});
    s_.pack.checked = visit::check_pack(action.code, action.facts, recall, judging_day(s_));
    if (clock_doubt(s_) != ClockDoubt::none) s_.pack.checked->days_left.reset();
  }
  void apply(const SearchFound& action) {
    if (!s_.shelf || action.question <= s_.search.answered || action.question > s_.search.asked)
      return;
    s_.search.answered = action.question;
    s_.search.corrected = action.corrected;
    s_.search.found.clear();
    for (const std::int64_t row : action.rows)
      if (const auto found = s_.shelf->by_row.find(row); found != s_.shelf->by_row.end())
        s_.search.found.push_back(found->second);
  }

  void apply(const TillAction& action) {
    for (Effect& effect : update_till(s_, action)) effects_.push_back(std::move(effect));
  }

 private:
  static void flip(bool& value) { value = !value; }

  LotName lot_shown() const { return {s_.route.id, s_.route.lot}; }
  /// Returns the proof of the scanned pack if the lot on screen is the pack's.
  std::string proof_of_lot() const {
    if (!s_.pack.checked || s_.pack.checked->proof != visit::Proof::issued) return {};
    const visit::PackCode& code = s_.pack.checked->code;
    return LotName{code.product, code.lot} == lot_shown() ? code.proof : std::string();
  }

  void go(visit::Route route, bool remember) {
    if (!s_.shelf) {
      s_.route = std::move(route);
      return;
    }
    if (remember && s_.route.screen != visit::Screen::attract && !(s_.route == route))
      s_.back.push_back(s_.route);
    if (s_.back.size() > kDepth) s_.back.erase(s_.back.begin());
    s_.route = std::move(route);
    s_.filters_open = false;
    enter();
  }

  /// Prepares the data of the present route.
  void enter() {
    if (shows_product(s_.route.screen)) {
      if (s_.product && s_.product->product.card.id == s_.route.id) return;
      s_.product = nullptr;
      s_.picture = 0;
      effects_.emplace_back(LoadProduct{s_.route.id});
    } else if (s_.route.screen == visit::Screen::lot) {
      const std::string proof = proof_of_lot();
      if (s_.lot && s_.lot->lot.name == lot_shown() && s_.lot->proof == proof) return;
      s_.lot = nullptr;
      effects_.emplace_back(LoadLot{lot_shown(), proof});
    } else if (s_.route.screen == visit::Screen::browse) {
      relist();
    } else if (s_.route.screen == visit::Screen::search) {
      if (!s_.route.id.empty()) s_.search.text = std::exchange(s_.route.id, {});
      ask();
    }
  }

  void relist() {
    if (!s_.shelf) return;
    s_.listing = std::make_shared<const visit::Listing>(
        visit::list(*s_.shelf, s_.filters, s_.sort, s_.preferences.language, s_.month()));
  }

  void ask() {
    ++s_.search.asked;
    if (s_.search.text.empty()) {
      s_.search.answered = s_.search.asked;
      s_.search.found.clear();
      s_.search.corrected = false;
    } else {
      effects_.emplace_back(Search{s_.search.asked, s_.search.text});
    }
  }

  void next_visitor() {
    if (s_.route.screen == visit::Screen::staff) apply(TillAction{LockTill{.idle = true}});
    s_.preferences = s_.defaults;
    s_.filters = {};
    s_.sort = visit::Sort::best;
    s_.filters_open = false;
    s_.back.clear();
    s_.listing = nullptr;
    s_.product = nullptr;
    s_.picture = 0;
    s_.lot = nullptr;
    s_.pack = {};
    const auto asked = s_.search.asked;
    s_.search = {};
    s_.search.asked = s_.search.answered = asked;
    s_.notice.reset();
    s_.calling = false;
    s_.route = {visit::Screen::attract, {}};
    effects_.emplace_back(BeginAtTop{});
  }

  void adopt(std::shared_ptr<const visit::Shelf> shelf) {
    s_.shelf = std::move(shelf);
    s_.trouble = CatalogTrouble::none;
    tell_stock(s_);
    s_.listing = nullptr;
    s_.product = nullptr;
    s_.lot = nullptr;
    s_.pack = {};
    s_.search.found.clear();
    s_.last_touch = s_.now;
    effects_.emplace_back(Adopt{s_.shelf->release});
    enter();
    apply(TillAction{LookAgain{}});
  }

  State& s_;
  std::vector<Effect> effects_;
};

}  // namespace

State make_state(const Defaults& defaults, Date today) {
  State state;
  state.preferences = state.defaults = defaults.preferences;
  state.route = defaults.start;
  state.may_exit = defaults.may_exit;
  state.today = today;
  return state;
}

std::vector<Effect> update(State& state, const Action& action, Instant now) {
  state.now = now;
  Rules rules(state);
  std::visit([&](const auto& one) { rules.apply(one); }, action);
  return rules.take();
}

bool waits_for_answer(const State& state) {
  const visit::Screen screen = state.route.screen;
  return (shows_product(screen) && !state.product) ||
         (screen == visit::Screen::lot && !state.lot) ||
         (screen == visit::Screen::pack && state.pack.asked && !state.pack.checked) ||
         state.search.answered != state.search.asked;
}

}  // namespace ocop::core
