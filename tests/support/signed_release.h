// Keys, root documents and manifests of a fictional office. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/release/release_manifest.h"
#include "app/base/release/root_document.h"

namespace ocop::test {

inline constexpr std::int64_t kToday = 1'795'600'000;  ///< 2026-11-25, seconds UTC
inline constexpr std::int64_t kDay = 86'400;

struct Signers {
  codec::SigningKey root = codec::SigningKey::random();
  codec::SigningKey second_root = codec::SigningKey::random();
  codec::SigningKey release = codec::SigningKey::random();
};

/// Returns a root with these as its only root key and release key, valid for a year.
release::RootDocument root_of(const Signers& signers, std::int64_t version = 1);
release::SignedDocument signed_by(const std::string& text,
                                  std::initializer_list<codec::SigningKey> keys);
/// Returns the key's name in documents.
std::string name_of(const codec::SigningKey& key);
/// Returns a manifest of a catalogue of 1,000 bytes, without patches and pictures, valid for 30
/// days.
release::ReleaseManifest some_manifest(std::int64_t version);
/// Returns that digit 64 times.
std::string hash_of(char digit);

}  // namespace ocop::test
