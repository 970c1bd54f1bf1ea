// The picture that a message shows when somebody shares a page (https://ogp.me, og:image).
// Thread rule: any thread, one picture at a time: the font library is not for several at once.
#pragma once

#include <string>

#include "app/office/pages/trace_view.h"
#include "db/model/result.h"

namespace ocop::pages {

/// Pixels, as phones' messengers expect them.
inline constexpr int kOgWidth = 1200, kOgHeight = 630;

/// A PNG file: name, stars, place and lot of the product. Needs the fonts Inter and Noto Sans CJK;
/// takes tens of milliseconds: draw it once and keep it. Error: it could not be drawn.
Result<std::string> og_picture(const TraceView& view);

}  // namespace ocop::pages
