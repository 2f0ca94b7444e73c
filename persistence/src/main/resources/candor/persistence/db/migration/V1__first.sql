-- The journal: every operation, what it changed, and whom it is about.
CREATE TABLE operation (
  seq BIGINT PRIMARY KEY,
  id UUID NOT NULL,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  author VARCHAR NOT NULL,
  device UUID NOT NULL,
  act VARCHAR(60) NOT NULL,
  target BIGINT
);
CREATE TABLE operation_edit (
  seq BIGINT NOT NULL REFERENCES operation (seq),
  part INT NOT NULL,
  kind VARCHAR(60) NOT NULL,
  row_id UUID NOT NULL,
  before CHARACTER LARGE OBJECT,
  after CHARACTER LARGE OBJECT,
  PRIMARY KEY (seq, part)
);
CREATE TABLE operation_subject (
  subject UUID NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (subject, seq)
);
CREATE INDEX subject_by_operation ON operation_subject (seq);
CREATE TABLE undo_stack (seq BIGINT PRIMARY KEY, undone BOOLEAN NOT NULL);
CREATE INDEX undo_by_state ON undo_stack (undone, seq);

CREATE TABLE person (
  id UUID PRIMARY KEY, name VARCHAR NOT NULL, email VARCHAR NOT NULL, revision BIGINT NOT NULL
);
CREATE TABLE setting (
  id UUID PRIMARY KEY, name VARCHAR NOT NULL, "VALUE" VARCHAR NOT NULL, revision BIGINT NOT NULL
);
CREATE TABLE role_kit (
  id UUID PRIMARY KEY,
  origin VARCHAR NOT NULL,
  content CHARACTER LARGE OBJECT NOT NULL,
  archived BOOLEAN NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE job (
  id UUID PRIMARY KEY,
  details CHARACTER LARGE OBJECT NOT NULL,
  status VARCHAR(20) NOT NULL,
  kit UUID REFERENCES role_kit (id),
  opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP(6) WITH TIME ZONE,
  revision BIGINT NOT NULL
);
CREATE TABLE stage (
  id UUID PRIMARY KEY,
  job UUID NOT NULL REFERENCES job (id),
  name VARCHAR NOT NULL,
  position INT NOT NULL,
  retired BOOLEAN NOT NULL,
  revision BIGINT NOT NULL
);

-- sort_name and words are derived from the name and headline, here and in tags: lower case, without
-- accents.
CREATE TABLE candidate (
  id UUID PRIMARY KEY,
  name VARCHAR NOT NULL,
  headline VARCHAR NOT NULL,
  location VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  added_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  sort_name VARCHAR NOT NULL,
  words VARCHAR NOT NULL,
  revision BIGINT NOT NULL
);
CREATE INDEX candidate_by_name ON candidate (sort_name, id);
CREATE INDEX candidate_by_headline ON candidate (headline, id);
CREATE INDEX candidate_by_location ON candidate (location, id);
CREATE INDEX candidate_by_source ON candidate (source, id);
CREATE INDEX candidate_by_added ON candidate (added_at, id);
CREATE TABLE contact (
  id UUID PRIMARY KEY,
  candidate UUID NOT NULL REFERENCES candidate (id),
  sort VARCHAR(20) NOT NULL,
  address VARCHAR NOT NULL,
  matching VARCHAR NOT NULL,
  revision BIGINT NOT NULL
);
CREATE INDEX contact_by_matching ON contact (matching);
CREATE TABLE tag (
  id UUID PRIMARY KEY,
  candidate UUID NOT NULL REFERENCES candidate (id),
  name VARCHAR NOT NULL,
  words VARCHAR NOT NULL,
  revision BIGINT NOT NULL
);
CREATE INDEX tag_by_name ON tag (name, candidate);
CREATE TABLE document (
  id UUID PRIMARY KEY,
  candidate UUID NOT NULL REFERENCES candidate (id),
  file_name VARCHAR NOT NULL,
  size BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  added_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE custom_field (
  id UUID PRIMARY KEY, name VARCHAR NOT NULL, position INT NOT NULL, revision BIGINT NOT NULL
);
CREATE TABLE custom_value (
  id UUID PRIMARY KEY,
  candidate UUID NOT NULL REFERENCES candidate (id),
  field UUID NOT NULL REFERENCES custom_field (id),
  "VALUE" VARCHAR NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE note (
  id UUID PRIMARY KEY,
  candidate UUID NOT NULL REFERENCES candidate (id),
  author VARCHAR NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  text CHARACTER LARGE OBJECT NOT NULL,
  revision BIGINT NOT NULL
);

CREATE TABLE application (
  id UUID PRIMARY KEY,
  job UUID NOT NULL REFERENCES job (id),
  candidate UUID NOT NULL REFERENCES candidate (id),
  stage UUID NOT NULL REFERENCES stage (id),
  outcome VARCHAR(20) NOT NULL,
  reason VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  next_step VARCHAR NOT NULL,
  next_step_on DATE,
  applied_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  stage_since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(6) WITH TIME ZONE,
  revision BIGINT NOT NULL
);
CREATE INDEX application_by_outcome ON application (outcome, job);
CREATE TABLE stage_visit (
  id UUID PRIMARY KEY,
  application UUID NOT NULL REFERENCES application (id),
  stage UUID NOT NULL REFERENCES stage (id),
  entered TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  "LEFT" TIMESTAMP(6) WITH TIME ZONE,
  revision BIGINT NOT NULL
);

CREATE TABLE interview (
  id UUID PRIMARY KEY,
  application UUID NOT NULL REFERENCES application (id),
  round VARCHAR NOT NULL,
  kit UUID REFERENCES role_kit (id),
  starts_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  minutes INT NOT NULL,
  zone VARCHAR(60) NOT NULL,
  place VARCHAR NOT NULL,
  state VARCHAR(20) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE,
  ended_at TIMESTAMP(6) WITH TIME ZONE,
  revision BIGINT NOT NULL
);
CREATE INDEX interview_by_time ON interview (starts_at);
CREATE TABLE panelist (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interview (id),
  person UUID NOT NULL REFERENCES person (id),
  focus VARCHAR NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE interview_note (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interview (id),
  author UUID NOT NULL REFERENCES person (id),
  question VARCHAR NOT NULL,
  text CHARACTER LARGE OBJECT NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE scorecard (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interview (id),
  author UUID NOT NULL REFERENCES person (id),
  recommendation VARCHAR(20),
  reason CHARACTER LARGE OBJECT NOT NULL,
  sealed_at TIMESTAMP(6) WITH TIME ZONE,
  salt VARCHAR(128) NOT NULL,
  seal VARCHAR(64) NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE rating (
  id UUID PRIMARY KEY,
  scorecard UUID NOT NULL REFERENCES scorecard (id),
  competency VARCHAR NOT NULL,
  level VARCHAR(20) NOT NULL,
  revision BIGINT NOT NULL
);

CREATE TABLE board_account (
  id UUID PRIMARY KEY,
  name VARCHAR NOT NULL,
  sort VARCHAR(20) NOT NULL,
  address VARCHAR NOT NULL,
  company VARCHAR NOT NULL,
  url VARCHAR NOT NULL,
  apply_to VARCHAR NOT NULL,
  "CURSOR" VARCHAR NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE posting (
  id UUID PRIMARY KEY,
  job UUID NOT NULL REFERENCES job (id),
  board UUID NOT NULL REFERENCES board_account (id),
  wanted CHARACTER LARGE OBJECT,
  sent CHARACTER LARGE OBJECT,
  seen CHARACTER LARGE OBJECT,
  seen_at TIMESTAMP(6) WITH TIME ZONE,
  revision BIGINT NOT NULL
);
CREATE TABLE outbox_item (
  id UUID PRIMARY KEY,
  posting UUID NOT NULL REFERENCES posting (id),
  act VARCHAR(20) NOT NULL,
  content CHARACTER LARGE OBJECT,
  state VARCHAR(20) NOT NULL,
  reason VARCHAR NOT NULL,
  attempts INT NOT NULL,
  queued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
CREATE INDEX outbox_by_state ON outbox_item (state);
CREATE TABLE proposal (
  id UUID PRIMARY KEY,
  board UUID NOT NULL REFERENCES board_account (id),
  job UUID NOT NULL REFERENCES job (id),
  name VARCHAR NOT NULL,
  email VARCHAR NOT NULL,
  phone VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  resume_name VARCHAR NOT NULL,
  resume VARCHAR NOT NULL,
  received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  state VARCHAR(20) NOT NULL,
  application UUID REFERENCES application (id),
  revision BIGINT NOT NULL
);
CREATE INDEX proposal_by_state ON proposal (state);
