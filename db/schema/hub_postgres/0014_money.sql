-- What a settlement needs of a movement. All sums are made anew.
--   price        a line's price by the catalogue, per piece or kilogram; of goods that moved otherwise, the one
--                that the terminal sold them for last; 0: not known
--   gross        of a line, at that price
--   terms        on which the line was sold, if its sale says so (db/model/terms.h); '': it does not
--   owner_share  of its producer, likewise
-- `quantity` of a count is what it finds missing (below zero), or finds again that an earlier one missed.
ALTER TABLE movement ADD COLUMN price BIGINT NOT NULL DEFAULT 0;
ALTER TABLE movement ADD COLUMN gross BIGINT NOT NULL DEFAULT 0;
ALTER TABLE movement ADD COLUMN vat_percent BIGINT NOT NULL DEFAULT 0;
ALTER TABLE movement ADD COLUMN terms TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE movement ADD COLUMN owner_share BIGINT;
DELETE FROM movement;
DELETE FROM unsummed;
DELETE FROM cash_slip;
UPDATE branch SET summed_seq = from_seq - 1;
