// Hubs that each break one rule, which the simulation must notice. Thread rule: one thread.
#pragma once

#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"
#include "tests/simulation/wrongs.h"

namespace ocop::simulation {

/// It answers at once, and stores the entries only with the next request.
StartHub hub_that_acknowledges_too_early();
/// It accepts gaps, for instance after it was restored.
StartHub hub_that_never_asks_again();
/// It treats an entry that is older than another by the terminal's clock as known.
StartHub hub_that_goes_by_the_clock();
/// It always keeps the earliest beginning of a boot, whatever clock it was seen by.
StartHub hub_that_keeps_the_earliest_beginning();
/// It is never outvoted, because it forgets when terminals reported.
StartHub hub_that_never_doubts_itself();
/// It corrects a boot but does not recompute the sums.
StartHub hub_that_sums_nothing_anew();
/// It confirms entries beyond a day's quota, but drops them.
StartHub hub_that_drops_what_a_day_does_not_take();
/// It confirms entries of terminals' former identities, but drops them.
StartHub hub_that_drops_what_is_retired();
/// It sends no tips except in answer to a batch.
StartHub hub_that_tells_no_tips();
/// While its store hangs, it confirms waiting requests.
exchange::Answer confirm_what_waits(const exchange::Request& request);

/// Runs after the real hub has stored a batch.
using AfterBatch = void (*)(db::HubStore&);
StartHub hub_that_also(AfterBatch does);
void store_twice(db::HubStore& store);
void drop_forks(db::HubStore& store);
void change_a_body(db::HubStore& store);
void add_to_a_sum(db::HubStore& store);
void move_boots(db::HubStore& store);
void count_for_another_day(db::HubStore& store);

}  // namespace ocop::simulation
