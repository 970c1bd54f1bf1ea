#include "app/base/release/root_document.h"

#include <climits>
#include <initializer_list>
#include <set>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/utc_time.h"
#include "app/base/release/refusal.h"

namespace ocop::release {

namespace {

constexpr int kRootFormat = 1;
constexpr std::string_view kRootKind = "root";

codec::Json role_json(const KeyRole& role) {
  return {{"keys", role.keys}, {"threshold", role.threshold}};
}

KeyRole role_of(const codec::Json& json) {
  return {json.at("keys").get<std::vector<std::string>>(),
          static_cast<int>(codec::whole_at(json, "threshold", 1, INT_MAX))};
}

std::optional<KeyRole> role_if_there(const codec::Json& roles, const char* name) {
  return roles.contains(name) ? std::optional(role_of(roles.at(name))) : std::nullopt;
}

bool is_sound(const KeyRole& role, const RootDocument& root) {
  const std::set<std::string> once(role.keys.begin(), role.keys.end());
  if (once.size() != role.keys.size() || role.threshold < 1 ||
      role.threshold > static_cast<int>(once.size()))
    return false;
  for (const std::string& key : role.keys)
    if (!root.keys.contains(key)) return false;
  return true;
}

/// Throws Json::exception if a part is missing or of another type.
Result<RootDocument> read_root(const codec::Json& json) {
  if (json.at("kind").get<std::string>() != kRootKind) return refuse(Refusal::unreadable);
  if (!codec::has_format(json, kRootFormat)) return refuse(Refusal::unknown_format);
  RootDocument root;
  root.version = codec::whole_at(json, "version", 0);
  const auto expires = codec::utc_from_iso(json.at("expires").get<std::string>());
  for (const auto& [key, about] : json.at("keys").get_ref<const codec::Json::object_t&>())
    root.keys.emplace(key, about.at("name").get<std::string>());
  root.root = role_of(json.at("roles").at("root"));
  root.release = role_of(json.at("roles").at("release"));
  root.settings = role_if_there(json.at("roles"), "settings");
  root.notices = role_if_there(json.at("roles"), "notices");
  if (root.version < 1 || root.version > kHighestVersion || !expires)
    return refuse(Refusal::unreadable);
  for (const KeyRole* role : std::initializer_list<const KeyRole*>{
           &root.root, &root.release, &root.settings_role(), &root.notices_role()})
    if (!is_sound(*role, root)) return refuse(Refusal::unreadable);
  root.expires = *expires;
  return root;
}

}  // namespace

std::string root_text(const RootDocument& root) {
  codec::Json keys = codec::Json::object();
  for (const auto& [key, name] : root.keys) keys[key] = {{"name", name}};
  codec::Json roles{{"root", role_json(root.root)}, {"release", role_json(root.release)}};
  if (root.settings) roles["settings"] = role_json(*root.settings);
  if (root.notices) roles["notices"] = role_json(*root.notices);
  return codec::canonical(codec::Json{{"kind", kRootKind},
                                      {"format", kRootFormat},
                                      {"version", root.version},
                                      {"expires", codec::utc_to_iso(root.expires)},
                                      {"keys", std::move(keys)},
                                      {"roles", std::move(roles)}});
}

Result<RootDocument> open_root(const SignedDocument& document) {
  if (document.text.size() > kLargestRoot) return refuse(Refusal::too_long);
  try {
    auto root = read_root(codec::parse(document.text));
    if (!root) return root.error();
    if (auto good = check_signatures(document, root->root); !good) return good.error();
    return root;
  } catch (const codec::Json::exception&) {
    return refuse(Refusal::unreadable);
  }
}

Result<RootDocument> follow_root(const RootDocument& from, const SignedDocument& document) {
  // Check the old keys first: a document that they did not sign is not even parsed.
  if (auto good = check_signatures(document, from.root); !good) return good.error();
  auto next = open_root(document);
  if (!next) return next.error();
  if (next->version <= from.version) return refuse(Refusal::lower_version);
  if (next->version != from.version + 1) return refuse(Refusal::unreadable);
  return next;
}

}  // namespace ocop::release
