-- Every statement can be run again: one that is cut short is begun anew.

-- What is said in reply to received applications.
CREATE TABLE IF NOT EXISTS reply (
  id UUID PRIMARY KEY,
  proposal UUID NOT NULL REFERENCES proposal (id),
  act VARCHAR(20) NOT NULL,
  stage VARCHAR NOT NULL,
  why VARCHAR NOT NULL,
  state VARCHAR(20) NOT NULL,
  reason VARCHAR NOT NULL,
  attempts INT NOT NULL,
  queued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS reply_by_state ON reply (state);

-- Was this address thanked before, and what became of who applied?
CREATE INDEX IF NOT EXISTS proposal_by_email ON proposal (email);
