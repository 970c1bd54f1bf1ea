-- What a terminal's sale and refund numbers begin with: given by the hub, and never to another one.
-- A terminal of before keeps what it used, where nobody else did; others are given one when they
-- next report.
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

-- How many entries a terminal's ledger has, as it last told; 0: it did not.
ALTER TABLE health ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;

-- Each number that a sale or a refund has, and the entry that gave it. An entry's number never
-- changes: the rows stay when the sums are made anew.
CREATE TABLE numbered (
  number   TEXT NOT NULL,
  terminal BLOB NOT NULL,
  branch   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (number, terminal, branch, seq)
) WITHOUT ROWID;

-- Whose numbers came twice, once for two terminals and a prefix; there is an alarm for each.
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
