-- When the hub's own clock was in doubt: as ../hub/0005_doubt.sql.
CREATE TABLE doubt (
  from_ms   BIGINT NOT NULL,
  until_ms  BIGINT NOT NULL,
  behind_ms BIGINT NOT NULL,
  settled   BIGINT NOT NULL,
  PRIMARY KEY (from_ms, until_ms)
);
DELETE FROM movement;
DELETE FROM unsummed;
UPDATE branch SET summed_seq = from_seq - 1;
