CREATE TABLE t (a bytea, b bytea CHECK (octet_length(b) <= 32), c bytea, d uuid);
