-- Goods without a lot have the expiry of their own receipt: a newer receipt must not extend the expiry of older goods,
-- nor an old one shorten that of all. They form layers, one per expiry, which are used oldest first unless an entry
-- names one.
--
-- All that moves goods goes through the view `stock_change`, one row per step:
--   how 'receive', 'count', 'layer' (a count of the goods without a lot that expire on `expiry`) or
--   'out' (which gives back where `quantity` is negative).

DROP TRIGGER on_stock_receive;
DROP TRIGGER on_stock_count;
DROP TRIGGER on_stock_out;
DROP TRIGGER on_line;
DROP TABLE stock;

CREATE TABLE stock (
  product  TEXT NOT NULL,
  lot      TEXT NOT NULL,                 -- '': not known
  layer    TEXT NOT NULL,                 -- of goods without a lot: their expiry; else ''
  expiry   TEXT NOT NULL,                 -- '' or YYYY-MM-DD
  since    INTEGER NOT NULL,              -- seq of the entry that began it; 0: goods that came back
  weighed  INTEGER NOT NULL,
  quantity INTEGER NOT NULL,              -- pieces or grams; below zero: sold before it was entered
  PRIMARY KEY (product, lot, layer)
) WITHOUT ROWID;

CREATE VIEW stock_change AS
SELECT 0 AS seq, '' AS how, product, lot, expiry, weighed, quantity FROM stock WHERE 0;

CREATE TRIGGER on_stock_change INSTEAD OF INSERT ON stock_change
BEGIN
  -- Stock of a product begins with its first receipt or count.
  DELETE FROM stock WHERE NEW.how <> 'out' AND product = NEW.product
    AND NOT EXISTS (SELECT 1 FROM stocked WHERE product = NEW.product);
  INSERT OR IGNORE INTO stocked SELECT NEW.product WHERE NEW.how <> 'out';

  -- A lot: one row, and what was counted of it lies there.
  INSERT INTO stock
  SELECT NEW.product, NEW.lot, '', NEW.expiry, NEW.seq, NEW.weighed,
         iif(NEW.how = 'out', -NEW.quantity, NEW.quantity)
  WHERE NEW.lot <> ''
  ON CONFLICT DO UPDATE SET quantity = iif(NEW.how IN ('count', 'layer'), 0, quantity) + excluded.quantity,
    weighed = iif(NEW.how = 'out', weighed, excluded.weighed),
    expiry = iif(NEW.how = 'out' OR excluded.expiry = '', expiry, excluded.expiry);

  -- Without a lot, what is put onto a layer: what came in, came back, or was counted beyond the sum. What
  -- was counted and whose expiry nobody said is of the newest layer.
  INSERT INTO stock
  SELECT NEW.product, '', layer, layer, iif(NEW.how = 'out', 0, NEW.seq), NEW.weighed, more
  FROM (SELECT CASE NEW.how WHEN 'receive' THEN NEW.quantity WHEN 'out' THEN -NEW.quantity
                 ELSE NEW.quantity - coalesce((SELECT sum(quantity) FROM stock
                                               WHERE product = NEW.product AND lot = ''
                                                 AND (NEW.how = 'count' OR layer = NEW.expiry)), 0)
               END AS more,
               iif(NEW.how = 'count' AND NEW.expiry = '',
                   coalesce((SELECT layer FROM stock WHERE product = NEW.product AND lot = ''
                             ORDER BY since DESC, layer DESC LIMIT 1), ''),
                   NEW.expiry) AS layer)
  WHERE NEW.lot = '' AND (more > 0 OR NEW.how = 'receive'
                          OR (NEW.how <> 'out' AND more = 0 AND NOT EXISTS (
                                SELECT 1 FROM stock WHERE product = NEW.product AND lot = '')))
  ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity, weighed = excluded.weighed;

  -- What is taken off: of the layer that is named, else of a debt that the oldest layers pay.
  INSERT INTO stock
  SELECT NEW.product, '', layer, '', 9223372036854775807, NEW.weighed, less
  FROM (SELECT CASE NEW.how WHEN 'out' THEN -NEW.quantity
                 ELSE NEW.quantity - coalesce((SELECT sum(quantity) FROM stock
                                               WHERE product = NEW.product AND lot = ''
                                                 AND (NEW.how = 'count' OR layer = NEW.expiry)), 0)
               END AS less,
               iif(NEW.how = 'layer'
                   OR (NEW.how = 'out' AND NEW.expiry <> ''
                       AND EXISTS (SELECT 1 FROM stock WHERE product = NEW.product AND lot = ''
                                   AND layer = NEW.expiry)),
                   NEW.expiry, 'debt') AS layer)
  WHERE NEW.lot = '' AND NEW.how <> 'receive' AND less < 0
  ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity;

  -- Layers above zero pay those below, the oldest first.
  UPDATE stock SET quantity = paid.quantity
  FROM (SELECT layer AS of_layer,
               iif(quantity > 0, quantity - max(0, min(quantity, owed - had)),
                   quantity + max(0, min(-quantity, there - paid))) AS quantity
        FROM (SELECT layer, quantity, sum(max(quantity, 0)) OVER () AS there,
                     sum(max(-quantity, 0)) OVER () AS owed,
                     sum(max(quantity, 0)) OVER line - max(quantity, 0) AS had,
                     sum(max(-quantity, 0)) OVER line - max(-quantity, 0) AS paid
              FROM stock WHERE product = NEW.product AND lot = ''
              WINDOW line AS (ORDER BY since, layer ROWS UNBOUNDED PRECEDING))
        WHERE there > 0 AND owed > 0) AS paid
  WHERE NEW.lot = '' AND stock.product = NEW.product AND stock.lot = ''
    AND stock.layer = paid.of_layer;

  -- A debt that nobody could pay is one of the newest layer.
  INSERT INTO stock
  SELECT product, '', coalesce((SELECT layer FROM stock AS other
                                WHERE other.product = NEW.product AND other.lot = ''
                                  AND other.layer <> 'debt'
                                ORDER BY since DESC, layer DESC LIMIT 1), NEW.expiry),
         NEW.expiry, NEW.seq, weighed, quantity
  FROM stock WHERE NEW.lot = '' AND product = NEW.product AND lot = '' AND layer = 'debt'
  ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity;
  DELETE FROM stock WHERE NEW.lot = '' AND product = NEW.product AND lot = '' AND layer = 'debt';

  -- Of empty layers the newest stays, so that it is known how long the last goods were good.
  DELETE FROM stock WHERE NEW.lot = '' AND product = NEW.product AND lot = '' AND quantity = 0
    AND layer <> (SELECT layer FROM stock AS newest
                  WHERE newest.product = NEW.product AND newest.lot = ''
                  ORDER BY since DESC, layer DESC LIMIT 1);
