-- A doubt of the hub's clock can be withdrawn: `trusted` 1 says that the clock was right in that period, in which no
-- new doubt is raised automatically. So the terminals' clocks that were seen during a doubt are set aside.
ALTER TABLE doubt ADD COLUMN trusted INTEGER NOT NULL DEFAULT 0;
CREATE TABLE clock_doubted (               -- as `clock`
  terminal      BLOB NOT NULL,
  boot          TEXT NOT NULL,
  zero_ms       INTEGER NOT NULL,
  difference_ms INTEGER NOT NULL,
  seen_ms       INTEGER NOT NULL,
  PRIMARY KEY (terminal, boot)
) WITHOUT ROWID;
