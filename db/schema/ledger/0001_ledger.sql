-- The ledger of one terminal. db/schema/ledger/README.md defines the grammar of a body, the hash of an entry, and the
-- invariants.
--
-- `entry` is the only truth. Every other table is a projection: filled by triggers in the transaction of its entry,
-- from the entry's body alone, and never by a program. So a figure costs only the rows that it shows, not a scan of the
-- year's entries, and a replay of the entries yields the same tables (verify does that).

CREATE TABLE terminal (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  id         BLOB NOT NULL CHECK (length(id) = 16),
  first_prev BLOB NOT NULL CHECK (length(first_prev) = 32)
);
CREATE TRIGGER terminal_stays BEFORE UPDATE ON terminal
BEGIN SELECT RAISE(ABORT, 'the terminal of a ledger never changes'); END;
CREATE TRIGGER terminal_is_kept BEFORE DELETE ON terminal
BEGIN SELECT RAISE(ABORT, 'the terminal of a ledger never changes'); END;

-- The last three columns are computed when read: the shop's own day (days since 1970-01-01), hour and month (YYYYMM).
-- Việt Nam is seven hours ahead of UTC all year.
CREATE TABLE entry (
  seq       INTEGER PRIMARY KEY CHECK (seq > 0),
  at_ms     INTEGER NOT NULL CHECK (at_ms >= 0),
  boot      TEXT NOT NULL,
  uptime_ms INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind <> ''),
  body      TEXT NOT NULL CHECK (json_valid(body)),
  prev      BLOB NOT NULL CHECK (length(prev) = 32),
  hash      BLOB NOT NULL CHECK (length(hash) = 32),
  day       INTEGER AS ((at_ms + 25200000) / 86400000) VIRTUAL,
  hour      INTEGER AS ((at_ms + 25200000) / 3600000 % 24) VIRTUAL,
  month     INTEGER AS (CAST(strftime('%Y%m', at_ms / 1000 + 25200, 'unixepoch') AS INTEGER)) VIRTUAL
);
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
-- Also refuses INSERT OR REPLACE, which would delete without firing the trigger above.
CREATE TRIGGER entry_follows BEFORE INSERT ON entry
BEGIN
  SELECT RAISE(ABORT, 'an entry must follow the last one')
  WHERE NEW.seq <> coalesce((SELECT max(seq) FROM entry), 0) + 1
     OR NEW.prev <> coalesce((SELECT hash FROM entry ORDER BY seq DESC LIMIT 1),
                             (SELECT first_prev FROM terminal));
END;

-- What the hub has: every entry above `acknowledged` is still to be sent. Writing an entry puts it into the outbox, so
-- the two cannot disagree.
CREATE TABLE outbox (
  one          INTEGER PRIMARY KEY CHECK (one = 1),
  acknowledged INTEGER NOT NULL CHECK (acknowledged >= 0)
);
INSERT INTO outbox VALUES (1, 0);

-- ---- Shifts ----

