// Writes the corpus of our own formats: valid inputs, by our own writers, so that fuzzing starts
// beyond the first checks. Run it again when a format changes. Usage: seeds CORPUS
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "app/base/codec/hex.h"
#include "app/base/codec/zstd_frame.h"
#include "app/base/codec/zstd_patch.h"
#include "app/base/local/kept_recalls.h"
#include "app/base/release/picture_list.h"
#include "app/base/release/release_manifest.h"
#include "app/base/wire/enrolment.h"
#include "app/base/wire/health_report.h"
#include "app/base/wire/hub_answer.h"
#include "app/base/wire/ledger_batch.h"
#include "app/base/wire/sealed_settings.h"
#include "app/base/wire/settings_document.h"
#include "app/sync/taken_settings.h"
#include "tests/fuzz/known_ledger.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

std::string corpus;

void put(const std::string& name, std::string_view bytes) {
  const std::filesystem::path path = std::filesystem::path(corpus) / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string choose(unsigned choice, std::string_view text) {
  return static_cast<char>(choice) + std::string(text);
}

std::string hash_of(char digit) {
  return std::string(64, digit);
}

void manifests() {
  const std::string key = codec::to_hex(known_key().public_key()), other = hash_of('7');
  release::RootDocument root{
      2, 4'000'000'000, {{key, "Lan"}, {other, "Hoa"}}, {{key}, 1}, {{key, other}, 1}};
  release::SignedDocument document{release::root_text(root), {}};
  put("manifest/root", document.text);
  release::add_signature(document, known_key());
  put("manifest/signed_root", release::signed_bytes(document));
  root.settings = release::KeyRole{{other, key}, 2};
  root.notices = release::KeyRole{{other}, 1};
  put("manifest/root_with_roles", release::root_text(root));
  release::ReleaseManifest manifest;
  manifest.version = 7;
  manifest.issued = 1'795'600'000;
  manifest.expires = 1'798'192'000;
  manifest.catalog = {hash_of('a'), 15'265'792, 2, {hash_of('b'), 2'757'352}};
  manifest.patches = {{hash_of('c'), {hash_of('d'), 1827}}};
  manifest.pictures = {hash_of('e'), 1, 120, {hash_of('f'), 100}};
  document = {release::manifest_text(manifest), {}};
  put("manifest/release", document.text);
  manifest.minimum_program = "0.1.0";
  manifest.note = {{"Giá Tết", "Prices", "价"}};
  put("manifest/release_with_note", release::manifest_text(manifest));
  release::add_signature(document, known_key());
  put("manifest/signed_release", release::signed_bytes(document));
  put("manifest/pictures", release::picture_list_text({{hash_of('1'), 120}, {hash_of('2'), 5}}));
}

/// The target splits its input in halves, so this looks for an old file as long as its patch.
void patches() {
  std::string after;
  for (int i = 0; after.size() < 640; ++i) after += "Na dai " + std::to_string(i * i) + ", ";
  after.resize(640);
  const std::string room = choose(640 / 64, "");
  put("patch/from_nothing", choose(0, room + codec::make_patch({}, after)));
  put("patch/packed", choose(0, room + codec::compress(after)));
  put("patch/two_texts", choose(3, room + after));
  bool packed = false, inner = false;
  for (std::size_t size = 8; size < 600; ++size) {
    const std::string before = after.substr(0, size), patch = codec::make_patch(before, after);
    if (!packed && (patch.size() == size || patch.size() == size + 1)) {
      put("patch/from_old", choose(1, room + before + patch));
      packed = true;
    }
    const auto frame = codec::decompress(patch, 4096);
    if (!inner && (frame->size() == size || frame->size() == size + 1)) {
      put("patch/inner", choose(2, room + before + *frame));
      inner = true;
    }
  }
  check(packed && inner, "there are patches as long as their old file");
}

void batches(db::Ledger& ledger) {
  wire::LedgerBatch batch(kTerminal);
  check(static_cast<bool>(ledger.each(1, [&](const LedgerEntry& one) { return batch.add(one); })),
        "the ledger is read");
  const std::string lines = *codec::decompress(batch.frame(), 1 << 20);
  for (const std::string target : {"batch/", "body/"}) {
    put(target + "frame", batch.frame());
    put(target + "lines", lines);
  }
  put("batch/words",
      "sale {\"total\":1}\ndrawer {\"why\":\"\\\"sale\\\"\"}\nstock_in {\"name\":\"Hồi\"}");
}

void bodies() {
  put("body/enrolment", wire::enrolment_text({"7K3QM9XW2A", kTerminal, known_key().public_key()}));
  put("body/health", wire::health_text({1'795'482'000'000, "0.1.0", hash_of('a'), 3, 20'000'000'000,
                                        "ready", "exchange.expired"}));
  put("body/path", "/v1/terminals/" + codec::to_hex(kTerminal) + "/settings?x=1");
}

std::string with(std::string body, std::string_view was, std::string_view now) {
  return body.replace(body.find(was), was.size(), now);
}

/// Bodies of ledger entries, also with a text too long for an index and an amount too large for a
/// sum.
void entries() {
  const std::string line =
      R"({"amount":50000,"below_zero":0,"cart_discount":0,"discount":0,"gross":50000,"lot":"L1",)"
      R"("name":"Na dai","price":50000,"producer":"htx-na","product":"na","quantity":1,"vat":3704,)"
      R"("vat_percent":8,"weighed":0})";
  const std::string item = R"("lot":"L1","product":"na","staff":"lan","weighed":0})";
  const std::map<std::string, std::string> bodies{
      {"sale", R"({"cart_discount":0,"lines":[)" + line +
                   R"(],"rounding":0,"sale":"DL01-000002","shift":1,"staff":"lan",)"
                   R"("tenders":[],"total":50000,"vat":3704})"},
      {"void",
       R"({"reason":"r","sale":"DL01-000001","shift":1,"staff":"lan","tenders":[],"total":1})"},
      {"refund",
       R"({"lines":[{"amount":50000,"line":0,"product":"na","quantity":1,"restock":1,"vat":3704,)"
       R"("weighed":0}],"manager":"minh","reason":"r","refund":"DL01-R000001","rounding":0,)"
       R"("sale":"DL01-000001","shift":1,"staff":"lan","tenders":[],"total":50000})"},
      {"stock", R"({"expiry":"2026-12-24","quantity":5,"reason":"r","to":"there",)" + item},
      {"count", R"({"counted":5,"expected":4,)" + item}};
  constexpr std::string_view none = R"("tenders":[])";
  constexpr std::string_view most = R"("tenders":[{"amount":9223372036854775807,"kind":"cash"},)"
                                    R"({"amount":9223372036854775807,"kind":"cash"}])";
  for (const char* name : {"sale", "void", "refund"})
    put(std::string("body/entry_") + name + "_most", with(bodies.at(name), none, most));
  put("body/entry_void_least",
      with(bodies.at("void"), "\"total\":1", "\"total\":-9223372036854775808"));
  put("body/entry_close",
      R"({"counted":9223372036854775807,"difference":-9223372036854775808,"expected":1,"notes":{},)"
      R"("shift":1,"staff":"lan","z":1})");
  const std::string slip =
      R"({"amount":1,"direction":"out","manager":"minh","note":"n","number":"na","party":"p",)"
      R"("shift":1,"staff":"lan","statement":"BK-7","why":"producer"})";
  put("body/entry_slip", slip);
  put("body/entry_slip_most", with(slip, "\"amount\":1", "\"amount\":9223372036854775807"));
  for (const auto& [name, body] : bodies) {
    put("body/entry_" + name, body);
    const auto at = body.find(name == "void" || name == "refund" ? "DL01-000001" : "\"na\"");
    std::string longer = body, zero = body;
    longer.insert(at + 2, std::string(3'000, 'x'));
    put("body/entry_" + name + "_long", longer);
    put("body/entry_" + name + "_zero", zero.insert(at + 2, "\\u0000"));
  }
}

void answers(db::Ledger& ledger) {
  const auto tail = ledger.tail();
  put("answer/acknowledged", choose(0, wire::acknowledged_text(tail->seq, tail->hash)));
  put("answer/enrolled",
      choose(0, wire::enrolled_text({kTerminal, "here", "DLSK7Q2",
                                     std::vector<wire::LineTip>{{tail->seq, tail->hash}}})));
  put("answer/clock", choose(1, wire::refusal_text({"Sign it anew.", {}, 1'795'482'900'000})));
  put("answer/revoked", choose(2, wire::refusal_text({"This terminal was revoked.", {}, {}})));
  put("answer/expected", choose(3, wire::refusal_text({"Send again.", 1, {}})));
  put("answer/too_large", choose(4, "<html>413</html>"));
  PrivateSettings settings;
  settings.version = 5;
  settings.staff = {{"lan", "Lan", Role::manager, "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA"}};
  settings.bank = BankAccount{"970436", "0123456789", "HTX NA"};
  settings.receipt = {"Điểm OCOP", "Hùng Vương", "0205", "0123456789", {"Cảm ơn"}};
  settings.sale_prefix = "DL01";
  put("answer/settings", choose(0, wire::private_settings_text(settings)));
  put("answer/signed_settings",
      choose(0, wire::sign_settings("here", settings, std::array{known_key()})));
  put("answer/settings_signed_twice",
      choose(0, wire::sign_settings("here", settings, std::array{known_key(), known_key()})));
  put("answer/taken_settings",
      choose(0, sync::taken_settings_text({5, {codec::to_hex(known_key().public_key())}})));
  put("answer/kept_recalls",
      choose(0, local::kept_recalls_text(
                    {{{"na", "NA-1"}, {*date_from_iso("2026-11-05"), {{"Dư lượng", "", ""}}}}})));
  put("till/settings", wire::private_settings_text(settings));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  corpus = argv[1];
  db::Ledger ledger = known_ledger();
  manifests();
  patches();
  batches(ledger);
  bodies();
  entries();
  answers(ledger);
  return 0;
}
