-- When the ledger was last signed (its `seal` entries), which tells when the next signature is due.

CREATE TABLE seal (
  seq    INTEGER PRIMARY KEY,
  day    INTEGER NOT NULL,
  closed INTEGER NOT NULL                 -- shifts that were closed by then
);

CREATE TRIGGER on_seal AFTER INSERT ON entry WHEN NEW.kind = 'seal'
BEGIN
  INSERT INTO seal
  VALUES (NEW.seq, NEW.day, (SELECT count(*) FROM shift WHERE closed_at_ms IS NOT NULL));
END;
