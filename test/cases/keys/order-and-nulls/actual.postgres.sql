CREATE TABLE t (a integer, b integer, c text, w text, v text UNIQUE, CONSTRAINT uq UNIQUE (b, a));
CREATE UNIQUE INDEX ix ON t (c, a);
CREATE UNIQUE INDEX iw ON t (w) WHERE w IS NOT NULL;
CREATE INDEX plain ON t (c, b);
CREATE UNIQUE INDEX ip ON t (b, w);
CREATE UNIQUE INDEX ic ON t (c);
CREATE TABLE k (a integer NOT NULL, b integer NOT NULL, PRIMARY KEY (b, a));
