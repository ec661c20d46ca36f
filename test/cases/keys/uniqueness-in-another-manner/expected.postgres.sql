-- since PostgreSQL 15
CREATE TABLE late (a integer NOT NULL);
CREATE UNIQUE INDEX ON late (a);
CREATE TABLE nulls (a integer, b integer, UNIQUE NULLS NOT DISTINCT (a));
CREATE UNIQUE INDEX nulls_b ON nulls (b) NULLS NOT DISTINCT;
CREATE TABLE wide (a integer, b integer, UNIQUE NULLS NOT DISTINCT (a, b));
CREATE UNIQUE INDEX wide_a ON wide (a);
CREATE TABLE texts (a text, b text);
CREATE UNIQUE INDEX ON texts (a COLLATE "C");
CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE UNIQUE INDEX texts_b ON texts (b COLLATE nocase);
