// The staff's screens: another place than the visitor's, denser and cooler, with the cart always in
// sight. One function a page; each draws its box and answers what staff did.
// Thread rule: frame thread. A page holds no data and decides nothing about money.
#pragma once

#include <optional>

#include "app/core/till_action.h"
#include "app/screens/view.h"
#include "app/ui/frame.h"

namespace ocop::screens {

using TillAnswer = std::optional<core::TillAction>;

/// Everything that stands on the screen while Screen::staff is shown.
TillAnswer draw_till(const View& view, ui::Frame& frame);

TillAnswer draw_till_sign_in(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_tiles(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_cart(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_pay(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_done(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_sales(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_sale(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_refund(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_stock(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_item(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_figures(const View& view, ui::Frame& frame, ui::Rect content);
TillAnswer draw_till_shift(const View& view, ui::Frame& frame, ui::Rect content);
/// Counting the drawer: to open a shift, or to close the one that is open.
TillAnswer draw_till_count(const View& view, ui::Frame& frame, ui::Rect content);
/// The pad of digits or the keyboard that is open above a page.
TillAnswer draw_till_pad(const View& view, ui::Frame& frame, ui::Rect area);

}  // namespace ocop::screens
