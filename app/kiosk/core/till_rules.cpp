#include "app/kiosk/core/till_rules.h"

#include <type_traits>
#include <utility>

#include "app/kiosk/core/till_desk.h"

namespace ocop::core {

namespace {

template <class One, class... Some>
constexpr bool kIsOneOf = (std::is_same_v<One, Some> || ...);

/// True for actions after which repeating a refused entry still counts as a retry of it: those that
/// try again or sign in or out, and those that no person did. Keys count, because opening the pad
/// already ended the intent.
template <class Action>
constexpr bool kKeepsIntent =
    kIsOneOf<Action, OpenTill, LockTill, ChooseStaff, UnlockPerson, PadKey, StartPay, PayCash,
             OpenShift, CloseShift, PrintX, OpenDrawer, ConfirmClock, VoidSale, DoRefund, DoStock,
             DoSlip, CloseMessage, RetryPrinter, ExplainMark, SettingsRead, BooksRead, PinChecked,
             Booked, BookRefused, SalesFound, SaleLoaded, ShiftsLoaded, FiguresLoaded, Exported,
             PaymentQrMade, PrinterChanged, UplinkChanged, ReceiptDrawn, LookAgain>;

}  // namespace

std::uint64_t intent_of(const TillEffect& effect) {
  return std::visit(
      [](const auto& one) -> std::uint64_t {
        if constexpr (requires { one.intent; })
          return one.intent;
        else
          return 0;
      },
      effect);
}

std::vector<Effect> update_till(State& state, const TillAction& action) {
  if (!state.till.message_until || state.now >= state.till.message_until)
    state.till.message.reset();
  TillDesk desk(state);
  const bool was_busy = state.till.busy;
  std::visit(
      [&](const auto& one) {
        if (!kKeepsIntent<std::decay_t<decltype(one)>> && !was_busy) state.till.intent.current = 0;
        desk.apply(one);
      },
      action);
  // News that arrived during the wait for an answer is checked now.
  if (was_busy && !state.till.busy) desk.apply(LookAgain{});
  std::vector<Effect> effects;
  for (TillEffect& effect : desk.take()) effects.emplace_back(std::move(effect));
  return effects;
}

}  // namespace ocop::core
