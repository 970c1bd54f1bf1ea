-- The hub's store on PostgreSQL: the tables of ../hub/0001_hub.sql, with `entry` partitioned by the month of arrival.
-- ../hub/README.md describes the invariants. Texts are compared by their bytes.

-- A one-time code for a display point; only its SHA-256 is stored.
CREATE TABLE enrol_code (
  hash       TEXT COLLATE "C" PRIMARY KEY,
  point      TEXT COLLATE "C" NOT NULL,
  made_ms    BIGINT NOT NULL,
  expires_ms BIGINT NOT NULL,
  used_ms    BIGINT,
  terminal   BYTEA
);

CREATE TABLE terminal (
  id          BYTEA PRIMARY KEY CHECK (length(id) = 16),
  key         BYTEA NOT NULL CHECK (length(key) = 32),
  point       TEXT COLLATE "C" NOT NULL,
  enrolled_ms BIGINT NOT NULL,
  seen_ms     BIGINT NOT NULL,
  revoked_ms  BIGINT
);

-- The random numbers of signed requests, kept as long as their times are accepted. The time is that of the request,
-- which is signed too, so a replayed request has the same.
CREATE TABLE nonce (
  time_ms  BIGINT NOT NULL,
  terminal BYTEA NOT NULL,
  nonce    BYTEA NOT NULL,
  PRIMARY KEY (time_ms, terminal, nonce)
);

-- A branch of a terminal's entries. 0 is the first; any other one forked from its parent before `from_seq`.
CREATE TABLE branch (
  terminal   BYTEA NOT NULL,
  branch     BIGINT NOT NULL,
  parent     BIGINT,
  from_seq   BIGINT NOT NULL,
  tip_seq    BIGINT NOT NULL,
  tip_hash   BYTEA NOT NULL,
  summed_seq BIGINT NOT NULL,             -- up to there, its entries are in `movement`
  PRIMARY KEY (terminal, branch)
);

CREATE TABLE entry (
  terminal    BYTEA NOT NULL,
  branch      BIGINT NOT NULL,
  seq         BIGINT NOT NULL CHECK (seq > 0),
  point       TEXT COLLATE "C" NOT NULL,               -- the terminal's, when the entry came
  received_ms BIGINT NOT NULL,
  at_ms       BIGINT NOT NULL,
  boot        TEXT COLLATE "C" NOT NULL,
  uptime_ms   BIGINT NOT NULL,
  kind        TEXT COLLATE "C" NOT NULL,
  body        TEXT COLLATE "C" NOT NULL,
  prev        BYTEA NOT NULL CHECK (length(prev) = 32),
  hash        BYTEA NOT NULL CHECK (length(hash) = 32)
) PARTITION BY RANGE (received_ms);
CREATE UNIQUE INDEX entry_by_seq ON entry (terminal, seq, branch, received_ms);
CREATE TABLE entry_other PARTITION OF entry DEFAULT;
DO $$
DECLARE
  month TIMESTAMP := '2026-01-01';
BEGIN
  WHILE month < '2036-01-01' LOOP
    EXECUTE format('CREATE TABLE entry_%s PARTITION OF entry FOR VALUES FROM (%s) TO (%s)',
                   to_char(month, 'YYYY_MM'), (extract(epoch FROM month) * 1000)::BIGINT,
                   (extract(epoch FROM month + INTERVAL '1 month') * 1000)::BIGINT);
    month := month + INTERVAL '1 month';
  END LOOP;
END $$;

CREATE FUNCTION entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an entry is never changed or deleted';
END $$;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE OR DELETE ON entry
FOR EACH ROW EXECUTE FUNCTION entry_stays();

-- The last report of each terminal.
CREATE TABLE health (
  terminal    BYTEA PRIMARY KEY,
  received_ms BIGINT NOT NULL,
  at_ms       BIGINT NOT NULL,            -- by the terminal's clock
  program     TEXT COLLATE "C" NOT NULL,
  release     TEXT COLLATE "C" NOT NULL,
  unsent      BIGINT NOT NULL,
  disk_free   BIGINT NOT NULL,
  printer     TEXT COLLATE "C" NOT NULL,
  refused     TEXT COLLATE "C" NOT NULL
);

-- Signed documents; a point's terminals get the highest version.
CREATE TABLE settings (
  point    TEXT COLLATE "C" NOT NULL,
  version  BIGINT NOT NULL,
  made_ms  BIGINT NOT NULL,
  document TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (point, version)
);

-- What the office must attend to.
CREATE TABLE alarm (
  at_ms    BIGINT NOT NULL,
  terminal BYTEA NOT NULL,
  sentence TEXT COLLATE "C" NOT NULL
);

-- ---- Sums: computed from the entries by sum_up; can be dropped and recomputed ----

-- Movements of money and stock: a sale's lines are positive, a void's and a refund's negative. Line -1 is the rounding
-- of an entry.
CREATE TABLE movement (
  terminal   BYTEA NOT NULL,
  branch     BIGINT NOT NULL,
  seq        BIGINT NOT NULL,
  line       BIGINT NOT NULL,
  kind       TEXT COLLATE "C" NOT NULL,                -- the entry's
  point      TEXT COLLATE "C" NOT NULL,
  day        BIGINT NOT NULL,             -- that it counts for, since 1970-01-01, UTC+7
  number     TEXT COLLATE "C" NOT NULL,                -- of the sale that it is about; '': none
  sale_at    BIGINT NOT NULL,             -- branch and seq of that sale
  sale_seq   BIGINT NOT NULL,
  sale_line  BIGINT NOT NULL,
  product    TEXT COLLATE "C" NOT NULL,
  name       TEXT COLLATE "C" NOT NULL,
  producer   TEXT COLLATE "C" NOT NULL,
  lot        TEXT COLLATE "C" NOT NULL,
  expiry     TEXT COLLATE "C" NOT NULL,
  weighed    BIGINT NOT NULL,
  quantity   BIGINT NOT NULL,             -- sold: pieces, or grams where weighed
  amount     BIGINT NOT NULL,             -- whole đồng
  vat        BIGINT NOT NULL,
  sales      BIGINT NOT NULL,             -- 1 on a sale's first line, -1 on its void's
  counted    BIGINT NOT NULL,             -- 1 on each of a sale's lines, -1 on its void's
  moved      BIGINT NOT NULL,             -- what came onto the shelf; below zero: left it
  PRIMARY KEY (terminal, seq, branch, line)
);
CREATE INDEX movement_by_day ON movement (day);
CREATE INDEX movement_by_number ON movement (terminal, number);
CREATE INDEX movement_by_product ON movement (terminal, product, lot);

-- Entries that cannot be summed; the reports mention them.
CREATE TABLE unsummed (
  terminal BYTEA NOT NULL,
  branch   BIGINT NOT NULL,
  seq      BIGINT NOT NULL,
  why      TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (terminal, seq, branch)
);
