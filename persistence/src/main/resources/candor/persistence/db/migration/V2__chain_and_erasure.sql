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

-- What stays of an erasure, the received applications that are not taken again, legal holds, and
-- how long candidates are kept.
CREATE TABLE IF NOT EXISTS erasure (
  id UUID PRIMARY KEY,
  candidate VARCHAR NOT NULL,
  asked_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  author VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  state VARCHAR(20) NOT NULL,
  removed CHARACTER LARGE OBJECT NOT NULL,
  applications CHARACTER LARGE OBJECT NOT NULL,
  files CHARACTER LARGE OBJECT,
  done_at TIMESTAMP(6) WITH TIME ZONE,
  revision BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS erasure_by_state ON erasure (state);
CREATE TABLE IF NOT EXISTS forgotten (id UUID PRIMARY KEY, revision BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS legal_hold (
  id UUID PRIMARY KEY,
  candidate UUID NOT NULL REFERENCES candidate (id),
  reason VARCHAR NOT NULL,
  until DATE,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS retention_rule (
  id UUID PRIMARY KEY,
  name VARCHAR NOT NULL,
  months INT NOT NULL,
  start VARCHAR(20) NOT NULL,
  country VARCHAR NOT NULL,
  enabled BOOLEAN NOT NULL,
  revision BIGINT NOT NULL
);
