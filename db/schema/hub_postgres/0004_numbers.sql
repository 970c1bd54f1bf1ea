-- Sale numbers and their prefixes: as ../hub/0004_numbers.sql.
ALTER TABLE terminal ADD COLUMN prefix TEXT COLLATE "C";
WITH said AS MATERIALIZED (
  SELECT terminal, seq, substring(body from '"sale":"([A-Z0-9]{2,8})-') AS prefix
  FROM entry WHERE kind = 'sale'
), used AS MATERIALIZED (
  SELECT terminal, max(seq) AS seq, prefix FROM said WHERE prefix IS NOT NULL GROUP BY terminal, prefix
)
UPDATE terminal SET prefix = (
  SELECT prefix FROM used WHERE used.terminal = terminal.id
  AND NOT EXISTS (SELECT 1 FROM used AS other
                  WHERE other.prefix = used.prefix AND other.terminal <> used.terminal)
  ORDER BY used.seq DESC LIMIT 1);
CREATE UNIQUE INDEX terminal_by_prefix ON terminal (prefix);

ALTER TABLE health ADD COLUMN entries BIGINT NOT NULL DEFAULT 0;

CREATE TABLE numbered (
  number   TEXT COLLATE "C" NOT NULL,
  terminal BYTEA NOT NULL,
  branch   BIGINT NOT NULL,
  seq      BIGINT NOT NULL,
  PRIMARY KEY (number, terminal, branch, seq)
);

CREATE TABLE number_twice (
  terminal BYTEA NOT NULL,
  other    BYTEA NOT NULL,
  prefix   TEXT COLLATE "C" NOT NULL,
  number   TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (terminal, other, prefix)
);

DELETE FROM movement;
DELETE FROM unsummed;
UPDATE branch SET summed_seq = from_seq - 1;
