-- Every statement can be run again: one that is cut short is begun anew.

-- What else a board asks for, why one is left alone, and how a posting is found there. Absent in
-- rows of before, as in what the journal says of them.
ALTER TABLE board_account ADD COLUMN IF NOT EXISTS options CHARACTER LARGE OBJECT;
ALTER TABLE board_account ADD COLUMN IF NOT EXISTS rest CHARACTER LARGE OBJECT;
ALTER TABLE posting ADD COLUMN IF NOT EXISTS remote VARCHAR;
ALTER TABLE posting ADD COLUMN IF NOT EXISTS link VARCHAR;

-- What came with an application besides name, contact and message.
ALTER TABLE proposal ADD COLUMN IF NOT EXISTS external_id VARCHAR;
ALTER TABLE proposal ADD COLUMN IF NOT EXISTS extras CHARACTER LARGE OBJECT;
CREATE TABLE IF NOT EXISTS proposal_file (
  id UUID PRIMARY KEY,
  proposal UUID NOT NULL REFERENCES proposal (id),
  file_name VARCHAR NOT NULL,
  size BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  revision BIGINT NOT NULL
);

-- Who sent this resume before?
CREATE INDEX IF NOT EXISTS document_by_sha256 ON document (sha256, id);
