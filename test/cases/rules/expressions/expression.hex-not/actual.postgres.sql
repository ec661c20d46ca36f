CREATE TABLE t (hash bytea CHECK (encode(hash, 'base64') <> ''));
