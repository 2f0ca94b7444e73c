-- Every statement can be run again: one that is cut short is begun anew.

-- Since when a posting is a draft, of which nothing goes before somebody publishes it.
ALTER TABLE posting ADD COLUMN IF NOT EXISTS drafted_at TIMESTAMP(6) WITH TIME ZONE;
