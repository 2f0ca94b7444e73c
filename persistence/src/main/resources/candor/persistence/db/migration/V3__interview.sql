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
