-- The office's terms with producers: as ../hub/0013_terms.sql.
CREATE TABLE terms (
  version    BIGINT NOT NULL,
  line       BIGINT NOT NULL,             -- in the sheet, without its header, from 0
  made_ms    BIGINT NOT NULL,
  producer   TEXT COLLATE "C" NOT NULL,
  product    TEXT COLLATE "C" NOT NULL,             -- '': all of the producer's
  point      TEXT COLLATE "C" NOT NULL,             -- '': all
  from_day   BIGINT NOT NULL,
  until_day  BIGINT,
  kind       TEXT COLLATE "C" NOT NULL,             -- this and the next words: db/model/terms.h
  share_of   TEXT COLLATE "C" NOT NULL,
  share      BIGINT NOT NULL,
  discount   TEXT COLLATE "C" NOT NULL,
  spoilage   TEXT COLLATE "C" NOT NULL,
  difference TEXT COLLATE "C" NOT NULL,
  period     TEXT COLLATE "C" NOT NULL,
  contract   TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, line)
);
