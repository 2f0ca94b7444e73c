-- Every statement can be run again: one that is cut short is begun anew.

-- Candidates handed in at boards of clients.
CREATE TABLE IF NOT EXISTS submittal (
  id UUID PRIMARY KEY,
  application UUID NOT NULL REFERENCES application (id),
  board UUID NOT NULL REFERENCES board_account (id),
  remote VARCHAR NOT NULL,
  content CHARACTER LARGE OBJECT NOT NULL,
  state VARCHAR(20) NOT NULL,
  reason VARCHAR NOT NULL,
  attempts INT NOT NULL,
  queued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS submittal_by_state ON submittal (state);