CREATE TABLE shift (
  number       INTEGER PRIMARY KEY,
  opened_at_ms INTEGER NOT NULL,
  opened_by    TEXT NOT NULL,
  float        INTEGER NOT NULL,
  closed_at_ms INTEGER,                   -- NULL: open
  closed_by    TEXT,
  z            INTEGER UNIQUE,
  expected     INTEGER,                   -- at the close, with the next two
  counted      INTEGER,
  explanation  TEXT,
  sales        INTEGER NOT NULL DEFAULT 0,
  sold         INTEGER NOT NULL DEFAULT 0,
  voids        INTEGER NOT NULL DEFAULT 0,
  voided       INTEGER NOT NULL DEFAULT 0,
  refunds      INTEGER NOT NULL DEFAULT 0,
  refunded     INTEGER NOT NULL DEFAULT 0,
  discount     INTEGER NOT NULL DEFAULT 0, -- of sales that stand
  rounding     INTEGER NOT NULL DEFAULT 0, -- net of voids and refunds
  cash         INTEGER NOT NULL DEFAULT 0, -- net: what the drawer gained since the float
  no_sale      INTEGER NOT NULL DEFAULT 0, -- drawer openings without a sale
  x_reports    INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX shift_open ON shift ((1)) WHERE closed_at_ms IS NULL;

CREATE TABLE shift_tender (
  shift    INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  taken    INTEGER NOT NULL,              -- by sales
  returned INTEGER NOT NULL,              -- by voids and refunds
  PRIMARY KEY (shift, kind)
) WITHOUT ROWID;

CREATE TABLE shift_vat (
  shift   INTEGER NOT NULL,
  percent INTEGER NOT NULL,
  amount  INTEGER NOT NULL,               -- net of voids and refunds, VAT contained
  vat     INTEGER NOT NULL,
  PRIMARY KEY (shift, percent)
) WITHOUT ROWID;

CREATE TRIGGER on_shift_open AFTER INSERT ON entry WHEN NEW.kind = 'shift_open'
BEGIN
  SELECT RAISE(ABORT, 'a shift is open already')
  WHERE EXISTS (SELECT 1 FROM shift WHERE closed_at_ms IS NULL);
  INSERT INTO shift (number, opened_at_ms, opened_by, float)
  VALUES (NEW.body ->> 'shift', NEW.at_ms, NEW.body ->> 'staff', NEW.body ->> 'float');
END;

CREATE TRIGGER on_shift_close AFTER INSERT ON entry WHEN NEW.kind = 'shift_close'
BEGIN
  SELECT RAISE(ABORT, 'that shift is not open')
  WHERE NOT EXISTS (SELECT 1 FROM shift
                    WHERE number = NEW.body ->> 'shift' AND closed_at_ms IS NULL);
  UPDATE shift SET closed_at_ms = NEW.at_ms, closed_by = NEW.body ->> 'staff', z = NEW.body ->> 'z',
    expected = NEW.body ->> 'expected', counted = NEW.body ->> 'counted',
    explanation = coalesce(NEW.body ->> 'explanation', '')
  WHERE number = NEW.body ->> 'shift';
END;

CREATE TRIGGER on_x_report AFTER INSERT ON entry WHEN NEW.kind = 'x_report'
BEGIN
  UPDATE shift SET x_reports = x_reports + 1 WHERE number = NEW.body ->> 'shift';
END;

CREATE TRIGGER on_drawer AFTER INSERT ON entry
WHEN NEW.kind = 'drawer' AND NEW.body ->> 'why' = 'no_sale'
BEGIN
  UPDATE shift SET no_sale = no_sale + 1 WHERE closed_at_ms IS NULL;
END;

-- ---- Figures: by day, hour, product, payment ----

CREATE TABLE day_total (
  day      INTEGER PRIMARY KEY,
  sales    INTEGER NOT NULL,              -- that were not voided
  sold     INTEGER NOT NULL,              -- their totals
  refunds  INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  discount INTEGER NOT NULL,
  rounding INTEGER NOT NULL,              -- net of refunds, as VAT is
  vat      INTEGER NOT NULL
);

CREATE TABLE hour_total (
  day   INTEGER NOT NULL,
  hour  INTEGER NOT NULL,
  sales INTEGER NOT NULL,
  sold  INTEGER NOT NULL,
  PRIMARY KEY (day, hour)
) WITHOUT ROWID;

-- Each sum is kept twice, with span 0 by day and span 1 by month, so that a year is twelve rows per product.
CREATE TABLE product_total (
  span     INTEGER NOT NULL,
  period   INTEGER NOT NULL,              -- day, or YYYYMM
  product  TEXT NOT NULL,
  producer TEXT NOT NULL,
  category TEXT NOT NULL,                 -- the line's group
  weighed  INTEGER NOT NULL,
  lines    INTEGER NOT NULL,              -- sold and not voided
  quantity INTEGER NOT NULL,              -- pieces or grams, net of refunds, as amount and VAT are
  amount   INTEGER NOT NULL,
  vat      INTEGER NOT NULL,
  PRIMARY KEY (span, period, product, producer, category, weighed)
) WITHOUT ROWID;

CREATE TABLE day_tender (
  day      INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  taken    INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  PRIMARY KEY (day, kind)
) WITHOUT ROWID;

-- ---- Stock ----

CREATE TABLE stock (
  product  TEXT NOT NULL,
  lot      TEXT NOT NULL,                 -- '': not known
  expiry   TEXT NOT NULL,                 -- '' or YYYY-MM-DD
  weighed  INTEGER NOT NULL,
  quantity INTEGER NOT NULL,              -- pieces or grams; below zero: sold before it was entered
  PRIMARY KEY (product, lot)
) WITHOUT ROWID;

CREATE TRIGGER on_stock_receive AFTER INSERT ON entry WHEN NEW.kind = 'stock_receive'
BEGIN
  INSERT INTO stock VALUES (NEW.body ->> 'product', coalesce(NEW.body ->> 'lot', ''),
    coalesce(NEW.body ->> 'expiry', ''), NEW.body ->> 'weighed', NEW.body ->> 'quantity')
  ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity, weighed = excluded.weighed,
    expiry = iif(excluded.expiry = '', expiry, excluded.expiry);
END;

-- A count sets the stock, whatever the sums were.
CREATE TRIGGER on_stock_count AFTER INSERT ON entry WHEN NEW.kind = 'stock_count'
BEGIN
  INSERT INTO stock VALUES (NEW.body ->> 'product', coalesce(NEW.body ->> 'lot', ''),
    coalesce(NEW.body ->> 'expiry', ''), NEW.body ->> 'weighed', NEW.body ->> 'counted')
  ON CONFLICT DO UPDATE SET quantity = excluded.quantity, weighed = excluded.weighed,
    expiry = iif(excluded.expiry = '', expiry, excluded.expiry);
END;

CREATE TRIGGER on_stock_out AFTER INSERT ON entry
WHEN NEW.kind IN ('stock_write_off', 'stock_transfer')
BEGIN
  INSERT INTO stock VALUES (NEW.body ->> 'product', coalesce(NEW.body ->> 'lot', ''), '',
    NEW.body ->> 'weighed', -(NEW.body ->> 'quantity'))
  ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity;
END;

-- ---- Movements of money and stock: a sale's are positive, a void's and a refund's negative ----

CREATE TABLE line (
  seq         INTEGER NOT NULL,
  line        INTEGER NOT NULL,           -- from 0
  shift       INTEGER NOT NULL,
  day         INTEGER NOT NULL,           -- that it counts for, as the next
  month       INTEGER NOT NULL,
  product     TEXT NOT NULL,
  producer    TEXT NOT NULL,
  category    TEXT NOT NULL,
  lot         TEXT NOT NULL,
  expiry      TEXT NOT NULL,
  weighed     INTEGER NOT NULL CHECK (weighed IN (0, 1)),
  quantity    INTEGER NOT NULL,
  amount      INTEGER NOT NULL,
  vat_percent INTEGER NOT NULL,
  vat         INTEGER NOT NULL,
  counted     INTEGER NOT NULL,           -- 1, -1 or 0: what it adds to product_total.lines
  moved       INTEGER NOT NULL,           -- what left the shelf: the quantity, or 0
  back        INTEGER NOT NULL DEFAULT 0 CHECK (back <= quantity OR quantity <= 0),
  back_amount INTEGER NOT NULL DEFAULT 0 CHECK (back_amount <= amount OR quantity <= 0),
  PRIMARY KEY (seq, line)                 -- back: of a sale's line, what refunds returned
) WITHOUT ROWID;

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
  INSERT INTO stock VALUES (NEW.product, NEW.lot, NEW.expiry, NEW.weighed, -NEW.moved)
  ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity;
END;

CREATE TABLE tender (
  seq      INTEGER NOT NULL,
  position INTEGER NOT NULL,
  shift    INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('cash', 'vietqr', 'card')),
  amount   INTEGER NOT NULL,
  PRIMARY KEY (seq, position)
) WITHOUT ROWID;

