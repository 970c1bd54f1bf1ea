-- The latest time that the clock showed before it was set back. The clock is in doubt until it reaches that time again,
-- or somebody confirms that it is right.

CREATE TABLE clock_seen (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  at_ms INTEGER NOT NULL
);

CREATE TRIGGER on_clock_back AFTER INSERT ON entry WHEN NEW.kind = 'clock_back'
BEGIN
  INSERT INTO clock_seen VALUES (1, NEW.body ->> 'before')
  ON CONFLICT DO UPDATE SET at_ms = max(at_ms, excluded.at_ms);
END;

CREATE TRIGGER on_clock_right AFTER INSERT ON entry
WHEN NEW.kind = 'setting' AND NEW.body ->> 'key' = 'clock_right'
BEGIN
  DELETE FROM clock_seen;
END;

-- No earlier ledger has a clock_right.
INSERT INTO clock_seen
SELECT 1, latest
FROM (SELECT max(body ->> 'before') AS latest FROM entry WHERE kind = 'clock_back')
WHERE latest IS NOT NULL;
