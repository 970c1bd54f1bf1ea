-- The office's terms with producers (db/model/terms.h), as its sheet had them. Each sheet is a version, which
-- is never changed; the highest one holds. Days are since 1970-01-01; until_day NULL: until further notice.
CREATE TABLE terms (
  version    INTEGER NOT NULL,
  line       INTEGER NOT NULL,             -- in the sheet, without its header, from 0
  made_ms    INTEGER NOT NULL,
  producer   TEXT NOT NULL,
  product    TEXT NOT NULL,             -- '': all of the producer's
  point      TEXT NOT NULL,             -- '': all
  from_day   INTEGER NOT NULL,
  until_day  INTEGER,
  kind       TEXT NOT NULL,             -- this and the next words: db/model/terms.h
  share_of   TEXT NOT NULL,
  share      INTEGER NOT NULL,
  discount   TEXT NOT NULL,
  spoilage   TEXT NOT NULL,
  difference TEXT NOT NULL,
  period     TEXT NOT NULL,
  contract   TEXT NOT NULL,
  PRIMARY KEY (version, line)
) WITHOUT ROWID;
