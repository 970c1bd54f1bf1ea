-- The stock of a product begins with its first receipt or count, here as in the ledger: the movement of a first count
-- was calculated against earlier sales. All sums are recomputed.
DELETE FROM movement;
DELETE FROM unsummed;
UPDATE branch SET summed_seq = from_seq - 1;
