-- Every statement can be run again: one that is cut short is begun anew.

-- What was written is chained: the link of an operation is a hash over the one before and over the
-- digests of its edits. Operations of before have none.
ALTER TABLE operation ADD COLUMN IF NOT EXISTS link BINARY(32);
ALTER TABLE operation_edit ADD COLUMN IF NOT EXISTS salt UUID;
ALTER TABLE operation_edit ADD COLUMN IF NOT EXISTS digest BINARY(32);

-- The history of the whole workspace is asked by who, what and when; what an operation depends on
-- by the rows that were edited, and whether it was taken back by its target.
CREATE INDEX IF NOT EXISTS operation_by_author ON operation (author, seq);
CREATE INDEX IF NOT EXISTS operation_by_act ON operation (act, seq);
CREATE INDEX IF NOT EXISTS operation_by_time ON operation (at, seq);
CREATE INDEX IF NOT EXISTS operation_by_target ON operation (target, seq);
CREATE INDEX IF NOT EXISTS edit_by_row ON operation_edit (row_id, seq);
