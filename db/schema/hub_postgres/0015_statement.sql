-- Statements to producers and payments to them: as ../hub/0015_statement.sql.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''a % is never changed'', TG_TABLE_NAME; END';
CREATE TABLE statement (
  number    BIGINT PRIMARY KEY,            -- 1, 2, 3 ... without gaps
  producer  TEXT COLLATE "C" NOT NULL,
  point     TEXT COLLATE "C" NOT NULL,     -- '': the goods of all
  until_day BIGINT NOT NULL,
  made_ms   BIGINT NOT NULL,
  document  TEXT COLLATE "C" NOT NULL,
  UNIQUE (producer, point, until_day)
);
CREATE TRIGGER statement_is_never_changed BEFORE UPDATE OR DELETE ON statement
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TABLE payment (
  number    BIGINT PRIMARY KEY,            -- 1, 2, 3 ... without gaps
  producer  TEXT COLLATE "C" NOT NULL,
  day       BIGINT NOT NULL,
  amount    BIGINT NOT NULL CHECK (amount <> 0),  -- whole đồng; below zero: taken back
  way       TEXT COLLATE "C" NOT NULL,     -- bank or cash
  reference TEXT COLLATE "C" NOT NULL,
  made_ms   BIGINT NOT NULL
);
CREATE TRIGGER payment_is_never_changed BEFORE UPDATE OR DELETE ON payment
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
