#include "app/main/says.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <utility>

#include "app/base/codec/harmless.h"
#include "app/base/text/sentences.h"
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

void speak_own_language(CLI::App& app) {
  app.description(in_own_words(app.get_description()));
  for (CLI::Option* option : app.get_options())
    option->description(in_own_words(option->get_description()));
  for (CLI::App* command : app.get_subcommands({})) speak_own_language(*command);
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
