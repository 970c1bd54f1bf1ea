-- Cash that came into the drawer or left it without a sale, on numbered slips.

CREATE TABLE cash_slip (
  seq       INTEGER PRIMARY KEY,
  number    TEXT NOT NULL UNIQUE,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  counter   INTEGER NOT NULL,             -- the digits of its number
  shift     INTEGER NOT NULL,
  amount    INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 1000000000000)
);
CREATE INDEX cash_slip_by_direction ON cash_slip (direction, seq);

CREATE TABLE shift_slip (
  shift     INTEGER NOT NULL,
  direction TEXT NOT NULL,
  slips     INTEGER NOT NULL,
  amount    INTEGER NOT NULL,
  alone     INTEGER NOT NULL,             -- of the amount: what no manager answers for
  PRIMARY KEY (shift, direction)
) WITHOUT ROWID;

CREATE TRIGGER on_cash_move AFTER INSERT ON entry WHEN NEW.kind = 'cash_move'
BEGIN
  SELECT RAISE(ABORT, 'its shift is not open')
  WHERE NOT EXISTS (SELECT 1 FROM shift
                    WHERE number = NEW.body ->> 'shift' AND closed_at_ms IS NULL);
  INSERT INTO cash_slip
  SELECT NEW.seq, NEW.body ->> 'number', NEW.body ->> 'direction',
         CAST(substr(NEW.body ->> 'number', instr(NEW.body ->> 'number', '-') + 2) AS INTEGER),
         NEW.body ->> 'shift', NEW.body ->> 'amount';
  INSERT INTO shift_slip
  SELECT shift, direction, 1, amount, iif(NEW.body ->> 'manager' IS NULL, amount, 0)
  FROM cash_slip WHERE seq = NEW.seq
  ON CONFLICT DO UPDATE SET slips = slips + 1, amount = amount + excluded.amount,
    alone = alone + excluded.alone;
  UPDATE shift SET cash = cash + iif(direction = 'in', amount, -amount)
  FROM cash_slip WHERE cash_slip.seq = NEW.seq AND shift.number = cash_slip.shift;
END;
