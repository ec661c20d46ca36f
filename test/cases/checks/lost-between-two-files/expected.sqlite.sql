CREATE TABLE t (a BOOLEAN CHECK (a IN (0, 1)), b JSON CHECK (json_valid(b)), c VARCHAR(20) CHECK (length(c) <= 20), d INTEGER CHECK (d IN (0, 1)), e TEXT CHECK (typeof(e) = 'text'));
CREATE TABLE s (a INTEGER NOT NULL CHECK (typeof(a) = 'integer'), b INTEGER CHECK (b IN (0, 1))) STRICT;
