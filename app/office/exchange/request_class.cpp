#include "app/office/exchange/request_class.h"

#include "app/base/wire/ledger_batch.h"
#include "app/base/wire/signed_request.h"

namespace ocop::exchange {

namespace {

constexpr std::size_t kLongestOfOthers = 1024;  // for requests that should have no body

}  // namespace

RequestClass class_of(const http::Request& head) {
  const std::string& target = head.target;
  if (target.starts_with("/v1/"))
    return head.field(wire::kSignatureHeader).empty() ? RequestClass::enrolment
                                                      : RequestClass::exchange;
  if (target == "/metrics") return RequestClass::metrics;
  if (target == "/healthz") return RequestClass::health;
  return RequestClass::pages;
}

http::Admission admit(const http::Request& head) {
  const RequestClass kind = class_of(head);
  http::Admission admission;
  admission.service = static_cast<std::size_t>(kind);
  const bool of_terminals = kind == RequestClass::exchange || kind == RequestClass::enrolment;
  admission.longest_body = of_terminals ? wire::kLargestFrame : kLongestOfOthers;
  // Decompression would have no limit.
  if (!head.field("Content-Encoding").empty())
    admission.refusal = {415, "Bodies with a Content-Encoding are not accepted."};
  return admission;
}

}  // namespace ocop::exchange
