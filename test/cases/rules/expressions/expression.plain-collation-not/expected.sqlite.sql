CREATE TABLE t (one TEXT, other TEXT, CHECK (one COLLATE NOCASE <> other));
