// Compares a frame's own work (update and draw lists, without driver) while a grid of 20,000
// products scrolls at 1080p with Dear ImGui's demo window with its sections open.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdio>
#include <string>

#include "app/kiosk/core/update.h"
#include "app/kiosk/terminal/draw.h"
#include "tests/bench/measure.h"
#include "tests/bench/synthetic_catalog.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/touch.h"

namespace ocop::bench {
namespace {

const int kProducts = scaled(20'000, 200);
const int kFrames = scaled(2'000, 50);

double grid_p99() {
  const std::string path = test::temporary_folder("frame") + "/catalog.sqlite";
  write_synthetic_catalog(path, kProducts);
  core::State state = core::make_state({{}, {visit::Screen::browse, {}}, false}, Date{});
  core::update(state, core::CatalogOpened{shelf_of(path)}, 0);
  const auto& texts = test::interface_texts();
  const std::array<const text::Texts*, 3> all{texts.data(), &texts[1], &texts[2]};
  test::Touch touch(
      [&](ui::Frame& frame) {
        terminal::draw({state, texts[0], all}, frame);
      },
      1920, 1080);
  touch.pictures.all_there = true;
  touch.settle();
  touch.stage().set_audit(false);  // off in production
  Times times;
  for (int i = 0; i < kFrames; ++i) {
    touch.wheel({900, 600}, i % 400 < 300 ? -1.0F : 2.0F);
    times.measure([&] {
      core::update(state, core::Ticked{}, 0);
      touch.frame();
    });
  }
  return times.percentile(0.99);
}

double demo_p99() {
  IMGUI_CHECKVERSION();
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {1920, 1080};
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  Times times;
  for (int i = 0; i < kFrames; ++i) {
    io.DeltaTime = 1.0F / 60;
    times.measure([&] {
      ImGui::NewFrame();
      ImGui::SetNextWindowPos({0, 0});
      ImGui::SetNextWindowSize({1920, 1080});
      ImGui::ShowDemoWindow();
      ImGui::Render();
    });
    if (i > 3) continue;
    // Opens every header and tree of the demo, whose state is stored under their ids.
    for (ImGuiWindow* window : context->Windows)
      for (auto& pair : window->StateStorage.Data) pair.val_i = 1;
    for (ImGuiWindow* window : context->Windows)
      for (const char* name : {"Help", "Configuration", "Window options", "Widgets",
                               "Layout & Scrolling", "Popups & Modal windows", "Tables & Columns",
                               "Tables", "Filtering", "Inputs, Navigation & Focus"})
        window->StateStorage.SetInt(window->GetID(name), 1);
  }
  const double p99 = times.percentile(0.99);
  ImGui::DestroyContext(context);
  return p99;
}

}  // namespace
}  // namespace ocop::bench

int main() {
  const double demo = ocop::bench::demo_p99();
  const double grid = ocop::bench::grid_p99();
  std::printf(
      "frame p99, %d products scrolling: ours %.0f us, Dear ImGui's demo %.0f us, ratio %.2f "
      "(bar 2)\n",
      ocop::bench::kProducts, grid, demo, grid / demo);
}
