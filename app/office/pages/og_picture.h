// The preview picture of a shared page (https://ogp.me, og:image). Thread rule: any thread, one
// picture at a time, because the font library is not thread-safe.
#pragma once

#include <string>

#include "app/office/pages/trace_view.h"
#include "db/model/result.h"

namespace ocop::pages {

/// Pixels, as messengers expect.
inline constexpr int kOgWidth = 1200, kOgHeight = 630;

/// A PNG file: name, stars, place and lot of the product. Needs the fonts Inter and Noto Sans CJK;
/// takes tens of milliseconds, so cache it. Error if it could not be drawn.
Result<std::string> og_picture(const TraceView& view);

}  // namespace ocop::pages
