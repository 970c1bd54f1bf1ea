-- When an alarm was acknowledged: as ../hub/0008_alarm.sql.
ALTER TABLE alarm ADD COLUMN acknowledged_ms BIGINT;
