-- Lifts needless recalls. A row lifts every recall of that lot of `recalled_on` or before; recalls of later days stand.
-- It does not refer to a row of `lot`, because it stays when the lot has left the sheets: a terminal that was switched
-- off for a year still has the recall.
CREATE TABLE lot_lifting (
  product     TEXT NOT NULL CHECK (product <> ''),
  lot         TEXT NOT NULL CHECK (length(lot) BETWEEN 1 AND 20),
  recalled_on TEXT NOT NULL CHECK (recalled_on <> ''),
  lifted_on   TEXT NOT NULL CHECK (lifted_on >= recalled_on),
  reason_vi   TEXT NOT NULL CHECK (reason_vi <> ''),
  reason_en   TEXT NOT NULL,
  reason_zh   TEXT NOT NULL,
  PRIMARY KEY (product, lot)
) WITHOUT ROWID;
