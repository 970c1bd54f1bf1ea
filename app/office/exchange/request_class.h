// Which requests belong together, so that each kind has threads and bounds of its own: what
// terminals send, pages that phones open, and what watches the hub. Thread rule: pure.
#pragma once

#include "app/office/http/request_reader.h"

namespace ocop::exchange {

/// The order is that of the server's services.
enum class RequestClass : std::size_t { exchange, pages, metrics, health };
inline constexpr std::size_t kRequestClasses = 4;

RequestClass class_of(std::string_view target);
/// Judges a request by its head: its class, how long its body may be, or why it is refused.
http::Admission admit(const http::Request& head);

}  // namespace ocop::exchange
