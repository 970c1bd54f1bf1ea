#include "app/office/publish/keys.h"

#include "app/base/codec/hex.h"
#include "app/base/disk/durable.h"
#include "app/office/publish/public_folder.h"

namespace ocop::publish {

namespace {

using disk::real_disk;

Result<release::SignedDocument> load_document(const std::string& path) {
  const auto bytes = disk::read_file(real_disk(), path, release::kLargestRoot);
  if (!bytes) return bytes.error();
  auto document = release::read_signed(*bytes);
  if (!document) return Error{path + " is not a root document; ocop-hub keys root writes one."};
  return document;
}

/// Returns the root in `order.after`, without the parts that the order replaces.
Result<release::RootDocument> begin_root(const RootOrder& order) {
  if (order.after.empty()) return release::RootDocument{};
  const auto document = load_document(order.after);
  if (!document) return document.error();
  auto root = release::open_root(*document);
  if (!root) return root.error();
  ++root->version;
  return root;
}

Status put_keys(const std::vector<std::string>& files, const std::optional<int>& threshold,
                release::KeyRole& role, release::RootDocument& root) {
  if (!files.empty()) role.keys.clear();
  for (const std::string& file : files) {
    const auto text = disk::read_file(real_disk(), file, codec::kLargestKeyFile);
    if (!text) return text.error();
    const auto key = codec::read_public_key_line(*text);
    if (!key) return Error{file + ": " + key.error().sentence};
    if (role.names(key->key)) return Error{file + " is given twice; give each key once."};
    role.keys.push_back(key->key);
    root.keys[key->key] = key->name;
  }
  if (threshold) role.threshold = *threshold;
  if (role.threshold < 1 || role.threshold > static_cast<int>(role.keys.size()))
    return Error{"The threshold is " + std::to_string(role.threshold) + ", for " +
                 std::to_string(role.keys.size()) +
                 " keys; give as many keys with --root-key, --release-key, --settings-key or "
                 "--notices-key."};
  return Done{};
}

/// Adds the keys of a role that a root document may lack.
Status put_keys(const std::vector<std::string>& files, const std::optional<int>& threshold,
                std::optional<release::KeyRole>& role, release::RootDocument& root) {
  if (files.empty() && !threshold) return Done{};
  if (!role) role.emplace();
  return put_keys(files, threshold, *role, root);
}

}  // namespace

Result<codec::NamedKey> make_key_files(const std::string& path, const std::string& name) {
  for (const std::string& file : {path, path + ".pub"})
    if (real_disk().size(file))
      return Error{file + " exists already, and a key is never replaced; choose another name."};
  const codec::SigningKey secret = codec::SigningKey::random();
  codec::NamedKey open{codec::to_hex(secret.public_key()), name};
  if (auto done = disk::write_file(real_disk(), path, secret.line(), 0600); !done)
    return done.error();
  if (auto done = disk::write_file(real_disk(), path + ".pub", codec::public_key_line(open)); !done)
    return done.error();
  return open;
}

std::string label_key_row(const codec::NamedKey& key) {
  return key.key + ",\n";
}

Result<codec::SigningKey> load_key(const std::string& path) {
  const auto text = disk::read_file(real_disk(), path, codec::kLargestKeyFile);
  if (!text) return text.error();
  auto key = codec::SigningKey::read(*text);
  if (!key) return Error{path + ": " + key.error().sentence};
  return key;
}

Result<release::RootDocument> make_root(const RootOrder& order, const std::string& path) {
  if (real_disk().size(path)) return Error{path + " exists already; choose another name."};
  auto root = begin_root(order);
  if (!root) return root.error();
  if (auto done = put_keys(order.root_keys, order.root_threshold, root->root, *root); !done)
    return done.error();
  if (auto done = put_keys(order.release_keys, order.release_threshold, root->release, *root);
      !done)
    return done.error();
  auto done = put_keys(order.settings_keys, order.settings_threshold, root->settings, *root);
  if (done) done = put_keys(order.notices_keys, order.notices_threshold, root->notices, *root);
  if (!done) return done.error();
  std::erase_if(root->keys, [&](const auto& key) {
    return !root->root.names(key.first) && !root->release.names(key.first) &&
           !root->settings_role().names(key.first) && !root->notices_role().names(key.first);
  });
  root->expires = order.expires;
  const auto written =
      disk::write_file(real_disk(), path, release::signed_bytes({release::root_text(*root), {}}));
  if (!written) return written.error();
  return root;
}

Status sign_root(const std::string& path, const std::string& key_file) {
  auto document = load_document(path);
  if (!document) return document.error();
  const auto key = load_key(key_file);
  if (!key) return key.error();
  release::add_signature(*document, *key);
  return disk::write_file(real_disk(), path, release::signed_bytes(*document));
}

Status place_root(const std::string& path, const std::string& folder) {
  const auto document = load_document(path);
  if (!document) return document.error();
  return PublicFolder(real_disk(), folder).place_root(*document);
}

}  // namespace ocop::publish
