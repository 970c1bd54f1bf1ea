-- Statements to producers and payments to them. Both are never changed. A document is signed and has all of its
-- statement (app/office/settle/statement_document.h); the other columns are for finding it. Days are since
-- 1970-01-01, the shop's.
CREATE TABLE statement (
  number    INTEGER PRIMARY KEY,           -- 1, 2, 3 ... without gaps
  producer  TEXT NOT NULL,
  point     TEXT NOT NULL,                 -- '': the goods of all
  until_day INTEGER NOT NULL,
  made_ms   INTEGER NOT NULL,
  document  TEXT NOT NULL,
  UNIQUE (producer, point, until_day)
);
CREATE TRIGGER statement_is_never_changed BEFORE UPDATE ON statement
BEGIN SELECT RAISE(ABORT, 'a statement is never changed'); END;
CREATE TRIGGER statement_is_never_deleted BEFORE DELETE ON statement
BEGIN SELECT RAISE(ABORT, 'a statement is never deleted'); END;

CREATE TABLE payment (
  number    INTEGER PRIMARY KEY,           -- 1, 2, 3 ... without gaps
  producer  TEXT NOT NULL,
  day       INTEGER NOT NULL,
  amount    INTEGER NOT NULL CHECK (amount <> 0),  -- whole đồng; below zero: taken back
  way       TEXT NOT NULL,                 -- bank or cash
  reference TEXT NOT NULL,
  made_ms   INTEGER NOT NULL
);
CREATE TRIGGER payment_is_never_changed BEFORE UPDATE ON payment
BEGIN SELECT RAISE(ABORT, 'a payment is never changed'); END;
CREATE TRIGGER payment_is_never_deleted BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;
