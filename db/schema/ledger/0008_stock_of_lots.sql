-- The layers of goods without a lot made up most of what a sale wrote, even if each of its lines had a lot: SQLite
-- evaluates a statement's aggregates before its condition. So goods with and without a lot have a trigger each, whose
-- condition is checked first. The tables do not change.

DROP TRIGGER on_stock_change;

CREATE TRIGGER on_stock_change INSTEAD OF INSERT ON stock_change
WHEN NEW.lot <> ''
BEGIN
  -- Stock of a product begins with its first receipt or count.
  DELETE FROM stock WHERE NEW.how <> 'out' AND product = NEW.product
    AND NOT EXISTS (SELECT 1 FROM stocked WHERE product = NEW.product);
  INSERT OR IGNORE INTO stocked SELECT NEW.product WHERE NEW.how <> 'out';

  -- A lot: one row, and what was counted of it lies there.
  INSERT INTO stock VALUES (NEW.product, NEW.lot, '', NEW.expiry, NEW.seq, NEW.weighed,
                            iif(NEW.how = 'out', -NEW.quantity, NEW.quantity))
  ON CONFLICT DO UPDATE SET quantity = iif(NEW.how IN ('count', 'layer'), 0, quantity) + excluded.quantity,
    weighed = iif(NEW.how = 'out', weighed, excluded.weighed),
    expiry = iif(NEW.how = 'out' OR excluded.expiry = '', expiry, excluded.expiry);
END;

CREATE TRIGGER on_unlotted_change INSTEAD OF INSERT ON stock_change
WHEN NEW.lot = ''
BEGIN
  -- Stock of a product begins with its first receipt or count.
  DELETE FROM stock WHERE NEW.how <> 'out' AND product = NEW.product
    AND NOT EXISTS (SELECT 1 FROM stocked WHERE product = NEW.product);
  INSERT OR IGNORE INTO stocked SELECT NEW.product WHERE NEW.how <> 'out';

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
  WHERE more > 0 OR NEW.how = 'receive'
     OR (NEW.how <> 'out' AND more = 0
         AND NOT EXISTS (SELECT 1 FROM stock WHERE product = NEW.product AND lot = ''))
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
  WHERE NEW.how <> 'receive' AND less < 0
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
  WHERE stock.product = NEW.product AND stock.lot = ''
    AND stock.layer = paid.of_layer;

  -- A debt that nobody could pay is one of the newest layer.
  INSERT INTO stock
  SELECT product, '', coalesce((SELECT layer FROM stock AS other
                                WHERE other.product = NEW.product AND other.lot = ''
                                  AND other.layer <> 'debt'
                                ORDER BY since DESC, layer DESC LIMIT 1), NEW.expiry),
         NEW.expiry, NEW.seq, weighed, quantity
  FROM stock WHERE product = NEW.product AND lot = '' AND layer = 'debt'
  ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity;
  DELETE FROM stock WHERE product = NEW.product AND lot = '' AND layer = 'debt';

  -- Of empty layers the newest stays, so that it is known how long the last goods were good.
  DELETE FROM stock WHERE product = NEW.product AND lot = '' AND quantity = 0
    AND layer <> (SELECT layer FROM stock AS newest
                  WHERE newest.product = NEW.product AND newest.lot = ''
                  ORDER BY since DESC, layer DESC LIMIT 1);
END;

-- A sale as before, except for LIMIT -1 OFFSET 0 (which limits nothing): without it SQLite merges the two SELECTs, and
-- extracts a line from the body again for each column that is read.
DROP TRIGGER on_sale;

CREATE TRIGGER on_sale AFTER INSERT ON entry WHEN NEW.kind = 'sale'
BEGIN
  SELECT RAISE(ABORT, 'its shift is not open')
  WHERE NOT EXISTS (SELECT 1 FROM shift
                    WHERE number = NEW.body ->> 'shift' AND closed_at_ms IS NULL);
  INSERT INTO line (seq, line, shift, day, month, product, producer, category, lot, expiry, weighed,
                    quantity, amount, vat_percent, vat, counted, moved)
  SELECT NEW.seq, key, NEW.body ->> 'shift', NEW.day, NEW.month, value ->> 'product',
         coalesce(value ->> 'producer', ''), coalesce(value ->> 'group', ''),
         coalesce(value ->> 'lot', ''), coalesce(value ->> 'expiry', ''), value ->> 'weighed',
         value ->> 'quantity', value ->> 'amount', value ->> 'vat_percent', value ->> 'vat',
         1, value ->> 'quantity'
  FROM (SELECT key, value FROM json_each(NEW.body, '$.lines') LIMIT -1 OFFSET 0);
  INSERT INTO tender
  SELECT NEW.seq, key, NEW.body ->> 'shift', NEW.day, value ->> 'kind', value ->> 'amount'
  FROM json_each(NEW.body, '$.tenders');
  INSERT INTO sale (seq, number, counter, shift, at_ms, day, hour, month, staff, lines, discount,
                    rounding, total, vat)
  SELECT NEW.seq, NEW.body ->> 'sale',
         CAST(substr(NEW.body ->> 'sale', instr(NEW.body ->> 'sale', '-') + 1) AS INTEGER),
         NEW.body ->> 'shift', NEW.at_ms, NEW.day, NEW.hour, NEW.month, NEW.body ->> 'staff',
         count(*), sum(value ->> 'discount') + sum(value ->> 'cart_discount'),
         NEW.body ->> 'rounding', NEW.body ->> 'total', NEW.body ->> 'vat'
  FROM (SELECT value FROM json_each(NEW.body, '$.lines') LIMIT -1 OFFSET 0);
  SELECT RAISE(ABORT, 'its lines and rounding are not its total')
  FROM sale WHERE seq = NEW.seq
   AND total <> rounding + (SELECT sum(amount) FROM line WHERE seq = NEW.seq);
  SELECT RAISE(ABORT, 'its tenders are not its total')
  FROM sale WHERE seq = NEW.seq
   AND total <> (SELECT coalesce(sum(amount), 0) FROM tender WHERE seq = NEW.seq);
  INSERT INTO day_total
  SELECT day, 1, total, 0, 0, discount, rounding, vat FROM sale WHERE seq = NEW.seq
  ON CONFLICT DO UPDATE SET sales = sales + 1, sold = sold + excluded.sold, vat = vat + excluded.vat,
    discount = discount + excluded.discount, rounding = rounding + excluded.rounding;
  INSERT INTO hour_total SELECT day, hour, 1, total FROM sale WHERE seq = NEW.seq
  ON CONFLICT DO UPDATE SET sales = sales + 1, sold = sold + excluded.sold;
  UPDATE shift SET sales = shift.sales + 1, sold = shift.sold + sale.total,
    discount = shift.discount + sale.discount, rounding = shift.rounding + sale.rounding
  FROM sale WHERE sale.seq = NEW.seq AND shift.number = sale.shift;
END;
