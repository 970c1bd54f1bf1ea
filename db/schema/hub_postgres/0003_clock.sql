-- Clocks of terminals that were seen to be wrong: as ../hub/0003_clock.sql.
CREATE TABLE clock (
  terminal      BYTEA NOT NULL,
  boot          TEXT COLLATE "C" NOT NULL,
  zero_ms       BIGINT NOT NULL,
  difference_ms BIGINT NOT NULL,
  seen_ms       BIGINT NOT NULL,
  PRIMARY KEY (terminal, boot)
);
DELETE FROM movement;
DELETE FROM unsummed;
UPDATE branch SET summed_seq = from_seq - 1;
