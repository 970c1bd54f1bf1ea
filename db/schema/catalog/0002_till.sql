-- What the till needs besides names and prices. Cells that are empty in the sheets get the defaults given here.
ALTER TABLE product ADD COLUMN vat_percent INTEGER NOT NULL DEFAULT 0
  CHECK (vat_percent BETWEEN 0 AND 100);
-- 1: sold by weight, and its prices are for a kilogram.
ALTER TABLE product ADD COLUMN weighed INTEGER NOT NULL DEFAULT 0 CHECK (weighed IN (0, 1));
-- Best before, ISO 8601; empty if not known.
ALTER TABLE point_lot ADD COLUMN expiry TEXT NOT NULL DEFAULT '';
