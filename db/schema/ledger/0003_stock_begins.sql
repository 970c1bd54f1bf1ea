-- A product's stock begins with its first receipt or count. What was sold before had never been entered, so it must not
-- reduce what comes in now.

DROP TRIGGER on_stock_receive;
DROP TRIGGER on_stock_count;
DROP TRIGGER on_stock_kept;

CREATE TRIGGER on_stock_receive AFTER INSERT ON entry WHEN NEW.kind = 'stock_receive'
BEGIN
  DELETE FROM stock WHERE product = NEW.body ->> 'product'
    AND NOT EXISTS (SELECT 1 FROM stocked WHERE product = NEW.body ->> 'product');
  INSERT OR IGNORE INTO stocked VALUES (NEW.body ->> 'product');
  INSERT INTO stock VALUES (NEW.body ->> 'product', coalesce(NEW.body ->> 'lot', ''),
    coalesce(NEW.body ->> 'expiry', ''), NEW.body ->> 'weighed', NEW.body ->> 'quantity')
  ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity, weighed = excluded.weighed,
    expiry = iif(excluded.expiry = '', expiry, excluded.expiry);
END;

-- A count sets the stock, whatever the sums were.
CREATE TRIGGER on_stock_count AFTER INSERT ON entry WHEN NEW.kind = 'stock_count'
BEGIN
  DELETE FROM stock WHERE product = NEW.body ->> 'product'
    AND NOT EXISTS (SELECT 1 FROM stocked WHERE product = NEW.body ->> 'product');
  INSERT OR IGNORE INTO stocked VALUES (NEW.body ->> 'product');
  INSERT INTO stock VALUES (NEW.body ->> 'product', coalesce(NEW.body ->> 'lot', ''),
    coalesce(NEW.body ->> 'expiry', ''), NEW.body ->> 'weighed', NEW.body ->> 'counted')
  ON CONFLICT DO UPDATE SET quantity = excluded.quantity, weighed = excluded.weighed,
    expiry = iif(excluded.expiry = '', expiry, excluded.expiry);
END;

-- Recomputes both tables from all entries that moved goods, in their order.
CREATE TABLE replay (
  n        INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  product  TEXT NOT NULL,
  lot      TEXT NOT NULL,
  expiry   TEXT NOT NULL,
  weighed  INTEGER NOT NULL,
  quantity INTEGER NOT NULL
);

CREATE TRIGGER on_replay AFTER INSERT ON replay
BEGIN
  DELETE FROM stock WHERE NEW.kind IN ('stock_receive', 'stock_count') AND product = NEW.product
    AND NOT EXISTS (SELECT 1 FROM stocked WHERE product = NEW.product);
  INSERT OR IGNORE INTO stocked
  SELECT NEW.product WHERE NEW.kind IN ('stock_receive', 'stock_count');
  INSERT INTO stock VALUES (NEW.product, NEW.lot, NEW.expiry, NEW.weighed, NEW.quantity)
  ON CONFLICT DO UPDATE SET
    quantity = iif(NEW.kind = 'stock_count', 0, quantity) + excluded.quantity,
    weighed = iif(NEW.kind IN ('stock_receive', 'stock_count'), excluded.weighed, weighed),
    expiry = iif(NEW.kind IN ('stock_receive', 'stock_count') AND excluded.expiry <> '',
                 excluded.expiry, expiry);
END;

DELETE FROM stock;
DELETE FROM stocked;

INSERT INTO replay (kind, product, lot, expiry, weighed, quantity)
SELECT kind, product, lot, expiry, weighed, quantity FROM (
  SELECT seq, -1 AS line, kind, body ->> 'product' AS product, coalesce(body ->> 'lot', '') AS lot,
         iif(kind IN ('stock_receive', 'stock_count'), coalesce(body ->> 'expiry', ''), '') AS expiry,
         body ->> 'weighed' AS weighed,
         CASE kind WHEN 'stock_receive' THEN body ->> 'quantity'
                   WHEN 'stock_count' THEN body ->> 'counted'
                   ELSE -(body ->> 'quantity') END AS quantity
  FROM entry
  WHERE kind IN ('stock_receive', 'stock_count', 'stock_write_off', 'stock_transfer')
  UNION ALL
  SELECT seq, line, 'line', product, lot, expiry, weighed, -moved FROM line
)
ORDER BY seq, line;

DROP TABLE replay;
