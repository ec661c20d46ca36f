CREATE TABLE a (x bigint NOT NULL, y bigint NOT NULL, z bigint NOT NULL);
CREATE UNIQUE INDEX a_zyx ON a (z, y, x);
CREATE TABLE b (x bigint NOT NULL, y bigint NOT NULL);
CREATE UNIQUE INDEX b_xy ON b (x, y);
CREATE TABLE c (x bigint NOT NULL, y bigint NOT NULL);
CREATE UNIQUE INDEX c_yx ON c (y, x);
CREATE INDEX c_x ON c (x, y);
CREATE TABLE d (x bigint NOT NULL, y bigint NOT NULL, UNIQUE (y, x));
