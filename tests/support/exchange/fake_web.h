// A web server in memory that answers at once, and misbehaves as instructed. Thread rule: one
// thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/sync/transport.h"

namespace ocop::test {

class FakeWeb final : public sync::Transport {
 public:
  std::map<std::string, std::string> files;  ///< path → bytes
  std::vector<std::string> asked;            ///< paths, in order
  std::uint64_t sent = 0;                    ///< bytes of bodies
  bool has_ranges = true;
  bool has_etags = true;
  bool is_there = true;
  std::string endless;             ///< that path's body never ends
  std::uint64_t breaks_after = 0;  ///< each answer breaks off after this many bytes; 0: never

  Result<sync::Answer> get(const sync::Ask& ask, const sync::Sink& sink) override;

 private:
  bool send(const sync::Answer& answer, std::string_view body, const sync::Sink& sink);
};

}  // namespace ocop::test
