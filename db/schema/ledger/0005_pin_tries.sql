-- Waits after wrong PINs are measured in time since boot, not by the date, so that correcting the clock makes nobody
-- wait.

DROP TRIGGER on_pin_failed;
DROP TRIGGER on_sign_in;
DROP TABLE pin_lock;

-- Wrong PINs since that person last signed in or was forgiven.
CREATE TABLE pin_lock (
  staff          TEXT PRIMARY KEY,
  tries          INTEGER NOT NULL,
  locked_seconds INTEGER NOT NULL,
  boot           TEXT NOT NULL,
  uptime_ms      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER on_pin_failed AFTER INSERT ON entry WHEN NEW.kind = 'pin_failed'
BEGIN
  INSERT OR REPLACE INTO pin_lock VALUES (NEW.body ->> 'staff', NEW.body ->> 'tries',
    NEW.body ->> 'locked_seconds', NEW.boot, NEW.uptime_ms);
END;

CREATE TRIGGER on_pin_right AFTER INSERT ON entry WHEN NEW.kind IN ('sign_in', 'pin_forgiven')
BEGIN
  DELETE FROM pin_lock WHERE staff = NEW.body ->> 'staff';
END;

INSERT INTO pin_lock
SELECT entry.body ->> 'staff', entry.body ->> 'tries', entry.body ->> 'locked_seconds', entry.boot,
       entry.uptime_ms
FROM (SELECT max(iif(kind = 'pin_failed', seq, 0)) AS failed, max(iif(kind = 'sign_in', seq, 0)) AS came
      FROM entry WHERE kind IN ('pin_failed', 'sign_in') GROUP BY body ->> 'staff')
JOIN entry ON seq = failed
WHERE failed > came;
