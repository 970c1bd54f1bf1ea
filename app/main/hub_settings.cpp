#include "app/main/hub_settings.h"

#include <iostream>

#include "app/base/codec/pin_hash.h"
#include "app/base/disk/durable.h"
#include "app/base/wire/settings_document.h"
#include "app/main/ask_pin.h"
#include "app/main/hub_config.h"
#include "app/main/says.h"
#include "app/office/exchange/office_settings.h"
#include "app/office/exchange/point_id.h"
#include "app/office/exchange/settings_commands.h"
#include "app/office/publish/keys.h"

namespace ocop {

namespace {

constexpr std::size_t kLargestFile = std::size_t{2} << 20;
constexpr unsigned kOwnerOnly = 0600;  // the file holds PIN hashes

}  // namespace

SettingsCommands::SettingsCommands(CLI::App& app)
    : settings(app.add_subcommand("settings", "Private settings of the points")),
      make_(settings->add_subcommand("make", "Write a file of settings with every default")),
      edit_(settings->add_subcommand("edit", "Change a value in such a file")),
      staff_(settings->add_subcommand("staff", "Add, change or remove a person; asks for the PIN")),
      show_(settings->add_subcommand("show", "Show a file's settings, with each key's meaning")),
      banks_(settings->add_subcommand("banks", "The banks that can be given by name")),
      set_(settings->add_subcommand("set", "Sign a point's settings for its terminals to fetch")),
      get_(settings->add_subcommand(
          "get", "Write the settings that were signed last for a point into a new file")),
      store_(*set_),
      store_to_get_from_(*get_),
      points_(*set_) {
  settings->require_subcommand(1);
  for (CLI::App* command : {make_, edit_, staff_, show_})
    command->add_option("FILE", file_, "The settings as JSON")->required();
  edit_->add_option("KEY", key_, "The key, as in `settings show`")->required();
  edit_->add_option("VALUE", value_, "In quotes if it has spaces; empty removes it")->required();
  staff_->add_option("ID", id_, "Short and permanent, such as lan")->required();
  staff_->add_option("--name", name_, "Name shown to customers");
  staff_->add_option("--role", role_, "What the person may do alone")
      ->check(CLI::IsMember({"seller", "manager"}));
  staff_->add_flag("--pin", new_pin_, "Ask for another PIN; a new person is always asked");
  staff_->add_flag("--remove", remove_, "Remove the person");
  for (CLI::App* command : {set_, get_}) {
    command->add_option("POINT", point_, "The point that the settings are for")->required();
    command->add_option("FILE", file_, "The settings as JSON")->required();
  }
  set_->add_option("--key", keys_, "File of a settings key, or of a release key; may be repeated")
      ->required()
      ->allow_extra_args(false);
  set_->add_option("--public", public_,
                   "Public folder: refuse keys that its root document does not ask for");
  get_->add_option(
      "--public", public_,
      "Public folder, whose root document says who may sign; by default `public` of hub.toml");
}

Result<PrivateSettings> SettingsCommands::read() const {
  const auto text = disk::read_file(disk::real_disk(), file_, kLargestFile);
  if (!text) return text.error();
  return wire::read_private_settings(*text);
}

Status SettingsCommands::write(const PrivateSettings& all) const {
  return disk::write_file(disk::real_disk(), file_, wire::private_settings_text(all) + "\n",
                          kOwnerOnly);
}

Status SettingsCommands::write_new(const PrivateSettings& all) const {
  if (disk::real_disk().size(file_))
    return Error{"The file " + file_ + " exists already; name another."};
  return write(all);
}

int SettingsCommands::make() const {
  return said(write_new({}));
}

int SettingsCommands::edit() const {
  auto all = read();
  if (!all) return refused(all.error());
  if (auto done = exchange::edit_settings(*all, key_, value_); !done) return refused(done.error());
  return said(write(*all));
}

int SettingsCommands::staff() const {
  auto all = read();
  if (!all) return refused(all.error());
  if (remove_) {
    if (auto gone = exchange::remove_staff(*all, id_); !gone) return refused(gone.error());
    return said(write(*all));
  }
  const Staff* const known = all->find(id_);
  Staff one = known != nullptr ? *known : Staff{id_, {}, Role::seller, {}};
  if (!name_.empty()) one.name = name_;
  if (!role_.empty()) one.role = role_ == "manager" ? Role::manager : Role::seller;
  if (known == nullptr || new_pin_) {
    const auto pin = ask_pin();
    if (!pin) return refused(pin.error());
    auto hash = codec::hash_pin(*pin);
    if (!hash) return refused(hash.error());
    one.pin_hash = *hash;
  }
  if (auto put = exchange::put_staff(*all, std::move(one)); !put) return refused(put.error());
  if (auto written = write(*all); !written) return refused(written.error());
  warn_of_name(name_);
  return 0;
}

int SettingsCommands::show() const {
  const auto all = read();
  if (!all) return refused(all.error());
  std::cout << lines_in_own_words(exchange::shown_settings(*all));
  return 0;
}

int SettingsCommands::set() const {
  const auto text = disk::read_file(disk::real_disk(), file_, kLargestFile);
  if (!text) return refused(text.error());
  std::vector<codec::SigningKey> keys;
  for (const std::string& file : keys_) {
    const auto key = publish::load_key(file);
    if (!key) return refused(key.error());
    keys.push_back(*key);
  }
  if (!public_.empty())
    if (auto good = exchange::check_settings_keys(public_, keys); !good)
      return refused(good.error());
  auto store = store_.open();
  if (!store) return refused(store.error());
  if (exchange::check_point_id(point_))
    if (auto known = points_.check(*store, point_); !known) return refused(known.error());
  const auto version = exchange::set_settings(*store, point_, *text, keys, store->now_ms());
  if (!version) return refused(version.error());
  if (const auto all = wire::read_private_settings(*text))
    for (const Staff& one : all->staff) warn_of_name(one.name);
  announce("Version " + std::to_string(*version));
  return 0;
}

int SettingsCommands::get() const {
  auto store = store_to_get_from_.open();
  if (!store) return refused(store.error());
  const auto config = hub_config();
  if (!config) return refused(config.error());
  const auto last = exchange::settings_signed_last(
      *store, point_, public_.empty() ? config->public_folder : public_);
  if (!last) return refused(last.error());
  if (auto written = write_new(last->settings); !written) return refused(written.error());
  announce("Version " + std::to_string(last->settings.version));
  if (!last->doubt.empty())
    (void)refused(
        "It is not known whether the office signed them; check each value with `settings show` "
        "before you sign them again. " +
        last->doubt);
  return 0;
}

int SettingsCommands::run() const {
  if (make_->parsed()) return make();
  if (edit_->parsed()) return edit();
  if (staff_->parsed()) return staff();
  if (show_->parsed()) return show();
  if (get_->parsed()) return get();
  if (banks_->parsed()) {
    std::cout << exchange::shown_banks();
    return 0;
  }
  return set();
}

}  // namespace ocop
