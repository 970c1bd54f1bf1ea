// A hub's answers as read by the terminal; the hub may be anybody who controls its address. The
// first byte selects the status; the ledger never changes except for its mark. Also private
// settings, encrypted and signed here as by the office, so that their content is read.
#include <array>
#include <string>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/field_hash.h"
#include "app/base/codec/hex.h"
#include "app/base/local/kept_recalls.h"
#include "app/base/wire/hub_answer.h"
#include "app/base/wire/sealed_settings.h"
#include "app/base/wire/settings_document.h"
#include "app/sync/hub_client.h"
#include "app/sync/taken_settings.h"
#include "app/sync/uploader.h"
#include "tests/fuzz/known_ledger.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

constexpr std::array kStatuses{200, 401, 403, 409, 413, 500, 204, 302};

/// Gives the same answer to every request.
class Anybody final : public sync::HubTransport {
 public:
  Result<sync::Reply> call(const sync::Call& call) override {
    check(call.signature.size() > 100, "each request is signed");
    ++calls;
    return reply;
  }
  sync::Reply reply{};
  int calls = 0;
};

void upload(const sync::Reply& reply) {
  static db::Ledger ledger = known_ledger();
  check(static_cast<bool>(ledger.acknowledge(2)), "the mark can be put back");
  Anybody anybody;
  anybody.reply = reply;
  sync::HubClient client(anybody, known_key(), [] { return 1'795'482'000'000; });
  sync::Uploader uploader(client, ledger);
  for (int step = 0; step < 12; ++step) {
    const auto sent = uploader.step();
    if (!sent || sent->unsent == 0) break;
    check(step < 11, "no answer keeps a terminal going round");
  }
  check(anybody.calls <= 24, "no answer makes a terminal ask and ask");
  const auto mark = ledger.acknowledged();
  check(mark && *mark >= 0 && *mark <= kEntries, "the mark stays within the ledger");
}

void read_texts(std::string_view text) {
  if (const auto said = wire::read_acknowledged(text)) {
    const auto again =
        wire::read_acknowledged(wire::acknowledged_text(said->seq, said->hash, said->tips));
    check(again && again->seq == said->seq && again->hash == said->hash, "a mark comes back");
  }
  if (const auto who = wire::read_enrolled(text)) {
    const auto again = wire::read_enrolled(wire::enrolled_text(*who));
    check(again && again->point == who->point, "an enrolment's answer comes back");
  }
  const wire::HubRefusal refusal = wire::read_refusal(text);
  const wire::HubRefusal again = wire::read_refusal(wire::refusal_text(refusal));
  check(again.sentence == refusal.sentence && again.expected == refusal.expected &&
            again.now_ms == refusal.now_ms,
        "a refusal comes back");
}

/// Signs any settings' text as in sealed_settings.h.
std::string signed_settings(std::string_view text) {
  const auto digest = codec::FieldHash()
                          .add(std::string_view("OCOP settings 1"))
                          .add(std::string_view("here"))
                          .add(text)
                          .hash();
  return codec::canonical({{"format", 1},
                           {"point", "here"},
                           {"settings", text},
                           {"key", codec::to_hex(known_key().public_key())},
                           {"signature", codec::to_hex(known_key().sign(digest))}});
}

release::KeyRole known_role() {
  return {{codec::to_hex(known_key().public_key())}, 1};
}

/// Reads a terminal's files about the signers of its settings, and recalls.
void read_kept(std::string_view text) {
  if (const auto taken = sync::read_taken_settings(text))
    check(sync::read_taken_settings(sync::taken_settings_text(*taken)).has_value(),
          "who signed settings comes back");
  if (const auto recalls = local::read_kept_recalls(text)) {
    const auto again = local::read_kept_recalls(local::kept_recalls_text(*recalls));
    check(again && again->size() == recalls->size(), "recalls come back");
  }
}

void take_settings(std::string_view document) {
  const wire::SettingsPins pins{"here", known_role(), 3};
  (void)wire::open_settings(document, known_key(), pins);
  const auto sealed = codec::seal(document, known_key().public_key());
  check(sealed && static_cast<bool>(wire::open_settings(*sealed, known_key(), pins)) ==
                      static_cast<bool>(wire::check_settings(document, pins)),
        "sealing changes nothing");
}

void take_signed_settings(std::string_view text) {
  const auto taken = wire::check_settings(signed_settings(text), {"here", known_role(), 3});
  if (!taken) return;
  check(taken->settings.version >= 3, "no older settings are taken");
  check(known_role().is_met_by(taken->signers), "who signed it is told");
  const std::string written = wire::private_settings_text(taken->settings);
  const auto again = wire::read_private_settings(written);
  check(again && wire::private_settings_text(*again) == written, "settings come back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text = text_of(data, size);
  const int status = kStatuses.at(take_choice(text) % kStatuses.size());
  read_texts(text);
  read_kept(text);
  upload({status, std::string(text)});
  take_settings(text);
  take_signed_settings(text);
  return 0;
}
