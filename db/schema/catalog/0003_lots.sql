-- Traceability of lots. Each table is keyed by product and lot, in the order in which it is read, so a lot is one range
-- of each. The product is referred to by its id, not its row, so that a change of rank does not change these rows, nor
-- the patch between two releases.
CREATE TABLE lot (
  product     TEXT NOT NULL REFERENCES product (id),
  lot         TEXT NOT NULL CHECK (length(lot) BETWEEN 1 AND 20),
  made_on     TEXT NOT NULL,
  best_before TEXT NOT NULL,
  amount      INTEGER NOT NULL CHECK (amount >= 0),
  measure     INTEGER NOT NULL CHECK (measure BETWEEN 0 AND 2),
  sample      INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (product, lot)
) WITHOUT ROWID;

-- Separate from lot, because a till reads all of them, and they are few.
CREATE TABLE lot_recall (
  product     TEXT NOT NULL,
  lot         TEXT NOT NULL,
  recalled_on TEXT NOT NULL CHECK (recalled_on <> ''),
  reason_vi   TEXT NOT NULL CHECK (reason_vi <> ''),
  reason_en   TEXT NOT NULL,
  reason_zh   TEXT NOT NULL,
  PRIMARY KEY (product, lot),
  FOREIGN KEY (product, lot) REFERENCES lot (product, lot)
) WITHOUT ROWID;

CREATE TABLE lot_area (
  product  TEXT NOT NULL,
  lot      TEXT NOT NULL,
  position INTEGER NOT NULL,
  place    TEXT NOT NULL REFERENCES place (id),
  PRIMARY KEY (product, lot, position),
  FOREIGN KEY (product, lot) REFERENCES lot (product, lot)
) WITHOUT ROWID;

-- position: 1 is the oldest. act: 0 commissioning, 1 transformation, 2 observation, 3 shipping,
-- 4 receiving. at_ms: milliseconds since 1970, UTC.
CREATE TABLE lot_event (
  product     TEXT NOT NULL,
  lot         TEXT NOT NULL,
  position    INTEGER NOT NULL,
  id          TEXT NOT NULL CHECK (id <> ''),
  act         INTEGER NOT NULL CHECK (act BETWEEN 0 AND 4),
  step        TEXT NOT NULL,
  at_ms       INTEGER NOT NULL,
  place       TEXT NOT NULL,
  destination TEXT NOT NULL,
  party       TEXT NOT NULL,
  note_vi     TEXT NOT NULL,
  note_en     TEXT NOT NULL,
  note_zh     TEXT NOT NULL,
  amount      INTEGER NOT NULL CHECK (amount >= 0),
  measure     INTEGER NOT NULL CHECK (measure BETWEEN 0 AND 2),
  PRIMARY KEY (product, lot, position),
  FOREIGN KEY (product, lot) REFERENCES lot (product, lot)
) WITHOUT ROWID;

-- event: lot_event.position. If used_product is empty, name_* names the input.
CREATE TABLE lot_event_input (
  product      TEXT NOT NULL,
  lot          TEXT NOT NULL,
  event        INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  used_product TEXT NOT NULL,
  name_vi      TEXT NOT NULL,
  name_en      TEXT NOT NULL,
  name_zh      TEXT NOT NULL,
  used_lot     TEXT NOT NULL,
  amount       INTEGER NOT NULL CHECK (amount >= 0),
  measure      INTEGER NOT NULL CHECK (measure BETWEEN 0 AND 2),
  place        TEXT NOT NULL,
  PRIMARY KEY (product, lot, event, position),
  FOREIGN KEY (product, lot, event) REFERENCES lot_event (product, lot, position)
) WITHOUT ROWID;

-- kind: 0 test report, 1 certificate, 2 photo.
CREATE TABLE lot_document (
  product   TEXT NOT NULL,
  lot       TEXT NOT NULL,
  event     INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  kind      INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
  title_vi  TEXT NOT NULL CHECK (title_vi <> ''),
  title_en  TEXT NOT NULL,
  title_zh  TEXT NOT NULL,
  number    TEXT NOT NULL,
  issuer    TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  picture   TEXT NOT NULL,
  url       TEXT NOT NULL,
  PRIMARY KEY (product, lot, event, position),
  FOREIGN KEY (product, lot, event) REFERENCES lot_event (product, lot, position)
) WITHOUT ROWID;

-- Ed25519; valid_until empty: in use.
CREATE TABLE label_key (
  key         BLOB PRIMARY KEY CHECK (length(key) = 32),
  valid_until TEXT NOT NULL
) WITHOUT ROWID;
