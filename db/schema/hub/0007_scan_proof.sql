-- Splits scans by the signature in the link: 0 none, 1 proved, 2 not proved. Older scans count as not proved, which
-- raises no alarm.
CREATE TABLE scan_by_proof (
  product TEXT NOT NULL,
  lot     TEXT NOT NULL,
  day     INTEGER NOT NULL,
  point   TEXT NOT NULL,
  proof   INTEGER NOT NULL CHECK (proof IN (0, 1, 2)),
  scans   INTEGER NOT NULL CHECK (scans > 0),
  PRIMARY KEY (product, lot, day, point, proof)
) WITHOUT ROWID;
INSERT INTO scan_by_proof SELECT product, lot, day, point, 2, scans FROM scan;
DROP TABLE scan;
ALTER TABLE scan_by_proof RENAME TO scan;

-- Proved scans of packs whose labels are numbered.
CREATE TABLE pack_scan (
  product TEXT NOT NULL,
  lot     TEXT NOT NULL,
  serial  TEXT NOT NULL,
  day     INTEGER NOT NULL,
  point   TEXT NOT NULL,
  scans   INTEGER NOT NULL CHECK (scans > 0),
  PRIMARY KEY (product, lot, serial, day, point)
) WITHOUT ROWID;