CREATE TRIGGER on_tender AFTER INSERT ON tender
BEGIN
  INSERT INTO shift_tender VALUES (NEW.shift, NEW.kind, max(NEW.amount, 0), max(-NEW.amount, 0))
  ON CONFLICT DO UPDATE SET taken = taken + excluded.taken, returned = returned + excluded.returned;
  INSERT INTO day_tender VALUES (NEW.day, NEW.kind, max(NEW.amount, 0), max(-NEW.amount, 0))
  ON CONFLICT DO UPDATE SET taken = taken + excluded.taken, returned = returned + excluded.returned;
  UPDATE shift SET cash = cash + NEW.amount WHERE number = NEW.shift AND NEW.kind = 'cash';
END;

CREATE TABLE sale (
  seq      INTEGER PRIMARY KEY,
  number   TEXT NOT NULL UNIQUE,
  counter  INTEGER NOT NULL,              -- the digits of its number
  shift    INTEGER NOT NULL,
  at_ms    INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  hour     INTEGER NOT NULL,
  month    INTEGER NOT NULL,
  staff    TEXT NOT NULL,
  lines    INTEGER NOT NULL,
  discount INTEGER NOT NULL,              -- of lines and cart
  rounding INTEGER NOT NULL,
  total    INTEGER NOT NULL,
  vat      INTEGER NOT NULL,
  voided   INTEGER,                       -- seq of the void
  refunds  INTEGER NOT NULL DEFAULT 0,
  refunded INTEGER NOT NULL DEFAULT 0,
  reprints INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sale_by_day ON sale (day);
CREATE INDEX sale_by_total ON sale (total);

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
  FROM json_each(NEW.body, '$.lines');
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
  FROM json_each(NEW.body, '$.lines');
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

-- A void removes its sale from the figures of the day and hour of the sale.
CREATE TRIGGER on_void AFTER INSERT ON entry WHEN NEW.kind = 'void'
BEGIN
  SELECT RAISE(ABORT, 'there is no such sale in an open shift that was neither voided nor refunded')
  WHERE NOT EXISTS (
    SELECT 1 FROM sale JOIN shift ON shift.number = sale.shift
    WHERE sale.number = NEW.body ->> 'sale' AND sale.voided IS NULL AND sale.refunds = 0
      AND sale.shift = NEW.body ->> 'shift' AND shift.closed_at_ms IS NULL
      AND sale.total = NEW.body ->> 'total');
  INSERT INTO line (seq, line, shift, day, month, product, producer, category, lot, expiry, weighed,
                    quantity, amount, vat_percent, vat, counted, moved)
  SELECT NEW.seq, line.line, line.shift, line.day, line.month, product, producer, category, lot,
         expiry, weighed, -quantity, -amount, vat_percent, -line.vat, -1, -moved
  FROM sale JOIN line ON line.seq = sale.seq WHERE sale.number = NEW.body ->> 'sale';
  INSERT INTO tender
  SELECT NEW.seq, key, sale.shift, sale.day, value ->> 'kind', -(value ->> 'amount')
  FROM sale, json_each(NEW.body, '$.tenders') WHERE sale.number = NEW.body ->> 'sale';
  SELECT RAISE(ABORT, 'its tenders are not its total')
  WHERE NEW.body ->> 'total' <> (SELECT -coalesce(sum(amount), 0) FROM tender WHERE seq = NEW.seq);
  UPDATE sale SET voided = NEW.seq WHERE number = NEW.body ->> 'sale';
  UPDATE day_total SET sales = sales - 1, sold = sold - sale.total, vat = day_total.vat - sale.vat,
    discount = day_total.discount - sale.discount, rounding = day_total.rounding - sale.rounding
  FROM sale WHERE sale.voided = NEW.seq AND sale.number = NEW.body ->> 'sale'
              AND day_total.day = sale.day;
  UPDATE hour_total SET sales = sales - 1, sold = sold - sale.total
  FROM sale WHERE sale.number = NEW.body ->> 'sale' AND hour_total.day = sale.day
              AND hour_total.hour = sale.hour;
  UPDATE shift SET voids = voids + 1, voided = shift.voided + sale.total,
    discount = shift.discount - sale.discount, rounding = shift.rounding - sale.rounding
  FROM sale WHERE sale.number = NEW.body ->> 'sale' AND shift.number = sale.shift;
END;

CREATE TABLE refund (
  seq      INTEGER PRIMARY KEY,
  number   TEXT NOT NULL UNIQUE,
  counter  INTEGER NOT NULL,
  sale     INTEGER NOT NULL,              -- seq of the sale
  shift    INTEGER NOT NULL,
  at_ms    INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  staff    TEXT NOT NULL,
  reason   TEXT NOT NULL,
  rounding INTEGER NOT NULL,
  total    INTEGER NOT NULL
);
CREATE INDEX refund_by_sale ON refund (sale);

-- A refund counts for the day on which the money was paid back.
CREATE TRIGGER on_refund AFTER INSERT ON entry WHEN NEW.kind = 'refund'
BEGIN
  SELECT RAISE(ABORT, 'its shift is not open')
  WHERE NOT EXISTS (SELECT 1 FROM shift
                    WHERE number = NEW.body ->> 'shift' AND closed_at_ms IS NULL);
  SELECT RAISE(ABORT, 'there is no such sale, or it was voided')
  WHERE NOT EXISTS (SELECT 1 FROM sale WHERE number = NEW.body ->> 'sale' AND voided IS NULL);
  INSERT INTO refund
  SELECT NEW.seq, NEW.body ->> 'refund',
         CAST(substr(NEW.body ->> 'refund', instr(NEW.body ->> 'refund', '-R') + 2) AS INTEGER),
         seq, NEW.body ->> 'shift', NEW.at_ms, NEW.day, NEW.body ->> 'staff',
         NEW.body ->> 'reason', NEW.body ->> 'rounding', NEW.body ->> 'total'
  FROM sale WHERE number = NEW.body ->> 'sale';
  INSERT INTO line (seq, line, shift, day, month, product, producer, category, lot, expiry, weighed,
                    quantity, amount, vat_percent, vat, counted, moved)
  SELECT NEW.seq, key, NEW.body ->> 'shift', NEW.day, NEW.month, sold.product, sold.producer,
         sold.category, sold.lot, sold.expiry, sold.weighed, -(value ->> 'quantity'),
         -(value ->> 'amount'), sold.vat_percent, -(value ->> 'vat'), 0,
         iif(value ->> 'restock', -(value ->> 'quantity'), 0)
  FROM refund, json_each(NEW.body, '$.lines')
  JOIN line AS sold ON sold.seq = refund.sale AND sold.line = value ->> 'line'
  WHERE refund.seq = NEW.seq;
  SELECT RAISE(ABORT, 'a line of it is not in the sale')
  WHERE (SELECT count(*) FROM line WHERE seq = NEW.seq) <>
        json_array_length(NEW.body, '$.lines');
  SELECT RAISE(ABORT, 'a quantity or amount of it is below zero')
  WHERE EXISTS (SELECT 1 FROM line WHERE seq = NEW.seq AND (quantity > 0 OR amount > 0));
  SELECT RAISE(ABORT, 'it returns more than was sold')
  FROM refund JOIN line AS sold ON sold.seq = refund.sale
  JOIN (SELECT value ->> 'line' AS line, sum(value ->> 'quantity') AS quantity,
               sum(value ->> 'amount') AS amount
        FROM json_each(NEW.body, '$.lines') GROUP BY 1) AS now ON now.line = sold.line
  WHERE refund.seq = NEW.seq AND (sold.back + now.quantity > sold.quantity OR
                                  sold.back_amount + now.amount > sold.amount);
  UPDATE line SET back = back + now.quantity, back_amount = back_amount + now.amount
  FROM (SELECT value ->> 'line' AS line, sum(value ->> 'quantity') AS quantity,
               sum(value ->> 'amount') AS amount
        FROM json_each(NEW.body, '$.lines') GROUP BY 1) AS now
  WHERE line.seq = (SELECT sale FROM refund WHERE seq = NEW.seq) AND line.line = now.line;
  INSERT INTO tender
  SELECT NEW.seq, key, NEW.body ->> 'shift', NEW.day, value ->> 'kind', -(value ->> 'amount')
  FROM json_each(NEW.body, '$.tenders');
  SELECT RAISE(ABORT, 'its lines and rounding are not its total')
  FROM refund WHERE seq = NEW.seq
   AND total <> rounding - (SELECT coalesce(sum(amount), 0) FROM line WHERE seq = NEW.seq);
  SELECT RAISE(ABORT, 'its tenders are not its total')
  FROM refund WHERE seq = NEW.seq
   AND total <> (SELECT -coalesce(sum(amount), 0) FROM tender WHERE seq = NEW.seq);
  UPDATE sale SET refunds = refunds + 1, refunded = refunded + (NEW.body ->> 'total')
  WHERE number = NEW.body ->> 'sale';
  INSERT INTO day_total
  SELECT day, 0, 0, 1, total, 0, -rounding, (SELECT sum(vat) FROM line WHERE seq = NEW.seq)
  FROM refund WHERE seq = NEW.seq
  ON CONFLICT DO UPDATE SET refunds = refunds + 1, refunded = refunded + excluded.refunded,
    rounding = rounding + excluded.rounding, vat = vat + excluded.vat;
  UPDATE shift SET refunds = shift.refunds + 1, refunded = shift.refunded + refund.total,
    rounding = shift.rounding - refund.rounding
  FROM refund WHERE refund.seq = NEW.seq AND shift.number = refund.shift;
END;

CREATE TRIGGER on_reprint AFTER INSERT ON entry WHEN NEW.kind = 'reprint'
BEGIN
  UPDATE sale SET reprints = reprints + 1 WHERE number = NEW.body ->> 'sale';
END;

-- ---- Staff and settings ----

-- Wrong PINs since that person last signed in.
CREATE TABLE pin_lock (
  staff           TEXT PRIMARY KEY,
  tries           INTEGER NOT NULL,
  failed_at_ms    INTEGER NOT NULL,
  locked_until_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER on_pin_failed AFTER INSERT ON entry WHEN NEW.kind = 'pin_failed'
BEGIN
  INSERT OR REPLACE INTO pin_lock VALUES (NEW.body ->> 'staff', NEW.body ->> 'tries', NEW.at_ms,
    NEW.at_ms + 1000 * (NEW.body ->> 'locked_seconds'));
END;

CREATE TRIGGER on_sign_in AFTER INSERT ON entry WHEN NEW.kind = 'sign_in'
BEGIN
  DELETE FROM pin_lock WHERE staff = NEW.body ->> 'staff';
END;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value NOT NULL,
  staff TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER on_setting AFTER INSERT ON entry WHEN NEW.kind = 'setting'
BEGIN
  INSERT OR REPLACE INTO setting VALUES (NEW.body ->> 'key', NEW.body ->> 'value',
    NEW.body ->> 'staff', NEW.at_ms);
END;
