CREATE TABLE t (c text DEFAULT 'old'::text);
