-- What a terminal sent on the last day on which it sent anything (since 1970-01-01, UTC+7); `refused`: requests beyond
-- the daily limit.
CREATE TABLE quota (
  terminal BLOB PRIMARY KEY,
  day      INTEGER NOT NULL,
  entries  INTEGER NOT NULL,
  bytes    INTEGER NOT NULL,
  refused  INTEGER NOT NULL
) WITHOUT ROWID;
