-- Every statement can be run again: one that is cut short is begun anew.

-- The bytes of a document are a file `SHA256.bytes` from here on, and no folder of their own. Tables
-- are as they were; programs of before would not find such documents, and so must not open this.
COMMENT ON TABLE document IS 'its bytes are documents/SHA256.bytes';
