-- Finds the entry that opened or closed a shift: a Z report is reprinted from the close, an X report from what came
-- since the opening.

CREATE INDEX entry_of_shift ON entry (kind, body ->> 'shift')
WHERE kind = 'shift_open' OR kind = 'shift_close';
