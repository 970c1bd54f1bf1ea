#include "tests/support/signed_release.h"

#include "app/base/codec/hex.h"

namespace ocop::test {

release::RootDocument root_of(const Signers& signers, std::int64_t version) {
  release::RootDocument root;
  root.version = version;
  root.expires = kToday + 365 * kDay;
  root.keys = {{name_of(signers.root), "root"},
               {name_of(signers.second_root), "second"},
               {name_of(signers.release), "release"}};
  root.root = {{name_of(signers.root)}, 1};
  root.release = {{name_of(signers.release)}, 1};
  return root;
}

release::SignedDocument signed_by(const std::string& text,
                                  std::initializer_list<codec::SigningKey> keys) {
  release::SignedDocument document{text, {}};
  for (const codec::SigningKey& key : keys) release::add_signature(document, key);
  return document;
}

std::string name_of(const codec::SigningKey& key) {
  return codec::to_hex(key.public_key());
}

release::ReleaseManifest some_manifest(std::int64_t version) {
  release::ReleaseManifest manifest;
  manifest.version = version;
  manifest.issued = kToday - kDay;
  manifest.expires = kToday + 30 * kDay;
  manifest.catalog = {hash_of('a'), 1'000, 1, {hash_of('b'), 100}};
  manifest.pictures = {hash_of('d'), 0, 0, {hash_of('c'), 10}};
  return manifest;
}

std::string hash_of(char digit) {
  return std::string(64, digit);
}

}  // namespace ocop::test
