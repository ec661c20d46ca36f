CREATE TABLE t (c TEXT CHECK (c IN ('draft', 'gone')));
