// A fictional lot with events of every kind, as a view for pages and documents. Thread rule: one
// thread.
#pragma once

#include "app/office/pages/trace_view.h"

namespace ocop::test {

/// Sugar-apple jelly, lot "NA/26+1": made of sugar apples, which have their own lot, and of sugar,
/// which has none, inspected with a test report, shipped from its producer and received at a point.
pages::TraceView traced_lot();

}  // namespace ocop::test
