-- The products whose stock is kept here: those that were received or counted at least once. `stock` also has a row for
-- whatever was sold; a shop that keeps no stock must not be told that all of its goods are below zero.

CREATE TABLE stocked (product TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TRIGGER on_stock_kept AFTER INSERT ON entry
WHEN NEW.kind IN ('stock_receive', 'stock_count')
BEGIN
  INSERT OR IGNORE INTO stocked VALUES (NEW.body ->> 'product');
END;

INSERT OR IGNORE INTO stocked
SELECT body ->> 'product' FROM entry WHERE kind IN ('stock_receive', 'stock_count');
