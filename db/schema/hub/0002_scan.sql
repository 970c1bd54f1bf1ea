-- How often phones opened the page of a lot: a day (since 1970-01-01, UTC+7), and the display point whose screen the
-- code was on ('': a label, or not known). Nothing here identifies the person.
CREATE TABLE scan (
  product TEXT NOT NULL,
  lot     TEXT NOT NULL,
  day     INTEGER NOT NULL,
  point   TEXT NOT NULL,
  scans   INTEGER NOT NULL CHECK (scans > 0),
  PRIMARY KEY (product, lot, day, point)
) WITHOUT ROWID;
