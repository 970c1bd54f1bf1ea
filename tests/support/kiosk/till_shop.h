// A shop with a till under test: a data folder with two people, a clock that the test sets, and the
// bookkeeper's answers in order. Documents are drawn as their text, so that a test can read them.
// Thread rule: one thread. Waits end when the event happens; only failing tests reach their
// timeouts.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/kiosk/books/bookkeeper.h"
#include "app/kiosk/core/action.h"

namespace ocop::test {

inline constexpr const char* kLanPin = "1357";
inline constexpr const char* kMinhPin = "246810";

struct ShopLine {
  std::string product = "na";
  std::int64_t quantity = 1;
  std::int64_t price = 50'000;
  std::string lot{};
};

class TillShop {
 public:
  /// lan sells, minh manages.
  TillShop();
  ~TillShop() { close(); }
  TillShop(const TillShop&) = delete;
  TillShop& operator=(const TillShop&) = delete;

  /// Starts the bookkeeper and waits for its first books.
  void open();
  /// Stops it, as at the end of the program.
  void close();
  void ask(const core::TillEffect& effect) { keeper_->perform(effect); }
  /// Returns the next answer of that kind, skipping others. Throws if there is none.
  template <class Answer>
  Answer answer() {
    for (;;) {
      core::TillAction next = take();
      if (const auto* books = std::get_if<core::BooksRead>(&next)) books_ = books->books;
      if (const auto* drawn = std::get_if<Answer>(&next)) return *drawn;
    }
  }
  /// Returns the newest books that answer() has seen.
  const till::Books& books() const { return *books_; }

  /// Performs the effect and waits until it is booked.
  void book(const core::TillEffect& effect) {
    ask(effect);
    answer<core::Booked>();
  }
  void open_shift();
  /// Returns a sale by lan with the next number.
  Sale sale(const std::vector<ShopLine>& lines = {{}}, TenderKind kind = TenderKind::cash) const;
  /// Returns the kinds of all entries about people's actions, in order, as read by another program.
  std::string kinds() const;
  /// Waits until the file printer has printed a document with that text, and returns everything
  /// printed.
  std::string paper_with(const std::string& text, std::size_t from = 0);

  std::string folder;
  point::Settings settings;
  books::TillTools tools;
  std::chrono::milliseconds look{10};
  std::shared_ptr<std::atomic<std::int64_t>> now_ms;

 private:
  struct Inbox {
    std::mutex mutex;
    std::condition_variable arrived;
    std::deque<core::TillAction> answers;
  };

  core::TillAction take();

  std::shared_ptr<Inbox> inbox_;
  std::shared_ptr<const till::Books> books_;
  std::unique_ptr<books::Bookkeeper> keeper_;
};

SaleVoid void_of(const Sale& sale);
/// Returns a refund of one piece of the first line, in cash, approved by minh.
Refund refund_of(const Sale& sale, const std::string& number);

}  // namespace ocop::test
