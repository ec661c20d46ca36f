CREATE TABLE t (hash BLOB CHECK (hex(hash) <> ''));
