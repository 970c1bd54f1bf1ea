-- When an alarm was seen to: as ../hub/0008_alarm.sql.
ALTER TABLE alarm ADD COLUMN acknowledged_ms BIGINT;
