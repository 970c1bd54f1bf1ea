// The frame loop's side of the kiosk. Order within a frame: the workers' answers and scanned lines
// first, then the clock, then the screen. The screen's action is applied at once and shows in the
// next frame, which is requested.
#include "app/kiosk/terminal/terminal.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <fstream>
#include <sstream>
#include <utility>

#include "app/base/gs1/scanned_code.h"
#include "app/base/program/log.h"
#include "app/kiosk/core/attract.h"
#include "app/kiosk/core/till_rules.h"
#include "app/kiosk/core/update.h"
#include "app/kiosk/terminal/draw.h"
#include "app/kiosk/terminal/pack_facts.h"
#include "app/kiosk/terminal/receipt_tools.h"
#include "db/model/shop_time.h"

namespace ocop::terminal {

using program::Level;
using program::log;

namespace {

constexpr std::size_t kMostScans = 10'000;          // waiting: more than a scanner's memory holds
constexpr std::string_view kStaffExitKey = "\x11";  // Ctrl+Alt+Q, as the shell passes it on
// Wait for the catalogue's letters, because rendering fonts twice would take longer.
constexpr auto kFirstCatalog = std::chrono::milliseconds(150);

core::Instant instant(double seconds) {
  return std::llround(seconds * 1000);
}

bool within(int hour, int from, int to) {
  if (from == to) return false;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

}  // namespace

struct Terminal::Inbox {
  std::mutex mutex;
  std::vector<core::Action> actions;
  std::function<void()> wake;
  std::condition_variable arrived;

