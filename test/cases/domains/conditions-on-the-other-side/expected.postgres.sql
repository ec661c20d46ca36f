CREATE DOMAIN amount AS bigint DEFAULT 0 CHECK (VALUE >= 0 OR VALUE IS NULL); CREATE TABLE t (a amount, b amount, c amount);
