-- Every statement can be run again: one that is cut short is begun anew.

-- The stage that a board is told of, whatever it is called by now.
ALTER TABLE reply ADD COLUMN IF NOT EXISTS in_stage UUID;
