#include "app/base/program/settings_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <toml++/toml.h>

namespace ocop::program {

namespace {

/// Returns an empty text if the value was accepted, otherwise what is wrong with it.
std::string take(const toml::node& node, const Place& place) {
  if (auto* const* flag = std::get_if<bool*>(&place)) {
    const auto value = node.value_exact<bool>();
    if (!value) return "takes true or false";
    **flag = *value;
  } else if (auto* const* text = std::get_if<std::string*>(&place)) {
    const auto value = node.value_exact<std::string>();
    if (!value) return "takes a text in quotes";
    **text = *value;
  } else if (auto* const* language = std::get_if<Language*>(&place)) {
    const auto value = node.value_exact<std::string>();
    const auto known = value ? language_from_code(*value) : std::nullopt;
    if (!known) return "takes \"vi\", \"en\" or \"zh\"";
    **language = *known;
  } else if (const auto* checked = std::get_if<Checked>(&place)) {
    const auto value = node.value_exact<std::string>();
    if (!value) return "takes a text in quotes";
    if (std::string wrong = checked->wrong(*value); !wrong.empty()) return wrong;
    *checked->text = *value;
  } else if (const auto* either = std::get_if<Either>(&place)) {
    const auto value = node.value_exact<std::int64_t>();
    if (value != either->one && value != either->other)
      return "takes " + std::to_string(either->one) + " or " + std::to_string(either->other);
    *either->value = static_cast<int>(*value);
  } else {
    const Whole& whole = std::get<Whole>(place);
    const auto value = node.value_exact<std::int64_t>();
    if (!value || *value < whole.least || *value > whole.most)
      return "takes a whole number from " + std::to_string(whole.least) + " to " +
             std::to_string(whole.most);
    *whole.value = static_cast<int>(*value);
  }
  return {};
}

std::string written(const Place& place) {
  if (auto* const* flag = std::get_if<bool*>(&place)) return **flag ? "true" : "false";
  if (auto* const* text = std::get_if<std::string*>(&place)) return '"' + **text + '"';
  if (auto* const* language = std::get_if<Language*>(&place))
    return '"' + std::string(language_code(**language)) + '"';
  if (const auto* checked = std::get_if<Checked>(&place)) return '"' + *checked->text + '"';
  if (const auto* either = std::get_if<Either>(&place)) return std::to_string(*either->value);
  return std::to_string(*std::get<Whole>(place).value);
}

}  // namespace

std::string wrong_folder(const std::string& text) {
  return text.starts_with('/') ? "" : "takes the full path of a folder, such as \"/media\"";
}

Status take_settings(std::string_view toml, std::string_view name, std::string_view program,
                     std::span<const Setting> settings) {
  const auto at = [&](const toml::source_region& where) {
    return std::string(name) + " line " + std::to_string(where.begin.line) + ": ";
  };
  toml::table table;
  try {
    table = toml::parse(toml);
  } catch (const toml::parse_error& error) {
    return Error{at(error.source()) + std::string(error.description()) + "."};
  }
  for (const auto& entry : table) {
    const auto& key = entry.first;
    const auto& node = entry.second;
    const auto known = std::find_if(settings.begin(), settings.end(), [&](const Setting& setting) {
      return setting.key == key.str();
    });
    if (known == settings.end())
      return Error{at(key.source()) + "there is no setting \"" + std::string(key.str()) + "\"; " +
                   std::string(program) + " --print-config lists them all."};
    const std::string wrong = take(node, known->place);
    if (!wrong.empty())
      return Error{at(node.source()) + "the setting \"" + std::string(key.str()) + "\" " + wrong +
                   "."};
  }
  return Done{};
}

std::string config_or_usual(const std::string& given, const std::string& usual) {
  std::error_code none;
  return !given.empty() || !std::filesystem::exists(usual, none) ? given : usual;
}

Result<std::string> read_settings_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  if (!file || !(text << file.rdbuf()))
    return Error{"The configuration file " + path + " cannot be read."};
  return text.str();
}

std::string settings_text(std::string_view title, std::span<const Setting> settings) {
  std::string text = "# " + std::string(title) + "\n";
  for (const Setting& setting : settings) {
    text += "\n# " + std::string(setting.meaning) + "\n";
    text += std::string(setting.key) + " = " + written(setting.place) + "\n";
  }
  return text;
}

}  // namespace ocop::program
