// Documents from an untrusted web server: signed documents, roots, manifests and lists of pictures.
// Each is read as it is, and as if signed by the office. Whatever is read must survive writing and
// reading again.
#include <string>

#include "app/base/codec/hex.h"
#include "app/base/release/picture_list.h"
#include "app/base/release/release_manifest.h"
#include "app/base/release/root_document.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

/// Returns a trusted root, in which the known key signs roots and releases.
release::RootDocument trusted() {
  const std::string key = codec::to_hex(known_key().public_key());
  release::RootDocument root;
  root.expires = INT64_C(4'000'000'000);
  root.keys = {{key, "the office"}};
  root.root = root.release = {{key}, 1};
  root.settings = root.notices = release::KeyRole{{key}, 1};
  return root;
}

void read_as_document(std::string_view text) {
  const auto document = release::read_signed(text);
  if (!document) return;
  const auto again = release::read_signed(release::signed_bytes(*document));
  check(again && again->text == document->text, "a document comes back as it was written");
  (void)release::open_root(*document);
  (void)release::follow_root(trusted(), *document);
  (void)release::check_release(*document, trusted(), {1, 1'000'000, "9", 0, {}});
}

void read_as_root(const release::SignedDocument& document) {
  const auto root = release::open_root(document);
  if (!root) return;
  const std::string written = release::root_text(*root);
  release::SignedDocument anew{written, {}};
  release::add_signature(anew, known_key());
  const auto again = release::open_root(anew);
  check(again && release::root_text(*again) == written, "a root comes back as it was written");
  for (const release::KeyRole* role :
       {&root->root, &root->release, &root->settings_role(), &root->notices_role()})
    check(role->threshold >= 1 && role->is_met_by(role->keys), "each role can be met");
  if (const auto next = release::follow_root(trusted(), document))
    check(next->version == 2, "the root after version 1 is version 2");
}

void read_as_manifest(const release::SignedDocument& document) {
  const auto manifest = release::read_manifest(document.text);
  const auto taken = release::check_release(document, trusted(), {1, 1'000'000, "9", 0, {}});
  check(manifest || !taken, "what cannot be read is not taken");
  if (!manifest) return;
  const std::string written = release::manifest_text(*manifest);
  const auto again = release::read_manifest(written);
  check(again && release::manifest_text(*again) == written,
        "a manifest comes back as it was written");
  if (!taken) return;
  const auto older =
      release::check_release(document, trusted(), {1, 1'000'000, "9", INT64_MAX, {}});
  check(!older || taken->version == INT64_MAX, "no older release is taken");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = text_of(data, size);
  read_as_document(text);
  release::SignedDocument document{std::string(text), {}};
  release::add_signature(document, known_key());
  read_as_root(document);
  read_as_manifest(document);
  if (const auto pictures = release::read_picture_list(text))
    check(static_cast<bool>(release::read_picture_list(release::picture_list_text(*pictures))),
          "a list of pictures comes back");
  return 0;
}
