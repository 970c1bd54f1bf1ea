// Hubs of which one rule is broken, for the simulation to notice. Thread rule: one thread.
#pragma once

#include "app/office/exchange/request.h"
#include "db/hub/hub_store.h"
#include "tests/simulation/wrongs.h"

namespace ocop::simulation {

/// It answers at once, and stores with the next request what it has in its memory.
StartHub hub_that_acknowledges_too_early();
/// It is content where entries are missing: after it was restored, say.
StartHub hub_that_never_asks_again();
/// It takes an entry that is older than another by the terminal's clock for one it has.
StartHub hub_that_goes_by_the_clock();
/// The earliest beginning of a boot stays, by whatever clock it was seen.
StartHub hub_that_keeps_the_earliest_beginning();
/// Nobody is ever enough to outvote it: it forgets when they reported.
StartHub hub_that_never_doubts_itself();
/// It puts a boot right, and leaves the sums as they are: it finds nothing left to change.
StartHub hub_that_sums_nothing_anew();
/// It takes what is over a day's quota for sent, and forgets it.
StartHub hub_that_drops_what_a_day_does_not_take();
/// A terminal's earlier names are nobody's, it says, and confirms what they wrote.
StartHub hub_that_drops_what_is_retired();
/// It tells no terminal what it has of it, unless it is asked with a batch.
StartHub hub_that_tells_no_tips();
/// Where its store hangs, it confirms what waits for it.
exchange::Answer confirm_what_waits(const exchange::Request& request);

/// Does what the real hub does, and where that took a batch, something more.
using AfterBatch = void (*)(db::HubStore&);
StartHub hub_that_also(AfterBatch does);
void store_twice(db::HubStore& store);
void drop_forks(db::HubStore& store);
void change_a_body(db::HubStore& store);
void add_to_a_sum(db::HubStore& store);
void move_boots(db::HubStore& store);
void count_for_another_day(db::HubStore& store);

}  // namespace ocop::simulation
