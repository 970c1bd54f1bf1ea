// The staff screens: denser and cooler in colour than the visitors', with the cart always visible.
// One function per page, which draws into its box and returns the chosen action. Thread rule: frame
// thread. A page holds no data and decides nothing about money.
#pragma once

#include <optional>

#include "app/kiosk/core/till_action.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/ui/frame.h"

namespace ocop::till_screens {

using TillAnswer = std::optional<core::TillAction>;
using screens::take;

/// Draws the whole screen for Screen::staff.
TillAnswer draw_till(const screens::View& view, ui::Frame& frame);

TillAnswer draw_till_sign_in(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_tiles(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_cart(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_pay(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_done(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_sales(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_sale(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_refund(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_stock(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_item(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_figures(const screens::View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_shift(const screens::View& view, ui::Frame& frame, ui::Rect content);
/// Closed shifts, whose Z reports can be printed again.
TillAnswer draw_till_shifts(const screens::View& view, ui::Frame& frame, ui::Rect content);
/// Cash in and cash out: the last slips, and the next one.
TillAnswer draw_till_slips(const screens::View& view, ui::Frame& frame, ui::Rect content);
/// Counting the drawer to open a shift, or to close the open one.
TillAnswer draw_till_count(const screens::View& view, ui::Frame& frame, ui::Rect content);
/// The pad of digits or the keyboard that is open above a page.
TillAnswer draw_till_pad(const screens::View& view, ui::Frame& frame, ui::Rect area);

}  // namespace ocop::till_screens
