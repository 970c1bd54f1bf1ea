-- The stock of a product begins with its first receipt or count, here as in the ledger: what a first
-- count moves was reckoned against what had been sold before it. All sums are made anew.
DELETE FROM movement;
DELETE FROM unsummed;
UPDATE branch SET summed_seq = from_seq - 1;
