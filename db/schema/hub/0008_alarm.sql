-- When the office acknowledged the alarm; NULL: not yet, so it is shown.
ALTER TABLE alarm ADD COLUMN acknowledged_ms INTEGER;
