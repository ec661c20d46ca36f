CREATE TABLE t (c timestamptz DEFAULT now() + interval '1 day');
