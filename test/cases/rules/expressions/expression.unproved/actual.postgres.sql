CREATE TABLE t (c text DEFAULT (gen_random_uuid())::text);
