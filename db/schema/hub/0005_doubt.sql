-- When the hub's own clock was in doubt, as it showed the time then; `behind_ms`: how much later it really
-- was, 0 where nobody knows. `settled`: the sums that it touches were taken back.
CREATE TABLE doubt (
  from_ms   INTEGER NOT NULL,
  until_ms  INTEGER NOT NULL,
  behind_ms INTEGER NOT NULL,
  settled   INTEGER NOT NULL,
  PRIMARY KEY (from_ms, until_ms)
) WITHOUT ROWID;
-- What an entry may say is bounded before it is summed, and clocks are read anew.
DELETE FROM movement;
DELETE FROM unsummed;
UPDATE branch SET summed_seq = from_seq - 1;
