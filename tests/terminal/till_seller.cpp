// A till without a window, for tests that kill it: the real rules and the real bookkeeper, and a
// simulated seller who signs in, opens a shift if none is open, and sells until the till is killed.
// Prints a sale's number and total once the till's state shows that it is booked. Has a small
// catalogue of its own. If a file for documents is given, prints their text into it, and an X
// report after some sales; otherwise prints nothing. Usage: till_seller DATA sell|close [PAUSE_MS
// [PAPERS]]; staff `lan` has the PIN 2468. `close` counts what is expected in the drawer, closes
// the shift and ends, with PAPERS once the Z report is printed.
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/kiosk/books/bookkeeper.h"
#include "app/kiosk/books/paper_desk.h"
#include "app/kiosk/core/update.h"
#include "app/kiosk/device/escpos.h"
#include "app/kiosk/till/shift_totals.h"
#include "tests/visit/small_shelf.h"

namespace ocop {

namespace {

constexpr auto kPatience = std::chrono::seconds(60);
// So short that checkpoints also happen between two sales.
constexpr auto kLook = std::chrono::milliseconds(1);

point::Settings settings_of(const std::string& data) {
  point::Settings settings;
  settings.data = data;
  return settings;
}

/// Encodes the text as dots, so that it can be found in a printer's bytes.
Result<device::Bitmap> draw_words(const till::Document& document) {
  std::string words;
  for (const till::Block& block : document.blocks) {
    if (const auto* title = std::get_if<till::TitleBlock>(&block)) words += title->text + "\n";
    if (const auto* text = std::get_if<till::TextBlock>(&block)) words += text->text + "\n";
    if (const auto* row = std::get_if<till::ColumnsBlock>(&block))
      words += row->left + ": " + row->right + "\n";
  }
  device::Bitmap picture{static_cast<int>(words.size()) * 8, 1, {}};
  picture.bits.assign(words.begin(), words.end());
  return picture;
}

books::TillTools tools_for(const std::string& papers) {
  books::TillTools tools;
  if (papers.empty()) return tools;
  tools.receipts.draw = draw_words;
  tools.receipts.printer = "file:" + papers;
  return tools;
}

bool is_z_printed(const std::string& papers) {
  std::ifstream file(papers, std::ios::binary);
  const std::string all{std::istreambuf_iterator<char>(file), {}};
  const auto z = all.find("BÁO CÁO Z");
  return z != std::string::npos && all.find(device::escpos_cut(), z) != std::string::npos;
}

class Till {
 public:
  explicit Till(const std::string& data, const std::string& papers)
      : state_(core::make_state(
            {}, Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())})),
        keeper_(
            settings_of(data), tools_for(papers),
            [this](core::Action action) { put(std::move(action)); }, kLook) {
    act(core::CatalogOpened{test::small_shelf()});
    keeper_.start();
    until([](const till::Till& till) { return till.offered() && till.books; });
  }

  const till::Till& now() const { return state_.till; }
  void till(const core::TillAction& action) { act(core::Action{action}); }
  void type(const std::string& keys) {
    for (const char key : keys) till(core::PadKey{std::string(1, key)});
    till(core::PadKey{"\n"});
  }
  /// Takes the bookkeeper's answers until the condition holds and nothing is in progress.
  void until(const std::function<bool(const till::Till&)>& holds) {
    while (now().busy || !holds(now())) act(take());
  }

 private:
  void act(const core::Action& action) {
    const auto passed = std::chrono::steady_clock::now() - began_;
    const core::Instant at = std::chrono::duration_cast<std::chrono::milliseconds>(passed).count();
    for (const core::Effect& effect : core::update(state_, action, at))
      if (const auto* asked = std::get_if<core::TillEffect>(&effect)) keeper_.perform(*asked);
  }
  void put(core::Action action) {
    const std::lock_guard lock(mutex_);
    answers_.push_back(std::move(action));
    arrived_.notify_one();
  }
  core::Action take() {
    std::unique_lock lock(mutex_);
    if (!arrived_.wait_for(lock, kPatience, [this] { return !answers_.empty(); })) {
      std::fprintf(stderr, "till_seller: it never went on from page %d\n",
                   static_cast<int>(now().page));
      std::_Exit(1);
    }
    core::Action next = std::move(answers_.front());
    answers_.erase(answers_.begin());
    return next;
  }

  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  core::State state_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::vector<core::Action> answers_;
  books::Bookkeeper keeper_;  // declared last, so that it is destroyed before what its answers use
};

void sign_in(Till& till) {
  till.till(core::OpenTill{});
  till.till(core::ChooseStaff{"lan"});
  till.type("2468");
  till.until([](const till::Till& now) { return now.staff == "lan"; });
}

void open_shift(Till& till) {
  if (till.now().shift_open()) return;
  till.till(core::SetNote{0});
  till.type("2");
  till.till(core::OpenShift{});
  till.until([](const till::Till& now) { return now.shift_open(); });
}

/// Sells one to three products; each fourth sale is paid by card.
void sell(Till& till, int number) {
  constexpr const char* kGoods[] = {"na", "mat-ong", "che"};
  for (int i = 0; i <= number % 3; ++i) till.till(core::AddProduct{kGoods[i]});
  till.till(core::StartPay{});
  if (number % 4 == 3) {
    till.till(core::SetWay{TenderKind::card});
    till.till(core::OpenPad{till::PadKind::reference});
    till.type("4321");
  } else {
    till.till(core::PayCash{{500'000}});
  }
  till.until([](const till::Till& now) { return now.page == till::TillPage::done; });
  const till::DoneSale& done = till.now().done;
  const std::string told = done.number + " " + std::to_string(done.total.vnd) + "\n";
  if (write(STDOUT_FILENO, told.data(), told.size()) < 0) std::_Exit(1);
  till.till(core::NextSale{});
}

void close_shift(Till& till) {
  till.till(core::GoTill{till::TillPage::close});
  std::int64_t rest = till::expected_cash(*till.now().books->shift).vnd;
  for (std::size_t i = 0; i < kDenominations.size(); ++i) {
    till.till(core::SetNote{i});
    till.type(std::to_string(rest / kDenominations[i]));
    rest %= kDenominations[i];
  }
  till.till(core::CloseShift{});
  till.until([](const till::Till& now) { return !now.shift_open(); });
}

int run(const std::string& data, const std::string& what, int pause_ms, const std::string& papers) {
  Till till(data, papers);
  sign_in(till);
  if (what == "close") {
    close_shift(till);
    if (!papers.empty()) till.until([&](const till::Till&) { return is_z_printed(papers); });
    return 0;
  }
  open_shift(till);
  for (int number = 0;; ++number) {
    // Below the limit at which the till drops old documents, however slow the disk.
    till.until([](const till::Till& now) { return now.printer.waiting < books::kMostPapers / 2; });
    sell(till, number);
    if (!papers.empty() && number % 4 == 1) {
      till.till(core::PrintX{});
      till.until([](const till::Till&) { return true; });
    }
    if (number % 8 == 7) std::this_thread::sleep_for(3 * kLook);
    std::this_thread::sleep_for(std::chrono::milliseconds(pause_ms));
  }
}

}  // namespace

}  // namespace ocop

int main(int argc, char** argv) {
  if (argc >= 3 && argc <= 5)
    return ocop::run(argv[1], argv[2], argc > 3 ? std::atoi(argv[3]) : 0, argc > 4 ? argv[4] : "");
  std::fprintf(stderr, "usage: till_seller DATA sell|close [PAUSE_MS [PAPERS]]\n");
  return 2;
}
