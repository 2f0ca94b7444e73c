-- Every statement can be run again: one that is cut short is begun anew.

-- What was written is chained: the link of an operation is a hash over the one before and over the
-- digests of its edits. Operations of before have none.
ALTER TABLE operation ADD COLUMN IF NOT EXISTS link BINARY(32);
ALTER TABLE operation_edit ADD COLUMN IF NOT EXISTS salt UUID;
ALTER TABLE operation_edit ADD COLUMN IF NOT EXISTS digest BINARY(32);
