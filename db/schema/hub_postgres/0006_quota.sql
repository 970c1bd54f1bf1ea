-- What a terminal sent on its last day: as ../hub/0006_quota.sql.
CREATE TABLE quota (
  terminal BYTEA PRIMARY KEY,
  day      BIGINT NOT NULL,
  entries  BIGINT NOT NULL,
  bytes    BIGINT NOT NULL,
  refused  BIGINT NOT NULL
);
