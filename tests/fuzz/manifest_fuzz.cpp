// What comes down from a web server that may be anybody's: signed documents, roots, manifests and
// lists of pictures. Each is read as it came, and as it would be if the office had signed it. What
// is read is written and read again, and must be the same.
#include <string>

#include "app/wire/hex.h"
#include "app/wire/picture_list.h"
#include "app/wire/release_manifest.h"
#include "app/wire/root_document.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop::wire;
using namespace ocop::fuzz;

/// The root that a terminal trusts: the known key signs roots and releases.
RootDocument trusted() {
  const std::string key = to_hex(known_key().public_key());
  RootDocument root;
  root.expires = INT64_C(4'000'000'000);
  root.keys = {{key, "the office"}};
  root.root = root.release = {{key}, 1};
  root.settings = root.notices = KeyRole{{key}, 1};
  return root;
}

void read_as_document(std::string_view text) {
  const auto document = read_signed(text);
  if (!document) return;
  const auto again = read_signed(signed_bytes(*document));
  check(again && again->text == document->text, "a document comes back as it was written");
  (void)open_root(*document);
  (void)follow_root(trusted(), *document);
  (void)check_release(*document, trusted(), {1, 1'000'000, "9", 0, {}});
}

void read_as_root(const SignedDocument& document) {
  const auto root = open_root(document);
  if (!root) return;
  const std::string written = root_text(*root);
  SignedDocument anew{written, {}};
  add_signature(anew, known_key());
  const auto again = open_root(anew);
  check(again && root_text(*again) == written, "a root comes back as it was written");
  for (const KeyRole* role :
       {&root->root, &root->release, &root->settings_role(), &root->notices_role()})
    check(role->threshold >= 1 && role->is_met_by(role->keys), "each role can be met");
  if (const auto next = follow_root(trusted(), document))
    check(next->version == 2, "the root after version 1 is version 2");
}

void read_as_manifest(const SignedDocument& document) {
  const auto manifest = read_manifest(document.text);
  const auto taken = check_release(document, trusted(), {1, 1'000'000, "9", 0, {}});
  check(manifest || !taken, "what cannot be read is not taken");
  if (!manifest) return;
  const std::string written = manifest_text(*manifest);
  const auto again = read_manifest(written);
  check(again && manifest_text(*again) == written, "a manifest comes back as it was written");
  if (!taken) return;
  const auto older = check_release(document, trusted(), {1, 1'000'000, "9", INT64_MAX, {}});
  check(!older || taken->version == INT64_MAX, "no older release is taken");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = text_of(data, size);
  read_as_document(text);
  SignedDocument document{std::string(text), {}};
  add_signature(document, known_key());
  read_as_root(document);
  read_as_manifest(document);
  if (const auto pictures = read_picture_list(text))
    check(static_cast<bool>(read_picture_list(picture_list_text(*pictures))),
          "a list of pictures comes back");
  return 0;
}
