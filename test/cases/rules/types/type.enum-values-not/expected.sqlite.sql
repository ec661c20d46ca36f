CREATE TABLE t (c TEXT CHECK (c IN ('sent', 'draft')));
