CREATE TABLE late (a integer NOT NULL, UNIQUE (a) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE nulls (a integer, b integer, UNIQUE NULLS NOT DISTINCT (b));
CREATE UNIQUE INDEX nulls_a ON nulls (a) NULLS NOT DISTINCT;
CREATE TABLE wide (a integer, b integer);
CREATE UNIQUE INDEX wide_a ON wide (a);
CREATE TABLE texts (a text UNIQUE, b text UNIQUE);
CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
