-- The cash that came into drawers and left them on slips, summed like the movements of goods.
CREATE TABLE cash_slip (
  terminal  BLOB NOT NULL,
  branch    INTEGER NOT NULL,
  seq       INTEGER NOT NULL,
  point     TEXT NOT NULL,
  day       INTEGER NOT NULL,             -- the shop's, by the hub's clock
  shift     INTEGER NOT NULL,
  number    TEXT NOT NULL,
  direction TEXT NOT NULL,                -- in, out
  amount    INTEGER NOT NULL,
  why       TEXT NOT NULL,                -- change, banked, expense, producer, other
  statement TEXT NOT NULL,                -- of the producer that is paid; else ''
  party     TEXT NOT NULL,
  note      TEXT NOT NULL,
  staff     TEXT NOT NULL,
  manager   TEXT NOT NULL,                -- '': a seller, within the limit
  PRIMARY KEY (terminal, branch, seq)
) WITHOUT ROWID;
CREATE INDEX cash_slip_by_number ON cash_slip (terminal, number);
CREATE INDEX cash_slip_by_day ON cash_slip (day);

-- A terminal newer than the hub may have sent slips that an older hub passed over.
DELETE FROM movement WHERE terminal IN (SELECT terminal FROM entry WHERE kind = 'cash_move');
DELETE FROM unsummed WHERE terminal IN (SELECT terminal FROM entry WHERE kind = 'cash_move');
UPDATE branch SET summed_seq = from_seq - 1
WHERE terminal IN (SELECT terminal FROM entry WHERE kind = 'cash_move');
