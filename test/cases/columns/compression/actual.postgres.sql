CREATE TABLE texts (a text, b text);
CREATE SEQUENCE counter;
CREATE TABLE parents (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE children (a integer, b integer, c integer,
  CONSTRAINT of_parent FOREIGN KEY (a, b) REFERENCES parents ON DELETE SET NULL,
  CONSTRAINT once UNIQUE (c));
