// Small real pictures for tests of what reads them. Thread rule: one thread. Units: pixels.
#pragma once

#include <string>

namespace ocop::test {

void write_jpeg(const std::string& path, int width, int height);
void write_png(const std::string& path, int width, int height);
void write_webp(const std::string& path, int width, int height);

}  // namespace ocop::test
