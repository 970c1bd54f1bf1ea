-- Periods in which the hub's own clock was in doubt, by that clock; `behind_ms`: how far it was behind, 0 if unknown.
-- `settled`: the sums concerned were discarded.
CREATE TABLE doubt (
  from_ms   INTEGER NOT NULL,
  until_ms  INTEGER NOT NULL,
  behind_ms INTEGER NOT NULL,
  settled   INTEGER NOT NULL,
  PRIMARY KEY (from_ms, until_ms)
) WITHOUT ROWID;
-- Recomputes all sums, because entries are now checked against limits and clocks are evaluated differently.
DELETE FROM movement;
DELETE FROM unsummed;
UPDATE branch SET summed_seq = from_seq - 1;
