#include "app/kiosk/shell/controls_file.h"

#include <cmath>
#include <cstdio>
#include <fstream>

namespace ocop::shell {

namespace {

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      out += escape;
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string pixels(float design, float unit) {
  return std::to_string(std::lround(design * unit));
}

}  // namespace

std::string controls_json(const ui::Audit& audit, const FrameReport& report) {
  std::string json = "{\"route\":" + in_quotes(report.route) +
                     ",\"frames\":" + std::to_string(report.frames) +
                     ",\"lifted\":" + std::to_string(report.lifted) +
                     ",\"settled\":" + (report.settled ? "true" : "false") + ",\"texts\":[";
  const char* separator = "";
  for (const ui::Audit::Text& text : audit.texts) {
    json += separator + in_quotes(text.text);
    separator = ",";
  }
  json += "],\"controls\":[";
  separator = "\n";
  for (const ui::Audit::Control& control : audit.controls) {
    const ui::Rect& seen = control.visible;
    if (seen.empty()) continue;
    json += separator;
    json += "{\"name\":" + in_quotes(control.name) + ",\"x\":" + pixels(seen.x, report.unit) +
            ",\"y\":" + pixels(seen.y, report.unit) + ",\"w\":" + pixels(seen.w, report.unit) +
            ",\"h\":" + pixels(seen.h, report.unit) + "}";
    separator = ",\n";
  }
  return json + "\n]}\n";
}

void write_controls(const std::string& path, const ui::Audit& audit, const FrameReport& report) {
  const std::string half = path + ".part";
  std::ofstream(half, std::ios::binary) << controls_json(audit, report);
  std::rename(half.c_str(), path.c_str());
}

}  // namespace ocop::shell
