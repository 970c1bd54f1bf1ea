#include "app/main/hub_keys.h"

#include <chrono>
#include <iostream>

#include "app/hub/keys.h"
#include "app/main/says.h"

namespace ocop {

namespace {

std::optional<int> given(int threshold) {
  return threshold > 0 ? std::optional(threshold) : std::nullopt;
}

}  // namespace

HubKeys::HubKeys(CLI::App& app)
    : keys(app.add_subcommand("keys", "Who may sign: keys and root documents")),
      make_(
          keys->add_subcommand("make", "Write a new key to FILE and its public half to FILE.pub")),
      label_(keys->add_subcommand("label", "The same, of a key that signs lots on labels")),
      root_(keys->add_subcommand("root", "Write a root document, to be signed")),
      sign_(keys->add_subcommand("sign", "Sign a root document with a root key")),
      place_(keys->add_subcommand("place", "Put a signed root document into a public folder")) {
  keys->require_subcommand(1);
  for (CLI::App* make : {make_, label_}) {
    make->add_option("FILE", file_, "The secret key, for its holder alone")->required();
    make->add_option("--name", name_, "Whose it is, such as \"Lan's stick\"")->required();
  }
  root_->add_option("FILE", file_, "The root document to write")->required();
  root_->add_option("--after", after_, "The present root; what is not given here stays as in it");
  root_
      ->add_option("--root-key", root_keys_,
                   "Public key that signs root documents; may be repeated")
      ->allow_extra_args(false);
  root_->add_option("--root-threshold", root_threshold_, "How many of them it takes")
      ->check(CLI::PositiveNumber);
  root_
      ->add_option("--release-key", release_keys_,
                   "Public key that signs releases; may be repeated")
      ->allow_extra_args(false);
  root_->add_option("--release-threshold", release_threshold_, "How many of them it takes")
      ->check(CLI::PositiveNumber);
  root_->add_option("--expires-days", expires_days_, "Good for so many days")
      ->capture_default_str()
      ->check(CLI::Range(1, 3660));
  sign_->add_option("FILE", file_, "The root document")->required();
  sign_->add_option("--key", key_, "File of the secret key")->required();
  place_->add_option("FILE", file_, "The root document")->required();
  place_->add_option("--to", folder_, "Public folder")->required();
}

int HubKeys::make_root() const {
  hub::RootOrder order;
  order.after = after_;
  order.root_keys = root_keys_;
  order.release_keys = release_keys_;
  order.root_threshold = given(root_threshold_);
  order.release_threshold = given(release_threshold_);
  order.expires = utc_now() + std::chrono::seconds(std::chrono::days(expires_days_)).count();
  const auto root = hub::make_root(order, file_);
  if (!root) return refused(root.error());
  std::cout << "Root document " << root->version << ": " << root->root.threshold << " of "
            << root->root.keys.size() << " root keys, " << root->release.threshold << " of "
            << root->release.keys.size() << " release keys. Now sign it"
            << (after_.empty() ? "" : ", with the old root keys and the new ones") << ".\n";
  return 0;
}

int HubKeys::run() const {
  if (root_->parsed()) return make_root();
  if (sign_->parsed()) return said(hub::sign_root(file_, key_));
  if (place_->parsed()) return said(hub::place_root(file_, folder_));
  const auto key = hub::make_key_files(file_, name_);
  if (!key) return refused(key.error());
  std::cout << "Public key " << key->key << " in " << file_ << ".pub\n";
  if (label_->parsed())
    std::cout << "Add this row to the sheet label_key.csv (key,until):\n"
              << hub::label_key_row(*key);
  return 0;
}

}  // namespace ocop
