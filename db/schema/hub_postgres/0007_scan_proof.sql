-- Scans by proof, and of packs: as ../hub/0007_scan_proof.sql.
ALTER TABLE scan ADD COLUMN proof BIGINT NOT NULL DEFAULT 2 CHECK (proof IN (0, 1, 2));
ALTER TABLE scan ALTER COLUMN proof DROP DEFAULT;
ALTER TABLE scan DROP CONSTRAINT scan_pkey;
ALTER TABLE scan ADD PRIMARY KEY (product, lot, day, point, proof);

CREATE TABLE pack_scan (
  product TEXT COLLATE "C" NOT NULL,
  lot     TEXT COLLATE "C" NOT NULL,
  serial  TEXT COLLATE "C" NOT NULL,
  day     BIGINT NOT NULL,
  point   TEXT COLLATE "C" NOT NULL,
  scans   BIGINT NOT NULL CHECK (scans > 0),
  PRIMARY KEY (product, lot, serial, day, point)
);
