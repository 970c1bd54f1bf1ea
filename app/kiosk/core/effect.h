// Requests of update() to the terminal, which performs them on its worker and answers with an
// Action. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <string>

#include "app/kiosk/core/message.h"
#include "app/kiosk/core/till_effect.h"
#include "app/kiosk/visit/pack_check.h"

namespace ocop::core {

struct LoadProduct {
  std::string id;
};  ///< answer: ProductLoaded
struct LoadLot {
  LotName name;
  std::string proof{};  ///< the proof of the scanned pack; the QR code for the phone includes it
};                      ///< answer: LotLoaded
struct LookUpPack {
  visit::PackCode code;
};  ///< answer: PackLookedUp
struct Search {
  std::uint64_t question;
  std::string text;
};                     ///< answer: SearchFound
struct BeginAtTop {};  ///< forget scroll positions
struct Adopt {
  std::string release;
};  ///< that release's shelf is now on screen

OCOP_MESSAGE(Effect, LoadProduct, LoadLot, LookUpPack, Search, BeginAtTop, Adopt, TillEffect);

}  // namespace ocop::core
