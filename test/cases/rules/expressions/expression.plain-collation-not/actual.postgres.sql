CREATE TABLE t (one text, other text, CHECK (one <> other));
