// Checks what a terminal shows, whenever it may have changed: one complete release signed by the
// office, and never an older one than before.
#include <algorithm>

#include "app/base/codec/digest.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/base/local/kept_recalls.h"
#include "tests/simulation/simulated_goods.h"
#include "tests/simulation/simulated_terminal.h"

namespace ocop::simulation {

namespace {

/// Returns what is wrong with the files of that release; empty if nothing.
std::string fault_of(test::FakeDisk& disk, const std::string& data, const std::string& release) {
  const auto& goods = catalogues();
  const auto known = std::find_if(goods.begin(), goods.end(),
                                  [&](const Catalogue& one) { return one.sha256 == release; });
  if (known == goods.end()) return "shows what the office never had: " + release;
  const auto file = disk.map(disk::catalog_file(data, release));
  if (!file || file->bytes != known->bytes) return "shows a catalogue that is not whole";
  for (const std::string& name : known->pictures) {
    const auto picture = disk.map(disk::picture_file(data, name));
    if (!picture || codec::sha256(picture->bytes) != name)
      return "shows a picture that is not whole";
  }
  return {};
}

}  // namespace

/// Checks that the till enforces every recall that it ever received, whatever release came since.
void Terminal::check_recalls() {
  const std::string now = disk::current_release(machine_.disk(), data());
  const auto& goods = catalogues();
  const auto known = std::find_if(goods.begin(), goods.end(),
                                  [&](const Catalogue& one) { return one.sha256 == now; });
  if (known != goods.end()) recalls_ = std::max(recalls_, known->recalls);
  if (recalls_ == 0) return;
  const auto text =
      disk::read_file(machine_.disk(), disk::kept_recalls_file(data()), local::kLargestKeptRecalls);
  const auto kept = text ? local::read_kept_recalls(*text) : text.error();
  for (int i = 0; i < recalls_; ++i)
    if (!kept || !kept->contains(recalled_lots()[static_cast<std::size_t>(i)]))
      return blame("sells a lot that was taken back");
}

void Terminal::look_at_screen() {
  if (!machine_.is_on()) return;
  const std::string now = disk::current_release(machine_.disk(), data());
  if (now == shown_ && boots_ == looked_at_boot_) return;
  looked_at_boot_ = boots_;
  if (now.empty()) {
    if (!shown_.empty()) blame("shows nothing any more");
    return;
  }
  if (const std::string fault = fault_of(machine_.disk(), data(), now); !fault.empty())
    return blame(fault);
  check_recalls();
  if (now == shown_) return;
  // The oldest release that it may be, since a later one cannot be proved.
  const auto& published = around_.office.shown();
  const auto as =
      std::find_if(published.lower_bound(shown_version_), published.end(),
                   [&](auto& one) { return one.second.manifest.catalog.sha256 == now; });
  if (as == published.end() && may_be_fooled()) {
    around_.world.count("terminals that a thief fooled");
    shown_ = now;
    return;
  }
  if (as == published.end())
    return blame("shows a release that is older than version " + std::to_string(shown_version_));
  shown_ = now;
  shown_version_ = as->first;
}

}  // namespace ocop::simulation