END;

CREATE TRIGGER on_stock_entry AFTER INSERT ON entry
WHEN NEW.kind IN ('stock_receive', 'stock_count', 'stock_write_off', 'stock_transfer')
BEGIN
  INSERT INTO stock_change VALUES (NEW.seq,
    CASE NEW.kind WHEN 'stock_receive' THEN 'receive'
      WHEN 'stock_count' THEN iif(NEW.body ->> 'one_expiry' = 1, 'layer', 'count') ELSE 'out' END,
    NEW.body ->> 'product', coalesce(NEW.body ->> 'lot', ''), coalesce(NEW.body ->> 'expiry', ''),
    NEW.body ->> 'weighed', coalesce(NEW.body ->> 'counted', NEW.body ->> 'quantity'));
END;

CREATE TRIGGER on_line AFTER INSERT ON line
BEGIN
  INSERT INTO product_total
  VALUES (0, NEW.day, NEW.product, NEW.producer, NEW.category, NEW.weighed, NEW.counted,
          NEW.quantity, NEW.amount, NEW.vat),
         (1, NEW.month, NEW.product, NEW.producer, NEW.category, NEW.weighed, NEW.counted,
          NEW.quantity, NEW.amount, NEW.vat)
  ON CONFLICT DO UPDATE SET lines = lines + excluded.lines, quantity = quantity + excluded.quantity,
    amount = amount + excluded.amount, vat = vat + excluded.vat;
  INSERT INTO shift_vat VALUES (NEW.shift, NEW.vat_percent, NEW.amount, NEW.vat)
  ON CONFLICT DO UPDATE SET amount = amount + excluded.amount, vat = vat + excluded.vat;
  INSERT INTO stock_change
  SELECT NEW.seq, 'out', NEW.product, NEW.lot, NEW.expiry, NEW.weighed, NEW.moved
  WHERE NEW.moved <> 0;
END;

-- Recomputes both tables from all entries that moved goods, in their order. No earlier ledger counted a single layer.
DELETE FROM stocked;

INSERT INTO stock_change
SELECT seq, how, product, lot, expiry, weighed, quantity FROM (
  SELECT seq, -1 AS line,
         CASE kind WHEN 'stock_receive' THEN 'receive' WHEN 'stock_count' THEN 'count' ELSE 'out' END
           AS how,
         body ->> 'product' AS product, coalesce(body ->> 'lot', '') AS lot,
         coalesce(body ->> 'expiry', '') AS expiry, body ->> 'weighed' AS weighed,
         coalesce(body ->> 'counted', body ->> 'quantity') AS quantity
  FROM entry
  WHERE kind IN ('stock_receive', 'stock_count', 'stock_write_off', 'stock_transfer')
  UNION ALL
  SELECT seq, line, 'out', product, lot, expiry, weighed, moved FROM line WHERE moved <> 0
)
ORDER BY seq, line;
