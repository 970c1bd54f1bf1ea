// A made-up lot with events of every kind, as a page or a document gets it.
// Thread rule: one thread.
#pragma once

#include "app/office/pages/trace_view.h"

namespace ocop::test {

/// Sugar-apple jelly, lot "NA/26+1": made of sugar apples that have a lot of their own and of sugar
/// that has none, inspected with a test report, shipped from its producer and received at a point.
pages::TraceView traced_lot();

}  // namespace ocop::test
