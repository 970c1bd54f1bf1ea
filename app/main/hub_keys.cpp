#include "app/main/hub_keys.h"

#include <unistd.h>

#include <chrono>
#include <iostream>

#include "app/base/disk/folder_owner.h"
#include "app/main/says.h"
#include "app/office/publish/keys.h"

namespace ocop {

namespace {

std::optional<int> given(int threshold) {
  return threshold > 0 ? std::optional(threshold) : std::nullopt;
}

std::string told(const release::KeyRole& role) {
  return std::to_string(role.threshold) + " of " + std::to_string(role.keys.size());
}

}  // namespace

HubKeys::HubKeys(CLI::App& app)
    : keys(app.add_subcommand("keys", "Manage keys and root documents")),
      make_(
          keys->add_subcommand("make", "Write a new key to FILE and its public half to FILE.pub")),
      label_(keys->add_subcommand("label", "The same, for a key that signs labels")),
      root_(keys->add_subcommand("root", "Write a root document, to be signed")),
      sign_(keys->add_subcommand("sign", "Sign a root document with a root key")),
      place_(keys->add_subcommand("place", "Put a signed root document into a public folder")) {
  keys->require_subcommand(1);
  for (CLI::App* make : {make_, label_}) {
    make->add_option("FILE", file_, "The secret key, for its holder alone")->required();
    make->add_option("--name", name_, "Name of the key, such as \"Lan's stick\"")->required();
  }
  root_->add_option("FILE", file_, "The root document to write")->required();
  root_->add_option("--after", after_,
                    "The current root; whatever is not given here stays as in it");
  add_role("root", "root documents", root_keys_, root_threshold_);
  add_role("release", "releases", release_keys_, release_threshold_);
  add_role("settings", "points' private settings, else the release keys do", settings_keys_,
           settings_threshold_);
  add_role("notices", "notices to the shops, else the release keys do", notices_keys_,
           notices_threshold_);
  root_->add_option("--expires-days", expires_days_, "Valid for this many days")
      ->capture_default_str()
      ->check(CLI::Range(1, 3660));
  sign_->add_option("FILE", file_, "The root document")->required();
  sign_->add_option("--key", key_, "File of the secret key")->required();
  place_->add_option("FILE", file_, "The root document")->required();
  place_->add_option("--to", folder_, "Public folder")->required();
}

void HubKeys::add_role(const std::string& role, const std::string& what,
                       std::vector<std::string>& files, int& threshold) {
  root_
      ->add_option("--" + role + "-key", files,
                   "Public key that signs " + what + "; may be repeated")
      ->allow_extra_args(false);
  root_->add_option("--" + role + "-threshold", threshold, "How many of its keys must sign")
      ->check(CLI::Range(1, 1'000));
}

int HubKeys::make_root() const {
  publish::RootOrder order;
  order.after = after_;
  order.root_keys = root_keys_;
  order.release_keys = release_keys_;
  order.root_threshold = given(root_threshold_);
  order.release_threshold = given(release_threshold_);
  order.settings_keys = settings_keys_;
  order.notices_keys = notices_keys_;
  order.settings_threshold = given(settings_threshold_);
  order.notices_threshold = given(notices_threshold_);
  order.expires = utc_now() + std::chrono::seconds(std::chrono::days(expires_days_)).count();
  const auto root = publish::make_root(order, file_);
  if (!root) return refused(root.error());
  std::string roles = told(root->root) + " root keys, " + told(root->release) + " release keys";
  if (root->settings) roles += ", " + told(*root->settings) + " settings keys";
  if (root->notices) roles += ", " + told(*root->notices) + " notices keys";
  announce("Root document " + std::to_string(root->version) + ": " + roles + ". Now sign it" +
           (after_.empty() ? "." : ", with the old root keys and the new ones."));
  return 0;
}

int HubKeys::run() const {
  if (root_->parsed()) return make_root();
  if (sign_->parsed()) return said(publish::sign_root(file_, key_));
  if (place_->parsed()) {
    const auto own = disk::may_make(::geteuid(), folder_, "ocop-hub ...");
    return own ? said(publish::place_root(file_, folder_)) : refused(own.error());
  }
  const auto key = publish::make_key_files(file_, name_);
  if (!key) return refused(key.error());
  announce("Public key " + key->key + " in " + file_ + ".pub");
  if (!label_->parsed()) return 0;
  announce("Add this row to the sheet label_key.csv (key,until):");
  std::cout << publish::label_key_row(*key);
  return 0;
}

}  // namespace ocop
