-- How often phones opened the page of a lot: as ../hub/0002_scan.sql.
CREATE TABLE scan (
  product TEXT COLLATE "C" NOT NULL,
  lot     TEXT COLLATE "C" NOT NULL,
  day     BIGINT NOT NULL,
  point   TEXT COLLATE "C" NOT NULL,
  scans   BIGINT NOT NULL CHECK (scans > 0),
  PRIMARY KEY (product, lot, day, point)
);
