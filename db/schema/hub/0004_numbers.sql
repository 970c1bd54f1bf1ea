-- Prefixes of terminals' sale and refund numbers. The hub assigns each to a single terminal. An existing terminal keeps
-- its prefix if no other used it; the others are assigned one with their next report.
ALTER TABLE terminal ADD COLUMN prefix TEXT;
WITH said AS MATERIALIZED (
  SELECT terminal, seq, substr(body, instr(body, '"sale":"') + 8, 9) AS number
  FROM entry WHERE kind = 'sale' AND instr(body, '"sale":"') > 0
), used AS MATERIALIZED (
  SELECT terminal, max(seq) AS seq, substr(number, 1, instr(number, '-') - 1) AS prefix
  FROM said WHERE instr(number, '-') > 2 GROUP BY 1, 3
)
UPDATE terminal SET prefix = (
  SELECT prefix FROM used WHERE used.terminal = terminal.id AND prefix NOT GLOB '*[^A-Z0-9]*'
  AND NOT EXISTS (SELECT 1 FROM used AS other
                  WHERE other.prefix = used.prefix AND other.terminal <> used.terminal)
  ORDER BY used.seq DESC LIMIT 1);
CREATE UNIQUE INDEX terminal_by_prefix ON terminal (prefix);

-- Number of entries in a terminal's ledger by its last report; 0: not reported.
ALTER TABLE health ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;

-- Each number of a sale or refund, and the entry that assigned it. An entry's number never changes, so the rows stay
-- when the sums are recomputed.
CREATE TABLE numbered (
  number   TEXT NOT NULL,
  terminal BLOB NOT NULL,
  branch   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (number, terminal, branch, seq)
) WITHOUT ROWID;

-- Terminals whose numbers were assigned twice, one row per two terminals and prefix; there is an alarm for each.
CREATE TABLE number_twice (
  terminal BLOB NOT NULL,                  -- whose number came later
  other    BLOB NOT NULL,                  -- the same one: two lines of its entries
  prefix   TEXT NOT NULL,
  number   TEXT NOT NULL,                  -- the first of them
  PRIMARY KEY (terminal, other, prefix)
) WITHOUT ROWID;

DELETE FROM movement;
DELETE FROM unsummed;
UPDATE branch SET summed_seq = from_seq - 1;
