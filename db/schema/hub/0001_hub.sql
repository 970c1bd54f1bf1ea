-- The hub's store on SQLite. README.md describes the tables and their invariants. Times are UTC, in milliseconds;
-- `received_ms` and `seen_ms` are by the hub's clock.

-- A one-time code for a display point; only its SHA-256 is stored.
CREATE TABLE enrol_code (
  hash       TEXT PRIMARY KEY,
  point      TEXT NOT NULL,
  made_ms    INTEGER NOT NULL,
  expires_ms INTEGER NOT NULL,
  used_ms    INTEGER,
  terminal   BLOB
) WITHOUT ROWID;

CREATE TABLE terminal (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  key         BLOB NOT NULL CHECK (length(key) = 32),
  point       TEXT NOT NULL,
  enrolled_ms INTEGER NOT NULL,
  seen_ms     INTEGER NOT NULL,
  revoked_ms  INTEGER
) WITHOUT ROWID;

-- The random numbers of signed requests, kept as long as their times are accepted. The time is that of the request,
-- which is signed too, so a replayed request has the same.
CREATE TABLE nonce (
  time_ms  INTEGER NOT NULL,
  terminal BLOB NOT NULL,
  nonce    BLOB NOT NULL,
  PRIMARY KEY (time_ms, terminal, nonce)
) WITHOUT ROWID;

-- A branch of a terminal's entries. 0 is the first; any other one forked from its parent before `from_seq`.
CREATE TABLE branch (
  terminal   BLOB NOT NULL,
  branch     INTEGER NOT NULL,
  parent     INTEGER,
  from_seq   INTEGER NOT NULL,
  tip_seq    INTEGER NOT NULL,
  tip_hash   BLOB NOT NULL,
  summed_seq INTEGER NOT NULL,             -- up to there, its entries are in `movement`
  PRIMARY KEY (terminal, branch)
) WITHOUT ROWID;

CREATE TABLE entry (
  terminal    BLOB NOT NULL,
  branch      INTEGER NOT NULL,
  seq         INTEGER NOT NULL CHECK (seq > 0),
  point       TEXT NOT NULL,               -- the terminal's, when the entry came
  received_ms INTEGER NOT NULL,
  at_ms       INTEGER NOT NULL,
  boot        TEXT NOT NULL,
  uptime_ms   INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  body        TEXT NOT NULL,
  prev        BLOB NOT NULL CHECK (length(prev) = 32),
  hash        BLOB NOT NULL CHECK (length(hash) = 32)
);
CREATE UNIQUE INDEX entry_by_seq ON entry (terminal, seq, branch);
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

-- The last report of each terminal.
CREATE TABLE health (
  terminal    BLOB PRIMARY KEY,
  received_ms INTEGER NOT NULL,
  at_ms       INTEGER NOT NULL,            -- by the terminal's clock
  program     TEXT NOT NULL,
  release     TEXT NOT NULL,
  unsent      INTEGER NOT NULL,
  disk_free   INTEGER NOT NULL,
  printer     TEXT NOT NULL,
  refused     TEXT NOT NULL
) WITHOUT ROWID;

-- Signed documents; a point's terminals get the highest version.
CREATE TABLE settings (
  point    TEXT NOT NULL,
  version  INTEGER NOT NULL,
  made_ms  INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (point, version)
);

-- What the office must attend to.
CREATE TABLE alarm (
  at_ms    INTEGER NOT NULL,
  terminal BLOB NOT NULL,
  sentence TEXT NOT NULL
);

-- ---- Sums: computed from the entries by sum_up; can be dropped and recomputed ----

-- Movements of money and stock: a sale's lines are positive, a void's and a refund's negative. Line -1 is the rounding
-- of an entry.
CREATE TABLE movement (
  terminal   BLOB NOT NULL,
  branch     INTEGER NOT NULL,
  seq        INTEGER NOT NULL,
  line       INTEGER NOT NULL,
  kind       TEXT NOT NULL,                -- the entry's
  point      TEXT NOT NULL,
  day        INTEGER NOT NULL,             -- that it counts for, since 1970-01-01, UTC+7
  number     TEXT NOT NULL,                -- of the sale that it is about; '': none
  sale_at    INTEGER NOT NULL,             -- branch and seq of that sale
  sale_seq   INTEGER NOT NULL,
  sale_line  INTEGER NOT NULL,
  product    TEXT NOT NULL,
  name       TEXT NOT NULL,
  producer   TEXT NOT NULL,
  lot        TEXT NOT NULL,
  expiry     TEXT NOT NULL,
  weighed    INTEGER NOT NULL,
  quantity   INTEGER NOT NULL,             -- sold: pieces, or grams where weighed
  amount     INTEGER NOT NULL,             -- whole đồng
  vat        INTEGER NOT NULL,
  sales      INTEGER NOT NULL,             -- 1 on a sale's first line, -1 on its void's
  counted    INTEGER NOT NULL,             -- 1 on each of a sale's lines, -1 on its void's
  moved      INTEGER NOT NULL,             -- what came onto the shelf; below zero: left it
  PRIMARY KEY (terminal, seq, branch, line)
);
CREATE INDEX movement_by_day ON movement (day);
CREATE INDEX movement_by_number ON movement (terminal, number);
CREATE INDEX movement_by_product ON movement (terminal, product, lot);

-- Entries that cannot be summed; the reports mention them.
CREATE TABLE unsummed (
  terminal BLOB NOT NULL,
  branch   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  why      TEXT NOT NULL,
  PRIMARY KEY (terminal, seq, branch)
);
