-- What was started at the till and undone before it became a sale, by shift.

CREATE TABLE shift_undone (
  shift INTEGER NOT NULL,
  what  TEXT NOT NULL,                    -- line, cart, payment
  times INTEGER NOT NULL,                 -- less those that were undone in turn
  PRIMARY KEY (shift, what)
) WITHOUT ROWID;

CREATE TRIGGER on_undone AFTER INSERT ON entry WHEN NEW.kind = 'undone'
BEGIN
  INSERT INTO shift_undone
  SELECT number, NEW.body ->> 'what', iif(NEW.body ->> 'back' IS NULL, 1, -1)
  FROM shift WHERE closed_at_ms IS NULL
  ON CONFLICT DO UPDATE SET times = times + excluded.times;
END;