  void put(core::Action action) {
    const std::lock_guard lock(mutex);
    actions.push_back(std::move(action));
    arrived.notify_one();
    if (wake) wake();
  }
  void wait_for_catalog(std::chrono::milliseconds patience) {
    const auto is_catalog = [](const core::Action& one) {
      return std::holds_alternative<core::CatalogOpened>(one) ||
             std::holds_alternative<core::CatalogFailed>(one);
    };
    std::unique_lock lock(mutex);
    arrived.wait_for(lock, patience,
                     [&] { return std::any_of(actions.begin(), actions.end(), is_catalog); });
  }
};

Terminal::Terminal(const point::Settings& settings, visit::Route start, AllTexts texts,
                   std::function<std::int64_t()> utc_now)
    : settings_(settings),
      texts_(std::move(texts)),
      text_list_{&texts_[0], &texts_[1], &texts_[2]},
      utc_now_(std::move(utc_now)),
      state_(core::make_state({settings.preferences, std::move(start), settings.staff_exit},
                              shop_time(utc_now_() * 1000).date)),
      scanner_(settings.scanner_gap_ms / 1000.0),
      inbox_(std::make_shared<Inbox>()) {
  for (const text::Texts& texts_of_language : texts_) interface_letters_ += texts_of_language.all();
  // The first frame needs date, time and theme.
  look_at_clock();
  state_.till.access.auto_lock = core::Instant{settings.auto_lock_seconds} * 1000;
}

Terminal::~Terminal() = default;

void Terminal::start(std::function<void()> wake) {
  {
    const std::lock_guard lock(inbox_->mutex);
    inbox_->wake = std::move(wake);
  }
  if (librarian_) return;
  const auto answer = [inbox = inbox_](core::Action action) { inbox->put(std::move(action)); };
  librarian_ = std::make_unique<Librarian>(settings_, answer);
  librarian_->start();
  books::TillTools tools;
  tools.receipts = receipt_tools(settings_);
  tools.export_folder = settings_.export_folder;
  bookkeeper_ = std::make_unique<books::Bookkeeper>(settings_, std::move(tools), answer);
  bookkeeper_->start();
  inbox_->wait_for_catalog(kFirstCatalog);
  take_answers();
}

void Terminal::act(const core::Action& action) {
  for (const core::Effect& effect : core::update(state_, action, instant(now_))) perform(effect);
  changed_ = true;
}

void Terminal::perform(const core::Effect& effect) {
  struct Performer {
    Terminal& terminal;
    void operator()(const core::LoadProduct& one) const { terminal.librarian_->perform(one); }
    void operator()(const core::LoadLot& one) const { terminal.librarian_->perform(one); }
    void operator()(const core::LookUpPack& one) const { terminal.librarian_->perform(one); }
    void operator()(const core::Search& one) const { terminal.librarian_->perform(one); }
    void operator()(const core::Adopt& one) const {
      ++terminal.letters_version_;
      terminal.librarian_->perform(one);
    }
    void operator()(const core::TillEffect& one) const { terminal.bookkeeper_->perform(one); }
    void operator()(const core::BeginAtTop&) const { terminal.begin_at_top_ = true; }
  };
  std::visit(Performer{*this}, effect);
}

void Terminal::take_answers() {
  std::vector<core::Action> actions;
  {
    const std::lock_guard lock(inbox_->mutex);
    actions.swap(inbox_->actions);
  }
  for (const core::Action& action : actions) act(action);
}

/// On the staff's screens a code means goods to sell or count; elsewhere, a pack to check.
core::Action Terminal::scanned(const std::string& line) const {
  const auto code = gs1::read_scan(line);
  visit::PackCode pack;
  if (code && state_.shelf) pack = pack_code(*code, *state_.shelf);
  if (state_.route.screen != visit::Screen::staff) return core::Scanned{std::move(pack)};
  return core::TillAction{core::TillScan{std::move(pack.product), std::move(pack.lot), pack.expiry,
                                         code ? code->grams : std::nullopt}};
}

void Terminal::type(std::string_view text, double since_seconds, double now_seconds) {
  if (text == kStaffExitKey)
    act(core::StaffExit{});
  else
    scanner_.type(text, since_seconds, now_seconds);
}

/// A plugged-in keyboard works wherever there is something to type into.
void Terminal::take_key(const std::string& key) {
  if (state_.route.screen == visit::Screen::staff) act(core::TillAction{core::PadKey{key}});
  if (state_.route.screen == visit::Screen::search && key != "\n") act(core::TypeKey{key});
}

void Terminal::take_line(const device::Heard& line) {
  const till::PadKind pad = state_.till.pad.kind;
  const bool asks_pin = pad == till::PadKind::pin || pad == till::PadKind::manager_pin;
  // Eight digits typed by a person where a PIN is expected are a PIN.
  if (asks_pin && line.text.size() == 8 && line.handed == 8) return take_key("\n");
  for (std::size_t i = 0; i < line.handed; ++i) take_key("\b");
  log(Level::info, "scanned", {{"code", line.text}});
  act(scanned(line.text));
}

void Terminal::take_scans() {
  for (device::Heard& one : scanner_.take(now_)) {
    if (one.kind == device::Heard::Kind::key)
      take_key(one.text);
    else if (scans_.size() < kMostScans)
      scans_.push_back(std::move(one));
  }
  // A scanner in batch mode is faster than the disk, and than weighing by hand.
  while (!scans_.empty() && core::can_take_scan(state_)) {
    const device::Heard line = std::move(scans_.front());
    scans_.pop_front();
    take_line(line);
  }
}

void Terminal::look_at_clock() {
  state_.utc_ms = utc_now_() * 1000;
  const ShopTime time = shop_time(state_.utc_ms);
  state_.today = time.date;
  const bool evening = within(time.hour, settings_.dark_from_hour, settings_.dark_to_hour);
  state_.defaults.dark = state_.preferences.dark = settings_.preferences.dark || evening;
}

void Terminal::draw(ui::Frame& frame, double now_seconds, bool touched) {
  now_ = now_seconds;
  changed_ = false;
  look_at_clock();
  // The first visit begins with the first frame, however long the start took.
  if (touched || std::exchange(first_frame_, false)) act(core::Touched{});
  take_answers();
  take_scans();
  // Time alone requests no frame, but its effects are performed.
  for (const core::Effect& effect : core::update(state_, core::Ticked{}, instant(now_)))
    perform(effect);
  if (std::exchange(begin_at_top_, false)) frame.forget();
  const screens::View view{state_, texts_[static_cast<std::size_t>(state_.preferences.language)],
                           text_list_};
  changed_ = false;
  if (const auto action = terminal::draw(view, frame)) act(*action);
}

double Terminal::next_frame_seconds() const {
  if (changed_) return now_;
  double next = scanner_.deadline();
  const till::Till& till = state_.till;
  if (till.message_until > state_.now)
    next = std::min(next, static_cast<double>(till.message_until) / 1000);
  // The remaining seconds are shown, so a frame is needed for each.
  if (state_.route.screen == visit::Screen::staff && till.access.locked_until > state_.now)
    next = std::min(
        next,
        now_ + static_cast<double>((till.access.locked_until - state_.now - 1) % 1000 + 1) / 1000);
  if (state_.notice) next = std::min(next, static_cast<double>(state_.notice_until) / 1000);
  if (const auto left = core::until_attract(state_)) {
    // The countdown shows whole seconds, so it needs a frame at each.
    const core::Instant wait =
        *left > core::kStillThere ? *left - core::kStillThere : (*left - 1) % 1000 + 1;
    next = std::min(next, now_ + static_cast<double>(std::max<core::Instant>(wait, 1)) / 1000);
  }
  return next;
}

ui::Look Terminal::look() const {
  const visit::Preferences& p = state_.preferences;
  const ui::Mode mode = p.high_contrast ? ui::Mode::high_contrast
                        : p.dark        ? ui::Mode::dark
                                        : ui::Mode::light;
  return {mode, p.large_text, p.reduce_motion};
}

std::u32string Terminal::letters() const {
  return ui::letters_of(interface_letters_ +
                        (state_.shelf ? state_.shelf->letters : std::string()));
}

std::u32string Terminal::first_letters() const {
  std::u32string all = letters();
  if (!state_.shelf || state_.preferences.language == Language::zh) return all;
  constexpr char32_t kFirstChinese = 0x2E80;
  std::erase_if(all, [](char32_t c) { return c >= kFirstChinese; });
  // Texts shown in Chinese in every language.
  const text::Texts& chinese = *text_list_[static_cast<std::size_t>(Language::zh)];
  return all + ui::letters_of(std::string(chinese(text::Text::language_zh)) +
                              std::string(chinese(text::Text::attract_touch)));
}

bool Terminal::settled() const {
  if (!state_.shelf) return state_.trouble != core::CatalogTrouble::loading;
  if (state_.till.busy || (bookkeeper_ && bookkeeper_->busy())) return false;
  return !changed_ && !core::waits_for_answer(state_);
}

Result<AllTexts> load_texts(const std::string& folder) {
  AllTexts texts;
  for (const Language language : kLanguages) {
    const std::string path = folder + "/" + std::string(language_code(language)) + ".mo";
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    if (!file || !(bytes << file.rdbuf()))
      return Error{"The interface texts " + path + " cannot be read; install them again."};
    auto one = text::Texts::parse(bytes.str(), language);
    if (!one) return Error{path + ": " + one.error().sentence};
    texts[static_cast<std::size_t>(language)] = std::move(*one);
  }
  return texts;
}

}  // namespace ocop::terminal
