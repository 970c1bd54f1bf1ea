-- Clocks of terminals that were seen to be wrong, per boot: the time of the boot by the hub's clock, and the hub's
-- clock minus the terminal's. Sums are recomputed with them.
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
