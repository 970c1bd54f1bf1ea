-- Withdrawn doubts: as ../hub/0010_trust.sql.
ALTER TABLE doubt ADD COLUMN trusted BIGINT NOT NULL DEFAULT 0;
CREATE TABLE clock_doubted (
  terminal      BYTEA NOT NULL,
  boot          TEXT COLLATE "C" NOT NULL,
  zero_ms       BIGINT NOT NULL,
  difference_ms BIGINT NOT NULL,
  seen_ms       BIGINT NOT NULL,
  PRIMARY KEY (terminal, boot)
);
