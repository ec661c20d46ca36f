CREATE TABLE t (c text DEFAULT 'new'::text);
