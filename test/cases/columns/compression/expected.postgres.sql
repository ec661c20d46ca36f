-- since PostgreSQL 15
CREATE TABLE texts (a text COMPRESSION pglz, b text);
CREATE UNLOGGED SEQUENCE counter;
CREATE TABLE parents (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE children (a integer, b integer, c integer,
  CONSTRAINT of_parent FOREIGN KEY (a, b) REFERENCES parents ON DELETE SET NULL (b),
  CONSTRAINT once UNIQUE NULLS NOT DISTINCT (c));
