-- Every statement can be run again: one that is cut short is begun anew.

-- Notes as lines, and what else an interviewer leaves behind while an interview takes place.
CREATE TABLE IF NOT EXISTS note_line (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interview (id),
  author UUID NOT NULL REFERENCES person (id),
  place BIGINT NOT NULL,
  question VARCHAR NOT NULL,
  text CHARACTER LARGE OBJECT NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS sitting (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interview (id),
  author UUID NOT NULL REFERENCES person (id),
  question VARCHAR NOT NULL,
  place BIGINT NOT NULL,
  caret INT NOT NULL,
  left_in_order BOOLEAN NOT NULL,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS question_visit (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interview (id),
  author UUID NOT NULL REFERENCES person (id),
  question VARCHAR NOT NULL,
  opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS not_asked (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interview (id),
  author UUID NOT NULL REFERENCES person (id),
  question VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS added_question (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interview (id),
  author UUID NOT NULL REFERENCES person (id),
  competency VARCHAR NOT NULL,
  text VARCHAR NOT NULL,
  added_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);

-- People: what they do here, what they are asked for when they sign in, and since when they are
-- gone. Absent in rows of before, as in what the journal says of them.
ALTER TABLE person ADD COLUMN IF NOT EXISTS role VARCHAR(20);
ALTER TABLE person ADD COLUMN IF NOT EXISTS pin CHARACTER LARGE OBJECT;
ALTER TABLE person ADD COLUMN IF NOT EXISTS left_at TIMESTAMP(6) WITH TIME ZONE;

-- Whom a note is meant for besides those who hire.
ALTER TABLE note ADD COLUMN IF NOT EXISTS audience VARCHAR(20);

-- What ratings rest on, what was amended after sealing, and who opened scorecards early. A seal
-- says in front of it which form it has.
ALTER TABLE scorecard ALTER COLUMN seal SET DATA TYPE VARCHAR(128);
CREATE TABLE IF NOT EXISTS evidence (
  id UUID PRIMARY KEY,
  scorecard UUID NOT NULL REFERENCES scorecard (id),
  competency VARCHAR NOT NULL,
  line VARCHAR(36) NOT NULL,
  question VARCHAR NOT NULL,
  text CHARACTER LARGE OBJECT NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS amendment (
  id UUID PRIMARY KEY,
  scorecard UUID NOT NULL REFERENCES scorecard (id),
  place INT NOT NULL,
  competency VARCHAR NOT NULL,
  level VARCHAR(20),
  recommendation VARCHAR(20),
  text CHARACTER LARGE OBJECT,
  why CHARACTER LARGE OBJECT NOT NULL,
  amended_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  salt VARCHAR(128) NOT NULL,
  seal VARCHAR(128) NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS early_opening (
  id UUID PRIMARY KEY,
  interview UUID NOT NULL REFERENCES interview (id),
  person UUID NOT NULL REFERENCES person (id),
  why VARCHAR NOT NULL,
  opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);

-- What is overdue, for Today.
CREATE INDEX IF NOT EXISTS application_by_next_step
  ON application (outcome, next_step_on, id);

-- How somebody weighs the ratings of a job's candidates, and what was decided.
CREATE TABLE IF NOT EXISTS weighing (
  id UUID PRIMARY KEY,
  job UUID NOT NULL REFERENCES job (id),
  person UUID NOT NULL REFERENCES person (id),
  rule VARCHAR(20) NOT NULL,
  weights VARCHAR NOT NULL,
  dropped VARCHAR NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS decision (
  id UUID PRIMARY KEY,
  job UUID NOT NULL REFERENCES job (id),
  application UUID NOT NULL REFERENCES application (id),
  author UUID NOT NULL REFERENCES person (id),
  outcome VARCHAR(20),
  rationale CHARACTER LARGE OBJECT NOT NULL,
  rule_reason CHARACTER LARGE OBJECT NOT NULL,
  basis CHARACTER LARGE OBJECT,
  sealed_at TIMESTAMP(6) WITH TIME ZONE,
  salt VARCHAR(128) NOT NULL,
  seal VARCHAR(80) NOT NULL,
  revision BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS dissent (
  id UUID PRIMARY KEY,
  decision UUID NOT NULL REFERENCES decision (id),
  person UUID NOT NULL REFERENCES person (id),
  text CHARACTER LARGE OBJECT NOT NULL,
  noted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  revision BIGINT NOT NULL
);
