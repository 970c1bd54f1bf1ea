-- When somebody at the office said that the alarm was seen to; NULL: nobody did, and it is shown.
ALTER TABLE alarm ADD COLUMN acknowledged_ms INTEGER;
