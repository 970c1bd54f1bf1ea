-- The branch of the sale that a void or refund belongs to; was called so when branches were lines.
ALTER TABLE movement RENAME COLUMN sale_at TO sale_branch;
