-- Terminals' clocks that were seen to be wrong, by the boot of the machine: when it was up for no time
-- yet, by the hub's clock, and the hub's clock less the terminal's. Sums are made anew by them.
CREATE TABLE clock (
  terminal      BLOB NOT NULL,
  boot          TEXT NOT NULL,
  zero_ms       INTEGER NOT NULL,
  difference_ms INTEGER NOT NULL,
  seen_ms       INTEGER NOT NULL,          -- first
  PRIMARY KEY (terminal, boot)
) WITHOUT ROWID;
DELETE FROM movement;
DELETE FROM unsummed;
UPDATE branch SET summed_seq = from_seq - 1;
