CREATE TABLE t (is_read smallint NOT NULL DEFAULT 0, odd smallint, lit integer DEFAULT 1, wide bigint, level smallint, many smallint DEFAULT 7);
