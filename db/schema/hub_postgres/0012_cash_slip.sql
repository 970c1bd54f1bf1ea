-- Cash on slips: as ../hub/0012_cash_slip.sql.
CREATE TABLE cash_slip (
  terminal  BYTEA NOT NULL,
  branch    BIGINT NOT NULL,
  seq       BIGINT NOT NULL,
  point     TEXT COLLATE "C" NOT NULL,
  day       BIGINT NOT NULL,
  shift     BIGINT NOT NULL,
  number    TEXT COLLATE "C" NOT NULL,
  direction TEXT COLLATE "C" NOT NULL,
  amount    BIGINT NOT NULL,
  why       TEXT COLLATE "C" NOT NULL,
  statement TEXT COLLATE "C" NOT NULL,
  party     TEXT COLLATE "C" NOT NULL,
  note      TEXT COLLATE "C" NOT NULL,
  staff     TEXT COLLATE "C" NOT NULL,
  manager   TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (terminal, branch, seq)
);
CREATE INDEX cash_slip_by_number ON cash_slip (terminal, number);
CREATE INDEX cash_slip_by_day ON cash_slip (day);
DELETE FROM movement WHERE terminal IN (SELECT terminal FROM entry WHERE kind = 'cash_move');
DELETE FROM unsummed WHERE terminal IN (SELECT terminal FROM entry WHERE kind = 'cash_move');
UPDATE branch SET summed_seq = from_seq - 1
WHERE terminal IN (SELECT terminal FROM entry WHERE kind = 'cash_move');
