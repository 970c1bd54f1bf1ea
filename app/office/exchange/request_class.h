// Classes of requests, each of which has its own threads and limits: terminals' signed requests,
// what anybody may send to enrol, phones' pages, and monitoring. Thread rule: pure.
#pragma once

#include "app/office/http/request_reader.h"

namespace ocop::exchange {

/// In the order of the server's services.
enum class RequestClass : std::size_t { exchange, enrolment, pages, metrics, health };
inline constexpr std::size_t kRequestClasses = 5;

RequestClass class_of(const http::Request& head);
/// Decides by a request's head: its class and the limit of its body, or why it is refused.
http::Admission admit(const http::Request& head);

}  // namespace ocop::exchange
