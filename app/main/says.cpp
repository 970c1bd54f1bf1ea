#include "app/main/says.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <utility>
#include <vector>

#include "app/base/codec/harmless.h"
#include "app/base/text/sentences.h"
#include "app/base/text/unshown_letters.h"
#include "app/main/messages.h"

namespace ocop {

namespace {

const text::Sentences& own_language() {
  static const text::Sentences kSentences = [] {
    if (!text::reads_vietnamese(std::getenv("LC_ALL"), std::getenv("LC_MESSAGES"),
                                std::getenv("LANG")))
      return text::Sentences();
    auto read = text::Sentences::read(vietnamese_messages());
    return read ? std::move(*read) : text::Sentences();
  }();
  return kSentences;
}

// CLI11's own words.
constexpr const char* kHelpLabels[] = {"Usage",       "Positionals", "OPTIONS", "SUBCOMMAND",
                                       "SUBCOMMANDS", "REQUIRED",    "Needs",   "Excludes"};
constexpr const char* kMoreHelp = "Run with --help for more information.";

/// Code points, which are columns of a window as long as no text holds wider ones.
std::size_t letters_of(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// CLI11 pads by bytes.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    std::string lines = CLI::Formatter::make_option(option, is_positional);
    const std::string name =
        "  " + make_option_name(option, is_positional) + make_option_opts(option);
    return lines.insert(name.size(), name.size() - letters_of(name), ' ');
  }
};

void translate_help(CLI::App& app, const std::shared_ptr<CLI::FormatterBase>& formatter) {
  app.formatter(formatter);
  app.description(in_own_words(app.get_description()));
  app.group(in_own_words(app.get_group()));
  for (CLI::Option* option : app.get_options()) {
    option->description(in_own_words(option->get_description()));
    option->group(in_own_words(option->get_group()));
  }
  for (CLI::App* command : app.get_subcommands({})) translate_help(*command, formatter);
}

}  // namespace

std::string in_own_words(const std::string& sentence) {
  return own_language().translated(sentence);
}

std::string lines_in_own_words(const std::string& lines) {
  std::string all, field;
  for (const char c : lines) {
    if (c != '\t' && c != '\n') {
      field += c;
      continue;
    }
    all += in_own_words(field) + c;
    field.clear();
  }
  return all + in_own_words(field);
}

std::string comments_in_own_words(const std::string& config) {
  std::string all;
  std::size_t at = 0;
  for (std::size_t end; (end = config.find('\n', at)) != config.npos; at = end + 1) {
    const std::string line = config.substr(at, end - at);
    all += (line.starts_with("# ") ? "# " + in_own_words(line.substr(2)) : line) + "\n";
  }
  return all + config.substr(at);
}

void speak_own_language(CLI::App& app) {
  const auto formatter = std::make_shared<HelpFormatter>();
  for (const char* label : kHelpLabels) formatter->label(label, in_own_words(label));
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return in_own_words(error.what()) + "\n" + in_own_words(kMoreHelp) + "\n";
  });
  translate_help(app, formatter);
}

void announce(const std::string& sentence) {
  std::cout << codec::harmless(in_own_words(sentence)) << "\n";
}

void warn(const std::string& sentence) {
  std::cerr << codec::harmless(in_own_words(sentence)) << "\n";
}

void warn_of_name(const std::string& name) {
  for (const text::UnshownLetters& unshown : text::unshown_letters(name))
    warn("The name " + name + ": " + unshown.sentence);
}

void announce(std::span<const Labelled> rows) {
  std::vector<std::string> labels;
  std::size_t widest = 0;
  for (const Labelled& row : rows) {
    labels.push_back(in_own_words(row.label));
    widest = std::max(widest, letters_of(labels.back()));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string gap(widest + 2 - letters_of(labels[i]), ' ');
    std::cout << labels[i] << gap << codec::harmless(in_own_words(rows[i].value)) << "\n";
  }
}

int refused(const std::string& sentence) {
  std::cerr << program_invocation_short_name << ": " << codec::harmless(in_own_words(sentence))
            << "\n";
  return 1;
}

int refused(const Error& error) {
  return refused(error.sentence);
}

int said(const Status& status) {
  return status ? 0 : refused(status.error());
}

std::int64_t utc_now() {
  return utc_now_ms() / 1000;
}

std::int64_t utc_now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace ocop
