-- The catalogue of one release. db/schema/README.md describes the tables and their invariants. Texts have three
-- columns, one per language; an empty one falls back to Vietnamese.

CREATE TABLE info (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE product_group (
  id       TEXT PRIMARY KEY,
  parent   TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  name_vi  TEXT NOT NULL CHECK (name_vi <> ''),
  name_en  TEXT NOT NULL,
  name_zh  TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE place (
  id           TEXT PRIMARY KEY,
  name_vi      TEXT NOT NULL CHECK (name_vi <> ''),
  name_en      TEXT NOT NULL,
  name_zh      TEXT NOT NULL,
  province     TEXT NOT NULL,
  old_district TEXT NOT NULL,
  commune_2025 TEXT NOT NULL,
  latitude     REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude    REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180)
) WITHOUT ROWID;

CREATE TABLE point (
  id       TEXT PRIMARY KEY,
  name_vi  TEXT NOT NULL CHECK (name_vi <> ''),
  name_en  TEXT NOT NULL,
  name_zh  TEXT NOT NULL,
  place    TEXT NOT NULL,
  hours_vi TEXT NOT NULL,
  hours_en TEXT NOT NULL,
  hours_zh TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE picture (
  sha256  TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  width   INTEGER NOT NULL CHECK (width > 0),
  height  INTEGER NOT NULL CHECK (height > 0)
) WITHOUT ROWID;

CREATE TABLE producer (
  id                TEXT PRIMARY KEY,
  kind              INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  name              TEXT NOT NULL CHECK (name <> ''),
  place             TEXT NOT NULL,
  story_vi          TEXT NOT NULL,
  story_en          TEXT NOT NULL,
  story_zh          TEXT NOT NULL,
  phone             TEXT NOT NULL,
  website           TEXT NOT NULL,
  picture           TEXT NOT NULL,
  alternative_vi    TEXT NOT NULL,
  alternative_en    TEXT NOT NULL,
  alternative_zh    TEXT NOT NULL,
  source            TEXT NOT NULL,
  contact_is_sample INTEGER NOT NULL CHECK (contact_is_sample IN (0, 1))
) WITHOUT ROWID;

-- The row number is the rank, so lists and searches return the best first without sorting.
CREATE TABLE product (
  row              INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,
  gtin             TEXT UNIQUE CHECK (gtin IS NULL OR length(gtin) = 14),
  product_group    TEXT NOT NULL,
  subgroup         TEXT NOT NULL,
  producer         TEXT NOT NULL,
  place            TEXT NOT NULL,
  stars            INTEGER NOT NULL CHECK (stars BETWEEN 0 AND 5),
  score            INTEGER CHECK (score BETWEEN 0 AND 100),
  shelf_life_days  INTEGER CHECK (shelf_life_days > 0),
  illustration     TEXT NOT NULL,
  season_from      INTEGER NOT NULL CHECK (season_from BETWEEN 0 AND 12),
  season_to        INTEGER NOT NULL CHECK (season_to BETWEEN 0 AND 12),
  featured         INTEGER NOT NULL CHECK (featured IN (0, 1)),
  order_vi         INTEGER NOT NULL,
  order_en         INTEGER NOT NULL,
  order_zh         INTEGER NOT NULL,
  name_vi          TEXT NOT NULL CHECK (name_vi <> ''),
  name_en          TEXT NOT NULL,
  name_zh          TEXT NOT NULL,
  unit_vi          TEXT NOT NULL,
  unit_en          TEXT NOT NULL,
  unit_zh          TEXT NOT NULL,
  texts_are_sample INTEGER NOT NULL CHECK (texts_are_sample IN (0, 1))
);

-- The long texts, kept apart from what lists read. field: summary, story, making, storage, usage, ingredients,
-- allergens, and source (where the facts were published; in vi only).
CREATE TABLE product_text (
  product INTEGER NOT NULL REFERENCES product (row),
  field   TEXT NOT NULL,
  vi      TEXT NOT NULL,
  en      TEXT NOT NULL,
  zh      TEXT NOT NULL,
  PRIMARY KEY (product, field)
) WITHOUT ROWID;

CREATE TABLE product_picture (
  product        INTEGER NOT NULL REFERENCES product (row),
  position       INTEGER NOT NULL,
  picture        TEXT NOT NULL REFERENCES picture (sha256),
  alternative_vi TEXT NOT NULL,
  alternative_en TEXT NOT NULL,
  alternative_zh TEXT NOT NULL,
  PRIMARY KEY (product, position)
) WITHOUT ROWID;

CREATE TABLE certificate (
  product     INTEGER NOT NULL REFERENCES product (row),
  id          TEXT NOT NULL,
  decision    TEXT NOT NULL,
  issuer_vi   TEXT NOT NULL,
  issuer_en   TEXT NOT NULL,
  issuer_zh   TEXT NOT NULL,
  stars       INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  decided_on  TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  source      TEXT NOT NULL,
  sample      INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (product, id)
) WITHOUT ROWID;

CREATE TABLE price (
  point   TEXT NOT NULL REFERENCES point (id),
  product INTEGER NOT NULL REFERENCES product (row),
  vnd     INTEGER NOT NULL CHECK (vnd > 0),
  sample  INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (point, product)
) WITHOUT ROWID;

CREATE TABLE point_lot (
  point   TEXT NOT NULL REFERENCES point (id),
  product INTEGER NOT NULL REFERENCES product (row),
  lot     TEXT NOT NULL CHECK (lot <> ''),
  PRIMARY KEY (point, product)
) WITHOUT ROWID;

-- Folded words (app/base/text/text_keys.h), so the tokenizer has nothing left to fold. Contentless: the
-- product table holds the content, the rowid is product.row.
CREATE VIRTUAL TABLE search USING fts5 (
  name, around,
  content='', columnsize=0, detail=column, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0'
);

-- Tolerates one mistyped letter: lists each word of the index under each form with one letter left out. Two words that
-- differ by one letter share a form (symmetric delete).
CREATE TABLE slip (
  form TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (form, word)
) WITHOUT ROWID;
