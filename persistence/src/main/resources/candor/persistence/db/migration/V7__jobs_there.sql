-- Every statement can be run again: one that is cut short is begun anew.

-- What is tied is found by the board's own id of it.
CREATE INDEX IF NOT EXISTS posting_by_remote ON posting (remote);
